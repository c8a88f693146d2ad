import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readChoice } from './clean-choice.ts';
import { readCode } from './clean-code.ts';
import { parseDate, readDate } from './clean-date.ts';
import { parseMoney, readMoney } from './clean-money.ts';
import { readPhone } from './clean-phone.ts';
import { cleanText, nameKey } from './clean-text.ts';
import { code } from './testing/roster.builder.ts';

const codesOf = (reading: { findings: readonly { code: string; severity: string }[] }) =>
  reading.findings.map((f) => `${f.code}/${f.severity}`);

test.each([
  ['2012', '2012'],
  ['2015.11', '2015-11'],
  ['2012.1', '2012-01'],
  ['2009年6月', '2009-06'],
  ['2010/6/13', '2010-06-13'],
  ['2009-07-09', '2009-07-09'],
  ['2020年2月3日', '2020-02-03'],
  ['20150510', '2015-05-10'],
  ['201505', '2015-05'],
  ['2015-05-17 00:00:00', '2015-05-17'],
  ['1979.9.12', '1979-09-12'],
  ['2013-02-30', null],
  ['去年', null],
  ['15.11', null],
])('a date written %s is read as %s', (text, date) => {
  expect(parseDate(text)).toBe(date);
});

test('a number in a date column is a spreadsheet day, or a month that lost its zero', () => {
  expect(readDate(42140, 8, '2026-11-21')).toMatchObject({ value: '2015-05-16' });
  const unclear = readDate(2012.1, 8, '2026-11-21');
  expect([unclear.value, codesOf(unclear), unclear.keep]).toEqual([
    '2012',
    ['date-unclear/warn'],
    true,
  ]);
  expect(readDate(2015.11, 8, '2026-11-21').value).toBe('2015-11');
});

test.each([
  ['3,676.5000(万元)', 3_676_500_000, 'CNY'],
  ['138万人民币', 138_000_000, 'CNY'],
  ['600(万元)', 600_000_000, 'CNY'],
  ['1,000(万)', 1_000_000_000, 'CNY'],
  ['875(万美元)', 875_000_000, 'USD'],
  ['11000万元人民币', 11_000_000_000, 'CNY'],
  ['2,943.6500(万人民币元)', 2_943_650_000, 'CNY'],
  ['6420万元', 6_420_000_000, 'CNY'],
  ['10,000(万元人民币)', 10_000_000_000, 'CNY'],
  ['1000万人民币元', 1_000_000_000, 'CNY'],
  ['2,500(万香港元)', 2_500_000_000, 'HKD'],
  ['17.9万美元', 17_900_000, 'USD'],
  ['人民币伍拾万元', null, null],
  ['1.5亿', 15_000_000_000, 'CNY'],
  ['500000元', 50_000_000, 'CNY'],
  ['￥500', 50_000, 'CNY'],
])('the amount %s is %s cents of %s', (text, cents, currency) => {
  const money = parseMoney(text, null);
  expect(money).toEqual(cents === null ? null : { cents, currency });
});

test('an amount without a unit is not guessed; the unit of the header speaks for it', () => {
  expect(parseMoney('100', null)).toBe('no-unit');
  expect(parseMoney('100', '万')).toEqual({ cents: 100_000_000, currency: 'CNY' });
  expect(parseMoney('约100万元', null)).toEqual({
    cents: 100_000_000,
    currency: 'CNY',
    approx: true,
  });
  const read = readMoney('壹佰万', 4, null);
  expect(read).toMatchObject({ value: null, also: { capitalText: '壹佰万' } });
});

test('a code that passed through a number is never stored, whatever it looks like', () => {
  const whole = code(7).replace(/\D/g, '1');
  for (const cell of [Number(whole), 9.141030000405001e17, 914103000000000])
    expect(readCode(cell, 2, true)).toMatchObject({ value: null, keep: true });
  expect(codesOf(readCode(9.14103000405e17, 2, false))).toEqual(['code-number/decide']);
  expect(codesOf(readCode('9.14103E+17', 2, false))).toEqual(['code-scientific/decide']);
  expect(codesOf(readCode('914103057312957000', 2, false))).toEqual(['code-truncated/decide']);
  expect(codesOf(readCode('410300100012345', 2, false))).toEqual(['code-old-number/decide']);
  expect(codesOf(readCode('9141030', 2, false))).toEqual(['code-length/decide']);
});

