import type { TFunction } from 'i18next';
import type { Period } from '#domain/liaison/coverage/periods.ts';

type Words = TFunction<'coverage'>;

/** A period in words: 2026年第2季度. */
export function periodName(t: Words, { key, per }: Period): string {
  const [year = '', part = ''] = key.split('-');
  const n = part.replace(/\D/g, '');
  if (per === 'half-year') return t('period.half-year', { year, n: halfName(t, n) });
  return t(`period.${per}`, { year, n: Number(n) });
}

/** The head of a column, whose year is said above: 2季度. */
export function shortPeriodName(t: Words, period: Period): string {
  const n = (period.key.split('-')[1] ?? '').replace(/\D/g, '');
  if (period.per === 'quarter') return t('period.shortQuarter', { n });
  if (period.per === 'month') return t('period.shortMonth', { n: Number(n) });
  return period.per === 'half-year' ? halfName(t, n) : periodName(t, period);
}

const halfName = (t: Words, n: string) => t(n === '1' ? 'period.half1' : 'period.half2');
