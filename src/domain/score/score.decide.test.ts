import { expect, test } from 'vitest';
import type { Grant } from '#domain/kernel/access.ts';
import { withOwn } from '#domain/kernel/access.ts';
import { viewIn } from '#domain/sync/access.ts';
import { author, ID, send, town, uid } from '#domain/sync/testing/town.ts';
import { scoreId } from './score-id.rules.ts';

const ITEMS = [
  { code: 'A1', text: '', points: 3, kind: 'bool' },
  { code: 'A2', text: '', points: 6, kind: 'bool', evidence: true },
];
const GATES = [{ code: 'G1', text: '' }];
const expert = (name: string, at: string = ID.city) => ({
  ...author('expert', 950 + name.length),
  userId: name,
  grants: withOwn([{ scope: `federation:${at}`, role: 'expert' } as Grant], name),
});
const [first, second] = [expert('one'), expert('second')];
const sheet = (kind: 'self' | 'expert' | 'reviewer', by: string, v: object) => ({
  op: 'create',
  kind: 'score',
  id: scoreId(ID.dossier, kind, by),
  v: { dossierId: ID.dossier, kind, authorId: by, ...v },
});
const patch = (kind: string, id: string, f: object) => ({ op: 'patch', kind, id, f });
const self = scoreId(ID.dossier, 'self', ID.eastChamber);
const claim = (entries: object) => sheet('self', ID.eastChamber, { entries });

function season() {
  const world = town();
  const dimensions = [{ code: 'A', text: '', items: ITEMS }];
  send(world, author('cityStaff'), [patch('scheme', ID.scheme, { gates: { b: null, v: GATES } })]);
  const scheme = world.get('scheme', ID.scheme);
  if (scheme) world.put({ ...scheme, row: { ...scheme.row, dimensions, gates: GATES } });
  return world;
}
function reviewed() {
  const world = season();
  const dossier = world.get('dossier', ID.dossier);
  if (dossier) world.put({ ...dossier, row: { ...dossier.row, state: 'submitted' } });
  return world;
}

test('two people who score different items of one sheet meet without a conflict', () => {
  const world = season();
  const [a, b] = [author('eastSecretary', 1), author('eastSecretary', 2)];
  expect(send(world, a, [claim({ A1: { value: true } })]).result.status).toBe('applied');
  expect(send(world, b, [claim({ A2: { points: 4 } })], 2).result.status).not.toBe('conflict');
  expect(world.get('score', self)?.row.entries).toEqual({ A1: { value: true }, A2: { points: 4 } });
  const clash = send(
    world,
    b,
    [
      patch('score', self, {
        entries: {
          b: { A1: { value: false }, A2: { points: 4 } },
          v: { A1: { points: 1 }, A2: { points: 4 } },
        },
      }),
    ],
    3,
  );
  expect(clash.result.status).toBe('conflict');
  const [conflict] = world.by('conflict', 'row', self);
  expect(conflict?.row.mine).toMatchObject({ A1: { points: 1 } });
  const resolve = {
    op: 'resolve',
    kind: 'conflict',
    id: conflict?.row.id,
    take: 'mine',
    b: 'open',
  };
  send(
    world,
    a,
    [patch('score', self, { entries: { b: { A2: { points: 4 } }, v: { A2: { points: 6 } } } })],
    4,
  );
  send(world, a, [resolve], 5);
  const entries = world.get('score', self)?.row.entries;
  expect(entries).toEqual({ A1: { points: 1 }, A2: { points: 6 } });
});

test('an expert’s sheet lies with him alone until he hands it in, then with the holder in full view', () => {
  const world = reviewed();
  const id = scoreId(ID.dossier, 'expert', 'one');
  const made = send(world, first, [sheet('expert', 'one', { findings: { A1: { points: 2 } } })]);
  expect(made.result).toMatchObject({ status: 'applied' });
  expect(world.get('score', id)?.scopes).toEqual(['user:one']);
  const submit = patch('score', id, { submittedAt: { b: null, v: '2026-03-02T08:00:00Z' } });
  expect(send(world, second, [submit], 2).result.error?.code).toBe('scope');
  expect(send(world, author('cityStaff'), [submit], 2).result.error?.code).toBe('scope');
  expect(send(world, first, [submit], 2).result.status).toBe('applied');
  const scopes = world.get('score', id)?.scopes ?? [];
  expect(scopes).toEqual([`federation:${ID.city}`, 'user:one']);
  expect(viewIn(second.grants, scopes)).toBe('basic');
  expect(viewIn(author('eastSecretary').grants, scopes)).toBeNull();
  const more = patch('score', id, { findings: { b: null, v: { A2: { points: 1 } } } });
  expect(send(world, first, [more], 3).result.error?.code).toBe('forbidden');
  expect(send(world, author('cityStaff'), [more], 3).result.error?.code).toBe('forbidden');
  const back = patch('score', id, { submittedAt: { b: '2026-03-02T08:00:00Z', v: null } });
  expect(send(world, author('cityStaff'), [back], 4).result.status).toBe('applied');
  expect(world.get('score', id)?.scopes).toEqual(['user:one']);
});

