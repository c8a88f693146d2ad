import { expect, test } from 'vitest';
import { author, ID, send, town, uid, type Who } from '#domain/sync/testing/town.ts';

const OBJECTION = uid(500);
const raise = (over: object = {}) => ({
  ...{ op: 'create', kind: 'objection', id: OBJECTION },
  v: {
    ...{ aboutKind: 'dossier', aboutId: ID.dossier, fromId: ID.westChamber },
    ...{ text: '会费标准没有公开', raisedBy: '示例甲', contact: '西县', raisedOn: '2026-03-01' },
    ...over,
  },
});
const answer = (who: Who, op: object, world: ReturnType<typeof town>) => {
  const { status, error } = send(world, author(who), [op]).result;
  return [status, error?.code, error?.field].filter(Boolean);
};

/** The town with the east's dossier on notice in the city's round. */
function noticed(): ReturnType<typeof town> {
  const world = town();
  const v = { [ID.dossier]: '东县茶业商会' };
  const f = { publicised: { b: null, v } };
  const put = { op: 'patch', kind: 'round', id: ID.round, f };
  expect(answer('cityStaff', put, world)).toEqual(['applied']);
  return world;
}

test('a secretary objects to another chamber that is on notice, and only to such', () => {
  const refused = ['rejected', 'reference', 'aboutId'];
  expect(answer('westSecretary', raise(), town())).toEqual(refused);
  expect(answer('westSecretary', raise({ aboutId: uid(999) }), noticed())).toEqual(refused);
  expect(answer('westSecretary', raise(), noticed())).toEqual(['applied']);
});

test('naming it for an objection opens no other door to the dossier', () => {
  const world = noticed();
  expect(answer('westSecretary', raise(), world)).toEqual(['applied']);
  const touch = { op: 'patch', kind: 'dossier', id: ID.dossier, f: { note: { b: null, v: 'x' } } };
  expect(answer('westSecretary', touch, world)).toEqual(['rejected', 'scope']);
  const v = { dossierId: ID.dossier, kind: 'self', authorId: ID.eastChamber };
  const sheet = { op: 'create', kind: 'score', id: uid(501), v };
  expect(answer('westSecretary', sheet, world)).toEqual(['rejected', 'reference', 'dossierId']);
});

test('it lies with the federations and the chamber that objects, never with its subject', () => {
  const world = noticed();
  expect(answer('westSecretary', raise(), world)).toEqual(['applied']);
  expect(world.get('objection', OBJECTION)?.scopes.toSorted()).toEqual(
    [`federation:${ID.city}`, `federation:${ID.east}`, `chamber:${ID.westChamber}`].toSorted(),
  );
  expect(answer('eastSecretary', raise({ fromId: ID.eastChamber }), noticed())).toEqual([
    'rejected',
    'scope',
  ]);
});

test('in his own chamber’s name, and the result is the federation’s to write', () => {
  const settled = { settledOn: '2026-03-02', result: 'upheld', settlement: '成立' };
  const of = (over: object) => answer('westSecretary', raise(over), noticed());
  expect(of({ fromId: ID.eastChamber })).toEqual(['rejected', 'reference', 'fromId']);
  expect(of({ fromId: null })).toEqual(['rejected', 'scope']);
  expect(of(settled)).toEqual(['rejected', 'forbidden', 'settledOn']);
  const world = noticed();
  expect(answer('westSecretary', raise(), world)).toEqual(['applied']);
  const f = { text: { b: '会费标准没有公开', v: '撤回' } };
  const change = { op: 'patch', kind: 'objection', id: OBJECTION, f };
  expect(answer('westSecretary', change, world)).toEqual(['rejected', 'forbidden']);
  const settle = Object.entries(settled).map(([name, v]) => [name, { b: null, v }]);
  const written = { ...change, f: Object.fromEntries(settle) };
  expect(answer('cityStaff', written, world)).toEqual(['applied']);
});

test('it holds an award like any other objection until it is settled', () => {
  const world = noticed();
  expect(answer('westSecretary', raise(), world)).toEqual(['applied']);
  const f = { state: { b: 'draft', v: 'awarded' } };
  const award = { op: 'patch', kind: 'dossier', id: ID.dossier, f };
  expect(answer('cityStaff', award, world)).toEqual(['rejected', 'invalid', 'state']);
});

test('an award that is entered late, without its dossier, is held as well', () => {
  const late = (over: object = {}) => ({
    ...{ op: 'create', kind: 'award', id: uid(502) },
    v: {
      ...{ schemeId: ID.scheme, roundId: ID.round, subjectKind: 'chamber' },
      ...{ subjectId: ID.eastChamber, level: 'city', grade: '四好商会', awardedOn: '2026-03' },
      ...over,
    },
  });
  const held = noticed();
  expect(answer('cityStaff', raise({ fromId: null }), held)).toEqual(['applied']);
  expect(answer('cityStaff', late(), held)).toEqual(['rejected', 'invalid', 'dossierId']);
  expect(answer('cityStaff', late({ dossierId: ID.dossier }), held)).toEqual([
    'rejected',
    'invalid',
    'dossierId',
  ]);
  expect(answer('cityStaff', late({ roundId: null }), held)).toEqual(['applied']);
  const vetoed = noticed();
  const veto = { vetoed: { add: ['X1'], del: [] } };
  const found = { op: 'patch', kind: 'dossier', id: ID.dossier, f: veto };
  expect(answer('cityStaff', found, vetoed)).toEqual(['applied']);
  expect(answer('cityStaff', late(), vetoed)).toEqual(['rejected', 'invalid', 'dossierId']);
  expect(answer('cityStaff', late(), noticed())).toEqual(['applied']);
});
