import { expect, test } from 'vitest';
import { buildPerson } from './person.builder.ts';
import { person } from './person.entity.ts';
import { compareNames, hasValidEvaluation } from './person.rules.ts';

test('the builder makes a record that may be stored', () => {
  expect(person.stored().safeParse(buildPerson()).error).toBeUndefined();
});

test('strokes and pinyin order the same surnames differently', () => {
  const names = ['安甲', '王甲', '丁甲'];
  expect([...names].sort((a, b) => compareNames(a, b, 'stroke'))).toEqual(['丁甲', '王甲', '安甲']);
  expect([...names].sort((a, b) => compareNames(a, b, 'pinyin'))).toEqual(['安甲', '丁甲', '王甲']);
});

test('an evaluation holds through its last day and not without a grade', () => {
  const graded = { evaluationGrade: 'A' as const, evaluationValidUntil: '2026-11-21' };
  expect(hasValidEvaluation(graded, '2026-11-21')).toBe(true);
  expect(hasValidEvaluation(graded, '2026-11-22')).toBe(false);
  expect(hasValidEvaluation({ ...graded, evaluationGrade: null }, '2026-01-01')).toBe(false);
});
