import { latest } from '#domain/kernel/date.ts';
import type { Person } from './person.entity.ts';

/** How names may be ordered: 职务, 姓氏笔画, 拼音. */
export const NAME_ORDERS = ['rank', 'stroke', 'pinyin'] as const;
export type NameOrder = (typeof NAME_ORDERS)[number];

const COLLATORS = {
  stroke: new Intl.Collator('zh-u-co-stroke'),
  pinyin: new Intl.Collator('zh-u-co-pinyin'),
} as const;

/** Compares names by strokes of the surname (姓氏笔画) or by pinyin. */
export function compareNames(a: string, b: string, order: 'stroke' | 'pinyin'): number {
  return COLLATORS[order].compare(a, b);
}

/** Whether the comprehensive evaluation (normally three years) still holds on a day. */
export function hasValidEvaluation(
  of: Pick<Person, 'evaluationGrade' | 'evaluationValidUntil'>,
  day: string,
): boolean {
  return (
    of.evaluationGrade !== null &&
    of.evaluationValidUntil !== null &&
    latest(of.evaluationValidUntil) >= day
  );
}
