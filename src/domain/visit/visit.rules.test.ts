import { expect, test } from 'vitest';
import { likelyDoubles } from './visit.rules.ts';

const logged = (id: string, over: object = {}) => ({
  id,
  targetId: 't',
  date: '2026-03-02',
  form: 'visit' as const,
  sameAs: null,
  ...over,
});
const ids = (visits: readonly ReturnType<typeof logged>[]) =>
  likelyDoubles(visits).map(({ keep, again }) => [keep.id, ...again.map((v) => v.id)]);

test('same target, day and form are likely one visit; the first that was logged is kept', () => {
  expect(ids([logged('b'), logged('a'), logged('c')])).toEqual([['a', 'b', 'c']]);
});

test('another target, day or form is another visit', () => {
  const other = [{ targetId: 'u' }, { date: '2026-03-03' }, { form: 'call' }];
  for (const over of other) expect(ids([logged('a'), logged('b', over)])).toEqual([]);
});

test('what is settled, or known to the month only, is not asked about', () => {
  expect(ids([logged('a'), logged('b', { sameAs: 'a' })])).toEqual([]);
  expect(ids([logged('a', { date: '2026-03' }), logged('b', { date: '2026-03' })])).toEqual([]);
});