test('a code is normalised, and one whose check fails waits for a person who compared it', () => {
  const good = code(12);
  const spaced = readCode(` ${good.slice(0, 8)} ${good.slice(8).toLowerCase()}`, 2, false);
  expect([spaced.value, codesOf(spaced)]).toEqual([good, ['cleaned/fixed']]);
  const last = good.endsWith('1') ? '2' : '1';
  const wrong = good.slice(0, 17) + last;
  expect(readCode(wrong, 2, false)).toMatchObject({ value: null, keep: true });
  expect(readCode(wrong, 2, true)).toMatchObject({ value: wrong, also: { codeConfirmed: true } });
});

test('whatever a code cell holds, what is stored has the shape of a code', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double({ noNaN: true }),
    fc.integer(),
    fc.stringMatching(/^[0-9A-Z]{15,20}$/),
    fc.integer({ min: 0, max: 999_999 }).map(code),
  );
  fc.assert(
    fc.property(cell, fc.boolean(), (value, confirmed) => {
      const stored = readCode(value, 2, confirmed).value;
      if (stored === null) return;
      expect(typeof value).toBe('string');
      expect(stored).toMatch(/^[0-9A-HJ-NPQRTUWXY]{18}$/);
      expect(stored).not.toMatch(/^\d{15}000$/);
    }),
  );
});

test.each([
  ['１３８１１００１３４４', '13811001344', ['cleaned/fixed']],
  ['138 1100 1344', '13811001344', ['cleaned/fixed']],
  ['13811001344.0', '13811001344', ['cleaned/fixed']],
  [13811001344, '13811001344', ['number-as-text/fixed']],
  ['0379-65873782', '0379-65873782', []],
  ['13811001344、0379-65873782', '13811001344、0379-65873782', []],
  ['138110013', '138110013', ['phone-length/warn']],
  [13800000000, null, ['phone-rounded/decide']],
  ['1.38E+10', null, ['phone-scientific/decide']],
] as const)('the phone %s is stored as %s', (cell, value, found) => {
  const read = readPhone(cell, 5);
  expect([read.value, codesOf(read)]).toEqual([value, found]);
});

test('half-converted text is mended, whole text is left alone', () => {
  expect(cleanText('洛陽某業(yè)務(wù)有限公司').text).toBe('洛阳某业务有限公司');
  expect(cleanText('　洛阳云岭 商贸有限公司 ')).toEqual({
    text: '洛阳云岭商贸有限公司',
    fixes: ['width', 'spaces'],
  });
  expect(cleanText('“云岭”')).toEqual({ text: '云岭', fixes: ['quotes'] });
  expect(cleanText('寶島眼鏡(洛阳)公司').fixes).toEqual([]);
  expect(nameKey('云岭（洛阳）科技 有限公司')).toBe(nameKey('云岭(洛阳)科技有限公司'));
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = cleanText(text).text;
      fc.pre(!/^["'“‘`]/.test(once));
      expect(cleanText(once).text).toBe(once);
    }),
  );
});

test('posts and kinds keep what the list can’t say', () => {
  expect(readChoice('副会长单位', 3, 'membership.post', []).value).toBe('vice-president');
  const both = readChoice('副会长兼秘书长', 3, 'membership.post', []);
  expect([both.value, both.keep]).toEqual(['vice-president', true]);
  const odd = readChoice('名誉主席团成员', 3, 'membership.post', []);
  expect([odd.value, odd.keep, codesOf(odd)]).toEqual([null, true, ['choice-unknown/warn']]);
  const kind = readChoice('集体分支机构(非法人)', 3, 'enterprise.kind', []);
  expect([kind.value, kind.keep]).toEqual(['other', true]);
  expect(readChoice('个体工商户', 3, 'enterprise.kind', [])).toEqual({
    value: 'sole-trader',
    findings: [],
  });
});
