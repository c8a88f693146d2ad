import { expect, test } from 'vitest';
import { type KeptChange, recordHistory } from './record-history.ts';
import { author, ID, send, town } from './testing/town.ts';

const change = (n: number, client: string, changes: KeptChange['changes']): KeptChange => ({
  ...{ userId: client, name: `${client}某`, client, n, rev: n, changes },
  ...{ at: null, receivedAt: '2026-03-02T08:00:00Z', op: 'patch' },
});
const set = (before: unknown, after: unknown) => ({ before, after });

test('only changes of other devices between the base and the change make it a parallel edit', () => {
  const past = [
    change(9, 'a', { phone: set('1', '2') }),
    change(8, 'a', { name: set('甲', '乙') }),
    change(7, 'b', { note: set(null, '备注') }),
    change(3, 'c', { note: set('旧', null) }),
  ];
  const lines = (base: number | undefined) =>
    recordHistory(past, [], (c) => (c.n === 9 ? base : undefined)).map((l) => l.parallelWith);
  expect(lines(5)).toEqual([['b某'], [], [], []]);
  expect(lines(7)).toEqual([[], [], [], []]);
  expect(lines(undefined)).toEqual([[], [], [], []]);
});

test('each own further edit keeps its losing value in history, though the task is one', () => {
  const row = {
    id: 'x',
    field: 'phone',
    reason: 'field',
    base: '0',
    theirs: '9',
    mine: '2',
    status: 'open',
  };
  const first = change(1, 'a', { mine: set(null, '1'), status: set(null, 'open') });
  const second = change(2, 'a', { mine: set('1', '2') });
  const [newer, older] = recordHistory([], [{ row, past: [second, first] }], () => undefined);
  expect([older?.lost[0]?.mine, newer?.lost[0]?.mine]).toEqual(['1', '2']);
  expect(older).toMatchObject({ op: 'conflict', name: 'a某', changes: {} });
});

test('settling and opening again are lines of their own, each with the status it left', () => {
  const row = {
    id: 'x',
    field: 'phone',
    reason: 'field',
    base: '0',
    theirs: '9',
    mine: '1',
    status: 'open',
  };
  const opened = change(1, 'a', { mine: set(null, '1'), status: set(null, 'open') });
  const settled = change(2, 'b', { status: set('open', 'kept-theirs') });
  const again = change(3, 'b', { status: set('kept-theirs', 'open') });
  const lines = recordHistory([], [{ row, past: [again, settled, opened] }], () => undefined);
  expect(lines.map((l) => [l.op, l.lost[0]?.status, l.settled[0]?.status])).toEqual([
    ['resolve', undefined, 'open'],
    ['resolve', undefined, 'kept-theirs'],
    ['conflict', 'open', undefined],
  ]);
});

test('who wrote the value that stands is told by history, not by the last change of the row', () => {
  const world = town();
  const phone = (b: string, v: string) => [
    { op: 'patch', kind: 'enterprise', id: ID.eastFirm, f: { phone: { b, v } } },
  ];
  send(world, author('eastStaff'), phone('1', '5'));
  const note = {
    op: 'patch',
    kind: 'enterprise',
    id: ID.eastFirm,
    f: { note: { b: null, v: 'x' } },
  };
  send(world, author('cityStaff'), [note]);
  const { result } = send(world, author('admin'), phone('1', '7'));
  const conflict = world.get('conflict', result.conflicts?.[0]?.id ?? '')?.row;
  expect(conflict).toMatchObject({ theirs: '5', theirsBy: 'eastStaff', authorName: 'admin' });
});

test('who deleted a record is told to whoever edited it meanwhile', () => {
  const world = town();
  send(world, author('eastStaff'), [{ op: 'delete', kind: 'enterprise', id: ID.eastFirm }]);
  const f = { phone: { b: '1', v: '7' } };
  const op = { op: 'patch', kind: 'enterprise', id: ID.eastFirm, f };
  const { result } = send(world, author('admin'), [op]);
  const conflict = world.get('conflict', result.conflicts?.[0]?.id ?? '')?.row;
  expect(conflict).toMatchObject({ reason: 'edit-deleted', theirsBy: 'eastStaff' });
});