test.each([
  ['in another’s name', first, sheet('expert', 'second', { findings: {} })],
  ['as a reviewer', first, sheet('reviewer', ID.city, { findings: {} })],
  ['for the subject', first, claim({ A1: { value: true } })],
  [
    'in a round of another federation',
    expert('far', ID.east),
    sheet('expert', 'far', { findings: {} }),
  ],
  ['under an id of his own', first, { ...sheet('expert', 'one', {}), id: uid(777) }],
  [
    'where the subject may read it',
    first,
    sheet('expert', 'one', { entries: { A1: { points: 1 } } }),
  ],
])('an expert may not score %s', (_, by, op) => {
  const world = reviewed();
  expect(send(world, by, [op]).result.status).toBe('rejected');
  expect(world.get('score', op.id)).toBeUndefined();
});

test('a dossier that is not complete is not handed in, and the answer names every gate', () => {
  const world = season();
  const secretary = author('eastSecretary');
  const submit = patch('dossier', ID.dossier, { state: { b: 'draft', v: 'submitted' } });
  send(world, secretary, [claim({ A1: { points: 9 }, A2: { value: true } })]);
  const { result } = send(world, secretary, [submit], 2);
  expect(result.error).toMatchObject({ code: 'invalid', field: 'state' });
  const gates = [
    { gate: 'outside', items: ['A1'] },
    { gate: 'evidence', items: ['A2'] },
    { gate: 'condition', items: ['G1'] },
  ];
  expect(result.error?.allowed).toEqual({ gates });
  const better = {
    A1: { points: 3 },
    A2: { value: true, evidence: [uid(9)] },
    G1: { value: true },
  };
  const entries = { b: world.get('score', self)?.row.entries, v: better };
  const filed = {
    name: '签到',
    subjectKind: 'chamber',
    subjectId: ID.eastChamber,
    kind: 'training',
  };
  const document = { op: 'create', kind: 'evidence', id: uid(9), v: filed };
  const both = [document, patch('score', self, { entries }), submit];
  expect(send(world, secretary, both, 3).result.status).toBe('applied');
  expect(world.get('dossier', ID.dossier)?.row.state).toBe('submitted');
});

test('after the round closed a secretary hands nothing in; staff find the change and may apply it', () => {
  const world = season();
  const round = world.get('round', ID.round);
  if (round) world.put({ ...round, row: { ...round.row, state: 'reviewing' } });
  const submit = patch('dossier', ID.dossier, { state: { b: 'draft', v: 'submitted' } });
  const { result, writes } = send(world, author('eastSecretary'), [submit]);
  expect(result.error?.code).toBe('forbidden');
  expect(writes.map((w) => w.kind)).toEqual(['refusal']);
});

test('a version that a round uses keeps its points; its name may still be mended', () => {
  const world = season();
  const staff = author('cityStaff');
  const heavier = [{ code: 'A', text: '', items: [{ ...ITEMS[0], points: 4 }] }];
  const b = world.get('scheme', ID.scheme)?.row.dimensions;
  const change = patch('scheme', ID.scheme, { dimensions: { b, v: heavier } });
  expect(send(world, staff, [change]).result.error).toMatchObject({
    code: 'invalid',
    field: 'dimensions',
  });
  const rename = patch('scheme', ID.scheme, { name: { b: '四好商会', v: '“四好”商会办法' } });
  expect(send(world, staff, [rename], 2).result.status).toBe('applied');
  const gone = { op: 'delete', kind: 'scheme', id: ID.scheme };
  expect(send(world, staff, [gone], 3).result.status).toBe('rejected');
});

test('a veto stops the award of its dossier', () => {
  const world = reviewed();
  const staff = author('cityStaff');
  const veto = patch('dossier', ID.dossier, { vetoed: { add: ['X1'] } });
  send(world, staff, [veto]);
  const award = patch('dossier', ID.dossier, { state: { b: 'submitted', v: 'awarded' } });
  expect(send(world, staff, [award], 2).result.error?.allowed).toEqual({ veto: ['X1'] });
  const given = {
    op: 'create',
    kind: 'award',
    id: uid(888),
    v: {
      schemeId: ID.scheme,
      dossierId: ID.dossier,
      subjectKind: 'chamber',
      subjectId: ID.eastChamber,
      level: 'city',
      grade: '四好',
      awardedOn: '2026-03-01',
    },
  };
  expect(send(world, staff, [given], 3).result.error?.field).toBe('dossierId');
});

test('an open objection holds an award, also one made where it was not known yet', () => {
  const world = reviewed();
  const staff = author('cityStaff');
  const objection = {
    op: 'create',
    kind: 'objection',
    id: uid(889),
    v: {
      aboutKind: 'dossier',
      aboutId: ID.dossier,
      text: '会费标准没有公开',
      raisedBy: '示例会员',
      raisedOn: '2026-03-01',
    },
  };
  expect(send(world, staff, [objection]).result.status).toBe('applied');
  const award = patch('dossier', ID.dossier, { state: { b: 'submitted', v: 'awarded' } });
  const held = send(world, staff, [award], 2).result.error;
  expect(held?.allowed).toEqual({ objections: [uid(889)] });
  const settle = { settledOn: { b: null, v: '2026-03-02' }, result: { b: null, v: 'dismissed' } };
  send(world, staff, [patch('objection', uid(889), settle)], 3);
  expect(send(world, staff, [award], 4).result.status).toBe('applied');
});
