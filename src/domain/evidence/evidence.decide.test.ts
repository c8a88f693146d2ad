import { beforeEach, expect, test } from 'vitest';
import type { Row } from '#domain/kernel/entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import type { MemoryWorld } from '#domain/sync/memory-world.ts';
import { scopesOf } from '#domain/sync/scopes.ts';
import { author, ID, send, TODAY, town, uid, type Who } from '#domain/sync/testing/town.ts';

const [SCHEME, ROUND, DOSSIER] = [uid(601), uid(602), uid(603)];
const [EAST_DOC, WEST_DOC, OWN_DOC, RATED_DOC] = [uid(611), uid(612), uid(613), uid(614)];
/** A chamber of the east that takes part in no round itself. */
const CHAMBER = uid(620);
const CLAIM = scoreId(DOSSIER, 'self', ID.east);
const document = (id: string, subjectId: string, subjectKind = 'chamber') =>
  ({ id, name: '示例纪要', kind: 'minutes', subjectKind, subjectId }) satisfies Row;

/** The town with a five-good round of the city in which the east takes part. */
function season(): MemoryWorld {
  const world = town();
  const put = (kind: Parameters<typeof scopesOf>[0], row: Row) =>
    world.put({ kind, row, rev: 1, deleted: false, scopes: scopesOf(kind, row, world, TODAY) });
  const issued = { federationId: ID.city, name: '五好县级工商联' };
  put('scheme', { id: SCHEME, code: 'WUHAO', version: '1', subjectKind: 'federation', ...issued });
  const season = { level: 'city', year: '2026', state: 'open' };
  put('round', { id: ROUND, schemeId: SCHEME, ...season, ...issued });
  const subject = { subjectKind: 'federation', subjectId: ID.east };
  put('dossier', { id: DOSSIER, roundId: ROUND, ...subject, state: 'draft' });
  put('chamber', { id: CHAMBER, name: '东县竹艺商会', federationId: ID.east, type: 'industry' });
  put('evidence', document(EAST_DOC, CHAMBER));
  put('evidence', document(RATED_DOC, ID.eastChamber));
  put('evidence', document(WEST_DOC, ID.westChamber));
  put('evidence', document(OWN_DOC, ID.east, 'federation'));
  return world;
}

let world = season();
let n = 0;
beforeEach(() => {
  world = season();
});
const answer = (who: Who, op: object) => {
  n += 1;
  const { status, error } = send(world, author(who), [op], n).result;
  return [status, error?.code, error?.field].filter(Boolean);
};
const claim = (...evidence: string[]) => ({
  ...{ op: 'create', kind: 'score', id: CLAIM },
  v: { dossierId: DOSSIER, kind: 'self', authorId: ID.east, entries: { A1: { evidence } } },
});
const patch = (kind: string, id: string, f: object) => ({ op: 'patch', kind, id, f });
const scopes = (id = EAST_DOC) => world.get('evidence', id)?.scopes ?? [];
const CITY = `federation:${ID.city}`;
const REFUSED = ['rejected', 'reference', 'entries'];

test('a document of a chamber serves the claim of its federation, and then lies with the raters', () => {
  expect(scopes()).not.toContain(CITY);
  expect(answer('eastStaff', claim(EAST_DOC, OWN_DOC))).toEqual(['applied']);
  expect(scopes()).toContain(CITY);
  expect(scopes(WEST_DOC)).not.toContain(CITY);
  const v = { A1: { evidence: [OWN_DOC] } };
  const b = { A1: { evidence: [EAST_DOC, OWN_DOC] } };
  expect(answer('eastStaff', patch('score', CLAIM, { entries: { b, v } }))).toEqual(['applied']);
  expect(scopes()).not.toContain(CITY);
});

test('what its author can not see is not named, and an absent id is answered alike', () => {
  expect(answer('eastStaff', claim(WEST_DOC))).toEqual(REFUSED);
  expect(answer('eastStaff', claim(uid(999)))).toEqual(REFUSED);
  expect(world.get('score', CLAIM)).toBeUndefined();
  expect(answer('cityStaff', claim(WEST_DOC))).toEqual(REFUSED);
});

test('a chamber names its own documents only, and not those of its federation', () => {
  const id = scoreId(ID.dossier, 'self', ID.eastChamber);
  const own = (...evidence: string[]) => ({
    ...{ op: 'create', kind: 'score', id },
    v: {
      dossierId: ID.dossier,
      kind: 'self',
      authorId: ID.eastChamber,
      entries: { A1: { evidence } },
    },
  });
  expect(answer('eastSecretary', own(WEST_DOC))).toEqual(REFUSED);
  expect(answer('cityStaff', own(OWN_DOC))).toEqual(REFUSED);
  expect(answer('eastSecretary', own(RATED_DOC))).toEqual(['applied']);
});

test('a document that was taken out of the library refuses nothing that was filled in meanwhile', () => {
  expect(answer('eastStaff', { op: 'delete', kind: 'evidence', id: EAST_DOC })).toEqual([
    'applied',
  ]);
  expect(answer('eastStaff', claim(EAST_DOC))).toEqual(['applied']);
});

test.each([
  ['the dossier is deleted', { op: 'delete', kind: 'dossier', id: DOSSIER }],
  ['the claim is deleted', { op: 'delete', kind: 'score', id: CLAIM }],
  [
    'the chamber goes to another county',
    patch('chamber', CHAMBER, { federationId: { b: ID.east, v: ID.west } }),
  ],
  [
    'the round goes to another federation',
    patch('round', ROUND, { federationId: { b: ID.city, v: ID.west } }),
  ],
])('the raters see it no more when %s', (_, op) => {
  expect(answer('eastStaff', claim(EAST_DOC))).toEqual(['applied']);
  expect(scopes()).toContain(CITY);
  expect(answer('cityStaff', op)).toEqual(['applied']);
  expect(scopes()).not.toContain(CITY);
});
