import { expect, test } from 'vitest';
import type { HistoryEntry } from '#client/data/data-port.ts';
import type { HistoryAnswer } from '#domain/sync/history-answer.ts';
import { mergeHistory } from './history.rules.ts';

type Item = HistoryAnswer['items'][number];
const item = (rev: number, over: Partial<Item> = {}): Item => ({
  ...{ rev, op: 'patch', by: '示例丙', byId: 'u2', client: 'c2', n: rev },
  at: `2026-03-02T09:0${rev}:00+08:00`,
  receivedAt: `2026-03-02T01:0${rev}:01.000Z`,
  ...{ parallel: false, parallelWith: [], lost: [], settled: [], changes: {} },
  ...over,
});
const entry = (minute: number, over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  at: `2026-03-02T09:0${minute}:00+08:00`,
  receivedAt: null,
  by: null,
  state: 'confirmed',
  op: 'patch',
  fields: {},
  status: 'applied',
  ...over,
});
const look = (lines: ReturnType<typeof mergeHistory>) =>
  lines.map((line) => `${line.status ?? 'server'} ${line.at?.slice(14, 16)}`);

test('an act that the server tells of appears once', () => {
  const server = [item(4, { byId: 'u1' }), item(2)];
  const local = [entry(4), entry(4, { op: 'delete' }), entry(1)];
  expect(look(mergeHistory(local, server, 'u1'))).toEqual(['server 04', 'server 02', 'applied 01']);
});

test('another’s act at the very same second hides none of mine', () => {
  expect(look(mergeHistory([entry(2)], [item(2)], 'u1'))).toHaveLength(2);
});

test('what waits is on top, what was refused stays where it belongs', () => {
  const local = [
    entry(1, { status: 'waiting', state: 'local' }),
    entry(3, { status: 'rejected', receivedAt: '2026-03-02T01:03:05.000Z' }),
  ];
  expect(look(mergeHistory(local, [item(4), item(2)], 'u1'))).toEqual([
    'waiting 01',
    'server 04',
    'rejected 03',
    'server 02',
  ]);
});

test('the order of the server stands against clocks that are wrong', () => {
  const server = [item(5, { receivedAt: '2026-03-02T01:00:00.000Z' }), item(4)];
  expect(look(mergeHistory([], server, 'u1'))).toEqual(['server 05', 'server 04']);
});

test('a value that lost says what became of it in the end, by any device', () => {
  const c = {
    ...{ id: 'x', field: 'phone', reason: 'field', base: '1', theirs: '2', mine: '3' },
    status: 'open',
  };
  const lost = item(2, { lost: [c] });
  const fate = (lines: ReturnType<typeof mergeHistory>) => lines.at(-1)?.lost[0]?.fate;
  expect(fate(mergeHistory([], [lost], 'u1'))).toBe('open');
  const settled = item(4, { settled: [{ ...c, status: 'kept-theirs' }] });
  expect(fate(mergeHistory([], [settled, lost], 'u1'))).toBe('kept-theirs');
  const here = entry(5, { status: 'waiting', settled: [{ ...c, status: 'took-mine' }] });
  expect(fate(mergeHistory([here], [settled, lost], 'u1'))).toBe('took-mine');
});
