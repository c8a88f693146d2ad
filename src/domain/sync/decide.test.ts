import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import { author, CTX, ID, member, mutation, send, town, uid } from './testing/town.ts';

const phone = (b: unknown, v: unknown, id: string = ID.eastFirm) => ({
  op: 'patch',
  kind: 'enterprise',
  id,
  f: { phone: { b, v } },
});

test('a value its author saw is replaced; one he did not see stays and a conflict keeps his', () => {
  const world = town();
  expect(send(world, author('eastStaff'), [phone('1', '11')]).result.status).toBe('applied');
  const { result, writes } = send(world, author('eastSecretary'), [phone('1', '12')]);
  expect(result.status).toBe('conflict');
  expect(result.conflicts).toMatchObject([
    { kind: 'enterprise', row: ID.eastFirm, field: 'phone' },
  ]);
  expect(writes.map((w) => w.kind)).toEqual(['conflict']);
  expect(writes[0]?.row).toMatchObject({ base: '1', theirs: '11', mine: '12', status: 'open' });
  expect(writes[0]?.scopes).toEqual(world.get('enterprise', ID.eastFirm)?.scopes);
  expect(world.get('enterprise', ID.eastFirm)?.row.phone).toBe('11');
});

test('a secretary adds an enterprise with its membership in one mutation', () => {
  const world = town();
  const [firm, membership] = [uid(500), uid(501)];
  const ops = [
    {
      op: 'create',
      kind: 'enterprise',
      id: firm,
      v: { name: ' 新厂 ', federationId: ID.east, laterField: 7 },
    },
    {
      op: 'create',
      kind: 'membership',
      id: membership,
      v: member(membership, firm, ID.eastChamber),
    },
  ];
  const { result, writes } = send(world, author('eastSecretary'), ops);
  expect(result).toMatchObject({ status: 'applied' });
  expect(writes.map((w) => w.id)).toEqual([firm, membership]);
  expect(world.get('enterprise', firm)).toMatchObject({
    row: { name: '新厂', laterField: 7 },
    scopes: [`chamber:${ID.eastChamber}`, `federation:${ID.east}`],
  });
});

test('the same value, however it was typed, is no conflict and no write', () => {
  const world = town();
  send(world, author('eastStaff'), [phone('1', 'é 1')]);
  const { result, writes } = send(world, author('eastSecretary'), [phone('1', ' e\u0301 1 ')]);
  expect([result.status, writes]).toEqual(['applied', []]);
  expect(send(world, author('eastStaff'), [phone('é 1 ', '')]).result.status).toBe('applied');
  expect(world.get('enterprise', ID.eastFirm)?.row).not.toHaveProperty('phone');
  expect(send(world, author('eastStaff'), [phone(null, '3')]).result.status).toBe('applied');
});

test.each<[string, unknown, unknown, unknown]>([
  ['staff', 100, 120, 125],
  [
    'capital',
    { cents: 100, currency: 'CNY' },
    { cents: 120, currency: 'CNY' },
    { cents: 125, currency: 'CNY' },
  ],
  ['note', '会费五百元，三月收。', '会费八百元，三月收。', '会费五百元，六月收。'],
  ['business', '茶叶\n包装', '茶叶批发\n包装', '茶叶\n包装设计'],
])(
  '%s is one value: two who change it are neither added up nor joined (decision 024)',
  (field, base, theirs, mine) => {
    const world = town();
    const change = (b: unknown, v: unknown) => ({ ...phone(null, null), f: { [field]: { b, v } } });
    send(world, author('eastStaff'), [change(null, base)]);
    send(world, author('eastStaff'), [change(base, theirs)]);
    const { result, writes } = send(world, author('eastSecretary'), [change(base, mine)]);
    expect(result.status).toBe('conflict');
    expect(writes).toMatchObject([{ kind: 'conflict', row: { field, base, theirs, mine } }]);
    expect(world.get('enterprise', ID.eastFirm)?.row[field]).toEqual(theirs);
  },
);

test('a shape of a patch that this release does not know is refused, not guessed at', () => {
  const inc = { ...phone(null, null), f: { staff: { inc: 5 } } };
  const { result, writes } = send(town(), author('eastStaff'), [inc]);
  expect(result).toMatchObject({ status: 'rejected', error: { code: 'malformed' } });
  expect(writes.map(({ kind }) => kind)).not.toContain('enterprise');
});

test('sets merge whatever their bases say', () => {
  const world = town();
  const tags = (patch: object) => ({
    op: 'patch',
    kind: 'enterprise',
    id: ID.eastFirm,
    f: { tags: patch },
  });
  send(world, author('eastStaff'), [tags({ add: ['AI', ' AI '], del: ['没有'] })]);
  send(world, author('eastSecretary'), [tags({ b: ['茶'], v: ['绿茶'] })]);
  expect(world.get('enterprise', ID.eastFirm)?.row.tags).toEqual(['AI', '绿茶']);
  expect(world.by('conflict', 'row', ID.eastFirm)).toEqual([]);
});

