import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPartialDate } from '#domain/kernel/date.ts';
import { readDate } from './date-input.rules.ts';
import { moneyDigits, readInt, readMoney, readNumber, unitOf } from './number-input.rules.ts';

test.each([
  ['2019', '2019'],
  ['2019-5', '2019-05'],
  ['2019.5.3', '2019-05-03'],
  ['2019/05/03', '2019-05-03'],
  ['2019年5月', '2019-05'],
  ['2019年5月3日', '2019-05-03'],
  ['20190503', '2019-05-03'],
  ['２０１９－０５', '2019-05'],
  [' 2019 ', '2019'],
])('a date typed as %s is understood', (typed, stored) => {
  expect(readDate(typed)).toBe(stored);
});

test.each(['2019-13', '2019-02-30', '五月', '19-5-3', '2019-5-3-1', ''])(
  'what is no date stays as it was typed: %s',
  (typed) => {
    expect(readDate(typed)).toBe(typed);
  },
);

test('reading a date gives a stored date or changes nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9年月日./-]{0,12}$/), (typed) => {
      const read = readDate(typed);
      expect(isPartialDate(read) || read === typed).toBe(true);
      expect(readDate(read)).toBe(read);
    }),
  );
});

test('numbers are read with separators and full-width digits; other text stays', () => {
  expect(readInt('1,234')).toBe(1234);
  expect(readInt('１２')).toBe(12);
  expect(readInt('')).toBeNull();
  expect(readInt('12人')).toBe('12人');
  expect(readInt('1.5')).toBe('1.5');
  expect(readNumber('86.5')).toBe(86.5);
  expect(readNumber('1e5')).toBe('1e5');
});

test('money keeps what was known of it', () => {
  expect(readMoney('500', 'wan')).toEqual({ cents: 500_000_000, currency: 'CNY' });
  expect(readMoney('0.07', 'yuan', { currency: 'USD', approx: true })).toEqual({
    cents: 7,
    currency: 'USD',
    approx: true,
  });
  expect(readMoney('约五百', 'wan')).toBe('约五百');
  expect(readMoney(' ', 'wan')).toBeNull();
});

test('an amount survives being edited in the unit it is shown in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
      const money = { cents, currency: 'CNY' };
      const unit = unitOf(money);
      expect(readMoney(moneyDigits(money, unit), unit, money)).toEqual(money);
    }),
  );
});
