import { expect, test } from 'vitest';
import { loadReadings } from './readings.ts';

const readingsOf = await loadReadings();

test.each([
  ['曾', ['zeng', 'ceng']],
  ['单', ['shan', 'dan', 'chan']],
  ['重', ['chong', 'zhong']],
  ['仇', ['qiu', 'chou']],
  ['朴', ['piao', 'pu']],
  ['吕', ['lv', 'lu']],
])('%s is found by each of its readings', (char, readings) => {
  expect(readingsOf(char)).toEqual(expect.arrayContaining(readings));
});

test('what is no character has no reading', () => {
  expect(['A', '3', '（', '\ud86e'].flatMap(readingsOf)).toEqual([]);
});
