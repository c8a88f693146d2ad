import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { Column } from './column.ts';
import { entryOrder } from './entry-order.ts';

const sorted = (names: readonly string[], collation: 'pinyin' | 'stroke') => {
  const column = new Column('name', enterprise.fields.name);
  for (const [slot, name] of names.entries()) column.set(slot, name);
  const { order } = entryOrder(column, collation).rankAll();
  return Array.from(order, (n) => column.table.get(n));
};

test('names of Chinese characters stand as the collation of the platform has them', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'洛阳重庆沈藏文单曾长乐张王丁一乙艾力有限公司'),
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.constantFrom('pinyin', 'stroke'), (names, collation) => {
      const whole = new Intl.Collator(`zh-u-co-${collation}`);
      expect(sorted(names, collation)).toEqual([...names].sort(whole.compare));
    }),
  );
});

test('surnames by strokes and by pinyin', () => {
  expect(sorted(['张', '王', '丁'], 'stroke')).toEqual(['丁', '王', '张']);
  expect(sorted(['张', '王', '丁'], 'pinyin')).toEqual(['丁', '王', '张']);
  expect(sorted(['安', '乙', '一'], 'stroke')).toEqual(['一', '乙', '安']);
  expect(sorted(['安', '乙', '一'], 'pinyin')).toEqual(['安', '一', '乙']);
});

test('punctuation, width and case do not tell names apart in the order', () => {
  const column = new Column('name', enterprise.fields.name);
  for (const [slot, name] of ['Ａ（集团）', 'a集团'].entries()) column.set(slot, name);
  expect(entryOrder(column, 'pinyin').compare(0, 1)).toBe(0);
});
