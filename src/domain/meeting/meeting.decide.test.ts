import { expect, test } from 'vitest';
import { author, ID, send, town, uid, type Who } from '#domain/sync/testing/town.ts';

const create = (v: object) => ({
  ...{ op: 'create', kind: 'meeting', id: uid(500) },
  v: {
    ...{ bodyKind: 'chamber', bodyId: ID.eastChamber, kind: 'assembly' },
    ...{ subject: '会员大会', date: '2026-02-01', ...v },
  },
});
const paper = (id: string, subjectId: string) => ({
  ...{ op: 'create', kind: 'evidence', id },
  v: { name: '纪要', subjectKind: 'chamber', subjectId, kind: 'minutes' },
});
const answer = (who: Who, ops: readonly object[], world = town()) => {
  const { status, error } = send(world, author(who), ops).result;
  return [status, error?.code, error?.field].filter(Boolean);
};

test('a secretary enters what his own chamber held, and nobody else’s', () => {
  expect(answer('eastSecretary', [create({})])).toEqual(['applied']);
  expect(answer('eastSecretary', [create({ bodyId: ID.westChamber })])).toEqual([
    'rejected',
    'reference',
    'bodyId',
  ]);
  expect(answer('viewer', [create({})])).toEqual(['rejected', 'forbidden']);
  expect(answer('expert', [create({})])).toEqual(['rejected', 'forbidden']);
});

test('a meeting comes with its paper in one act; a paper out of sight answers like one that is not there', () => {
  const own = [paper(uid(501), ID.eastChamber), create({ documentId: uid(501) })];
  expect(answer('eastSecretary', own)).toEqual(['applied']);
  const world = town();
  expect(answer('westSecretary', [paper(uid(502), ID.westChamber)], world)).toEqual(['applied']);
  const refused = ['rejected', 'reference', 'documentId'];
  expect(answer('eastSecretary', [create({ documentId: uid(502) })], world)).toEqual(refused);
  expect(answer('eastSecretary', [create({ documentId: uid(503) })], world)).toEqual(refused);
});

test('it lies with its chamber and the federation that guides it, and moves with it', () => {
  const world = town();
  const scopes = () => world.get('meeting', ID.meeting)?.scopes;
  expect(scopes()).toEqual([`chamber:${ID.eastChamber}`, `federation:${ID.east}`]);
  const f = { federationId: { b: ID.east, v: ID.city } };
  send(world, author('cityStaff'), [{ op: 'patch', kind: 'chamber', id: ID.eastChamber, f }]);
  expect(scopes()).toEqual([`federation:${ID.city}`, `chamber:${ID.eastChamber}`].sort());
});
