import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise, normaliseCode, wordsOf } from './normalise.ts';

test('the quick way and the long way agree on any text', () => {
  const odd = fc.constantFrom(
    'é',
    'e\u0301',
    'Σ',
    'ΟΔΟΣ',
    'İ',
    '㈱',
    'ﾞ',
    'ｶﾞ',
    '한',
    '\u1112',
    '\u1161',
  );
  const unit = fc.oneof(
    fc.constantFrom(...'洛（·）Ａａ-1 '),
    odd,
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: 0, max: 65535 }).map((n) => String.fromCharCode(n)),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 5 }), (units) => {
      const text = units.join('');
      const long = text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '');
      expect(normalise(text)).toBe(long);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['洛阳（集团）有限公司', '洛阳集团有限公司'],
  ['洛阳(集团)有限公司', '洛阳集团有限公司'],
  ['ＡＢＣ-12', 'abc12'],
  ['买买提·艾力', '买买提艾力'],
])('%s is searched as %s', (text, clean) => {
  expect(normalise(text)).toBe(clean);
});

test('codes keep Latin letters and digits; a query is cut at spaces of any width', () => {
  expect(normaliseCode('0379-6391 转 801')).toBe('03796391801');
  expect(wordsOf('　洛阳 （） 0379-6 ')).toEqual(['洛阳', '03796']);
});
