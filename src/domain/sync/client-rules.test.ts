import { expect, test } from 'vitest';
import {
  acceptPage,
  acceptPull,
  acceptPushRows,
  acceptRow,
  planPush,
  requeue,
} from './client-rules.ts';
import { type Copy, compose } from './compose.ts';
import { uid } from './testing/town.ts';

const standing = { epoch: 'e1', cursor: 10, have: 'h', gen: 3, pushAt: 12 };

test.each([
  ['epoch', { epoch: 'e2' }],
  ['cursor', { cursor: 11 }],
  ['have', { have: 'i' }],
  ['gen', { gen: 4 }],
])('R2: a pull answer is stale once the %s moved', (_, moved) => {
  expect(acceptPull(standing, standing)).toBe(true);
  expect(acceptPull({ ...standing, ...moved }, standing)).toBe(false);
});

test.each([
  ['another epoch', { epoch: 'e2' }],
  ['an older loading', { gen: 2 }],
  ['another view', { view: 'basic' }],
  ['a state older than the cursor', { at: 9 }],
  ['a page out of turn', { from: 'a' }],
])('R3, R4: a page of %s is not stored', (_, odd) => {
  const shelf = { view: 'full', gen: 3, after: null } as const;
  const page = { epoch: 'e1', gen: 3, view: 'full', at: 10, from: null };
  expect(acceptPage(standing, shelf, page)).toBe(true);
  expect(acceptPage(standing, shelf, { ...page, ...odd })).toBe(false);
});

test('R4: rows of a push answer must not be older than the cursor or than an earlier answer', () => {
  expect(acceptPushRows(standing, { epoch: 'e1', at: 12 })).toBe(true);
  expect(acceptPushRows(standing, { epoch: 'e1', at: 11 })).toBe(false);
  expect(acceptPushRows({ ...standing, pushAt: 0 }, { epoch: 'e1', at: 9 })).toBe(false);
  expect(acceptPushRows(standing, { epoch: 'e2', at: 99 })).toBe(false);
});

test('R5: on a held shelf, of the same view, time runs forward; a new epoch replaces all', () => {
  const shelf = { view: 'contact' } as const;
  expect(acceptRow(shelf, { ep: 1, rev: 7 }, { ep: 1, rev: 8 })).toBe(true);
  expect(acceptRow(shelf, { ep: 1, rev: 7 }, { ep: 1, rev: 6 })).toBe(false);
  expect(acceptRow(shelf, { ep: 1, rev: 7 }, { ep: 2, rev: 1 })).toBe(true);
  expect(acceptRow(shelf, undefined, { ep: 1, rev: 1, view: 'full' })).toBe(false);
  expect(acceptRow(undefined, undefined, { ep: 1, rev: 1 })).toBe(false);
});

test('R10: what the restored server no longer knows is sent again, in order, behind a proof', () => {
  const sent = [{ n: 5 }, { n: 3 }, { n: 4 }];
  expect(requeue(sent, 4)).toEqual([{ n: 4 }, { n: 5 }]);
  expect(requeue(sent, 5)).toEqual([{ n: 5 }]);
  expect(requeue(sent, 5, ({ n }) => n === 3)).toEqual([{ n: 3 }, { n: 5 }]);
  expect(requeue(sent, 9)).toEqual([{ n: 5 }]);
  expect(requeue(sent, 0)).toHaveLength(3);
  expect(requeue([], 3)).toEqual([]);
});

test('a push takes the oldest without a gap, within its limits, and never nothing', () => {
  const queue = [1, 2, 3, 5].map((n) => ({ n, ops: ['x'.repeat(100)] }));
  const take = (mutations: number, chars: number) =>
    planPush(queue, { mutations, chars }).map((m) => m.n);
  expect(take(50, 10_000)).toEqual([1, 2, 3]);
  expect(take(2, 10_000)).toEqual([1, 2]);
  expect(take(50, 250)).toEqual([1, 2]);
  expect(take(50, 1)).toEqual([1]);
  expect(planPush([], { mutations: 50, chars: 1 })).toEqual([]);
});

const copy = (
  scope: string,
  view: Copy['view'],
  rev: number,
  row: object | null,
  ep = 1,
): Copy => ({
  scope,
  view,
  ep,
  rev,
  row: row && { id: uid(1), ...row },
});

test('of several copies the newest epoch, then rev, is shown; a hidden field comes from who shows it', () => {
  const full = copy('federation:a', 'full', 5, { name: '旧', phone: '1', evaluationGrade: 'A' });
  const basic = copy('chamber:b', 'basic', 6, { name: '新' });
  const stored = compose('person', [full, basic]);
  expect(stored).toMatchObject({ rev: 6, view: 'full', scopes: ['chamber:b'] });
  expect(stored?.row).toEqual({ id: uid(1), name: '新', phone: '1', evaluationGrade: 'A' });
  const restored = copy('chamber:b', 'basic', 1, { name: '恢复' }, 2);
  expect(compose('person', [full, basic, restored])?.row.name).toBe('恢复');
});

test('a tombstone hides the row on its shelf alone', () => {
  const here = [copy('chamber:b', 'basic', 5, { name: '甲' }), copy('chamber:b', 'basic', 6, null)];
  expect(compose('person', here)).toBeNull();
  expect(
    compose('person', [...here, copy('federation:a', 'full', 5, { name: '甲' })])?.scopes,
  ).toEqual(['federation:a']);
});
