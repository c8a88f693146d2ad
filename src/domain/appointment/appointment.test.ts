import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildAppointment } from './appointment.builder.ts';
import { appointment, POSTS, type Post } from './appointment.entity.ts';
import { compareRank, isHeldOn, nextOrder, sortOfficers } from './appointment.rules.ts';

test('the builder makes a record that may be stored', () => {
  expect(appointment.stored().safeParse(buildAppointment()).error).toBeUndefined();
});

const drawn = fc.array(
  fc.record({
    post: fc.constantFrom(...POSTS),
    order: fc.option(fc.nat(5)),
    from: fc.option(fc.constantFrom('2019', '2022-10', '2024-01-01')),
  }),
);

test('rank order keeps posts together, from president to member', () => {
  fc.assert(
    fc.property(drawn, (rows) => {
      const sorted = rows.map((over) => buildAppointment(over)).sort(compareRank);
      const ranks = sorted.map((row) => (POSTS as readonly string[]).indexOf(row.post));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }),
  );
});

test('a newcomer stands behind all others of the same post', () => {
  fc.assert(
    fc.property(drawn, fc.constantFrom(...POSTS), (rows, post) => {
      const all = rows.map((over) => buildAppointment(over));
      const newcomer = buildAppointment({ post, order: nextOrder(all, post) });
      const numbered = all.filter((row) => row.post === post && row.order !== null);
      expect(numbered.every((row) => compareRank(row, newcomer) < 0)).toBe(true);
    }),
  );
});

test('names by strokes and by pinyin, with rank between equals', () => {
  const officer = (name: string, post: Post) => ({
    name,
    appointment: buildAppointment({ post }),
  });
  const all = [officer('赵一', 'president'), officer('丁二', 'member'), officer('王三', 'advisor')];
  const names = (order: 'rank' | 'stroke' | 'pinyin') =>
    sortOfficers(all, order).map((o) => o.name);
  expect(names('rank')).toEqual(['赵一', '王三', '丁二']);
  expect(names('stroke')).toEqual(['丁二', '王三', '赵一']);
  expect(names('pinyin')).toEqual(['丁二', '王三', '赵一']);
  const same = [officer('王三', 'member'), officer('王三', 'president')];
  expect(sortOfficers(same, 'stroke')[0]?.appointment.post).toBe('president');
});

test('a post is held through its last day', () => {
  const held = buildAppointment({ from: '2022', to: '2026-11-21' });
  expect(isHeldOn(held, '2026-11-21')).toBe(true);
  expect(isHeldOn(held, '2026-11-22')).toBe(false);
});