test('“merged” says that another client had changed the row since the rev a patch names', () => {
  const world = town();
  const address = (rev: number) => ({
    op: 'patch',
    kind: 'enterprise',
    id: ID.eastFirm,
    rev,
    f: {
      address: { b: world.get('enterprise', ID.eastFirm)?.row.address ?? null, v: `路 ${rev}` },
    },
  });
  const old = world.get('enterprise', ID.eastFirm)?.rev ?? 0;
  send(world, author('cityStaff'), [phone('1', '2')]);
  send(world, author('eastStaff'), [phone('2', '3')]);
  expect(send(world, author('eastSecretary'), [address(old)]).result.status).toBe('merged');
  expect(send(world, author('eastSecretary'), [address(old + 1)]).result.status).toBe('applied');
});

test('one op refused rejects the mutation as a whole', () => {
  const world = town();
  const before = world.all();
  const { result, writes } = send(world, author('eastStaff'), [
    phone('1', '2'),
    phone('2', '3', ID.westFirm),
  ]);
  expect(result).toMatchObject({
    status: 'rejected',
    error: { code: 'scope', kind: 'enterprise', row: ID.westFirm },
  });
  expect(writes).toMatchObject([
    { kind: 'refusal', row: { code: 'scope', federationId: ID.west } },
  ]);
  expect(world.all().filter((r) => r.kind !== 'refusal')).toEqual(before);
});

test.each<[string, object, object]>([
  ['a text too long', { name: 'x'.repeat(121) }, { field: 'name', code: 'invalid' }],
  ['a number for a text', { phone: 5 }, { field: 'phone', read: 5 }],
  ['a choice that is none', { status: 'sleeping' }, { field: 'status', read: 'sleeping' }],
  ['a date that does not exist', { foundedOn: '2023-02-30' }, { field: 'foundedOn' }],
  ['a name that is no field', { 'a b': 1 }, { field: 'a b' }],
  ['an empty name', { name: '  ' }, { field: 'name' }],
  ['a region in words', { region: '东县' }, { field: 'region', allowed: { kind: 'region' } }],
])('%s is refused with what was read and what is allowed', (_, v, error) => {
  const value = { name: '厂', federationId: ID.east, ...v };
  const op = { op: 'create', kind: 'enterprise', id: uid(500), v: value };
  const { result, writes } = send(town(), author('eastStaff'), [op]);
  expect(result).toMatchObject({ status: 'rejected', error: { code: 'invalid', ...error } });
  expect(result.error?.message).toContain('allowed');
  expect(writes).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['no object', null, 'malformed'],
  ['no ops', { n: 1, id: uid(1), at: '' }, 'malformed'],
  ['an unknown op', { n: 1, id: uid(1), at: '', ops: [{ op: 'drop' }] }, 'unknown-op'],
  [
    'too many ops',
    { n: 1, id: uid(1), at: '', ops: Array(101).fill(phone('1', '2')) },
    'too-large',
  ],
  ['an unknown kind', mutation([{ ...phone('1', '2'), kind: 'ghost' }]), 'unknown-kind'],
  ['a kind of the prototype', mutation([{ ...phone('1', '2'), kind: 'toString' }]), 'unknown-kind'],
  ['a set for one value', mutation([patchOf({ phone: { add: ['1'] } })]), 'invalid'],
  [
    'a conflict made by hand',
    mutation([{ op: 'delete', kind: 'conflict', id: uid(1) }]),
    'forbidden',
  ],
])('%s is rejected alone, by name', (_, input, code) => {
  const { result } = decide(town(), author('eastStaff'), input, CTX);
  expect(result).toMatchObject({ status: 'rejected', error: { code } });
});

function patchOf(f: object) {
  return { op: 'patch', kind: 'enterprise', id: ID.eastFirm, f };
}

test('a mutation on a row whose creation was refused waits for its parent', () => {
  const world = town();
  const by = author('eastSecretary');
  const v = { name: '西县青石厂', federationId: ID.east };
  send(world, by, [{ op: 'create', kind: 'enterprise', id: ID.westFirm, v }], 1);
  const late = send(world, by, [phone(null, '3', ID.westFirm)], 2).result;
  expect(late.error?.code).toBe('parent');
  const other = send(world, author('eastStaff'), [phone(null, '3', ID.westFirm)]).result;
  const absent = send(world, author('eastStaff'), [phone(null, '3', uid(999))]).result;
  expect(other.error).toEqual({ ...absent.error, row: ID.westFirm });
});
