import { expect, test } from 'vitest';
import { formatDate, formatMoment, formatMoney, formatShare, isoDay } from './format.ts';

test('dates in prose keep the precision that is known', () => {
  expect(formatDate('2026-11-21', 'zh-CN')).toBe('2026年11月21日');
  expect(formatDate('2019-05', 'zh-CN')).toBe('2019年5月');
  expect(formatDate('2019', 'zh-CN')).toBe('2019年');
  expect(formatDate('2019-05', 'en')).toBe('May 2019');
  expect(formatDate('没有', 'zh-CN')).toBe('没有');
});

test('a moment names day and year only where they are not today’s', () => {
  const now = new Date(2026, 10, 21, 12, 0);
  expect(formatMoment(new Date(2026, 10, 21, 9, 5).toISOString(), 'zh-CN', now)).toBe('09:05');
  expect(formatMoment(new Date(2026, 10, 20, 9, 5).toISOString(), 'zh-CN', now)).toContain('20日');
  expect(formatMoment(new Date(2025, 0, 2, 9, 5).toISOString(), 'zh-CN', now)).toContain('2025年');
});

test('money is said in 万元 from ten thousand yuan on', () => {
  expect(formatMoney({ cents: 500_000_000, currency: 'CNY' }, 'zh-CN')).toBe('500 万元');
  expect(formatMoney({ cents: 999_900, currency: 'CNY' }, 'zh-CN')).toBe('9,999 元');
  expect(formatMoney({ cents: 500_000_000, currency: 'CNY' }, 'en')).toBe('¥5,000,000');
  expect(formatMoney({ cents: 12_345, currency: 'USD' }, 'en')).toBe('$123.45');
});

test('a share of nothing is none', () => {
  expect(formatShare(31, 38, 'zh-CN')).toBe('81.6%');
  expect(formatShare(1918, 2018, 'zh-CN')).toBe('95.0%');
  expect(formatShare(0, 0, 'zh-CN')).toBeNull();
});

test('today is the day of the reader’s calendar', () => {
  expect(isoDay(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
});
