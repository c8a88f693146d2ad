import type { Money } from '../format.ts';

const plain = (typed: string) =>
  typed
    .trim()
    .replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[,，\s]/g, '');

/** A whole number as typed, null for nothing, the text itself where it is no number. */
export function readInt(typed: string): number | string | null {
  const text = plain(typed);
  if (text === '') return null;
  return /^-?\d{1,15}$/.test(text) ? Number(text) : typed;
}

/** A number with decimals as typed, null for nothing, the text itself where it is none. */
export function readNumber(typed: string): number | string | null {
  const text = plain(typed);
  if (text === '') return null;
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? Number(text) : typed;
}

export const MONEY_UNITS = ['wan', 'yuan'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];
const CENTS: Readonly<Record<MoneyUnit, number>> = { yuan: 100, wan: 1_000_000 };

/** Money typed in a unit; keeps the rest of what was known of it. Text that is no amount comes back as it is. */
export function readMoney(
  typed: string,
  unit: MoneyUnit,
  known: Partial<Money> = {},
): Money | string | null {
  const text = plain(typed);
  if (text === '') return null;
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(text)) return typed;
  const money = {
    currency: known.currency ?? 'CNY',
    cents: Math.round(Number(text) * CENTS[unit]),
  };
  return known.approx ? { ...money, approx: true } : money;
}

/** The amount of money as digits in a unit, for editing. */
export function moneyDigits(money: Money, unit: MoneyUnit): string {
  return String(money.cents / CENTS[unit]);
}

/** The unit in which an amount is edited: 万元 unless that would cut it short. */
export function unitOf(money: Money | null): MoneyUnit {
  return money && money.cents % 10_000 !== 0 ? 'yuan' : 'wan';
}

export const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'cents' in value;
