import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CODE_ALPHABET,
  checkCreditCode,
  innerCheckCharacter,
  isValidCreditCode,
  makeCreditCode,
  normalizeCreditCode,
} from './credit-code.rules.ts';
import { CODE_VECTORS } from './credit-code.vectors.ts';
import { registrarOf } from './registrar.rules.ts';

const made = fc
  .record({
    prefix: fc.constantFrom('91', '92', '93', '51', '52', '13'),
    region: fc.integer({ min: 110000, max: 659999 }).map(String),
    serial: fc.integer({ min: 0, max: 999_999 }),
  })
  .map(({ prefix, region, serial }) => makeCreditCode(prefix, region, serial));
const place = fc.integer({ min: 8, max: 17 });
const letter = fc.constantFrom(...CODE_ALPHABET);
const put = (code: string, at: number, c: string) => code.slice(0, at) + c + code.slice(at + 1);

test.each(CODE_VECTORS)('%s reads as %s', (code, verdict) => {
  expect(checkCreditCode(code).verdict).toBe(verdict);
});

test('a genuine code of the pilot years fails the check digit and says what was expected', () => {
  expect(checkCreditCode('91350100M0001TGQXM')).toEqual({
    verdict: 'check-digit',
    normalized: '91350100M0001TGQXM',
    expected: '1',
    position: 18,
  });
});

test('a counting row passes GB 32100 and fails GB 11714', () => {
  expect(checkCreditCode('123456789012345678')).toMatchObject({
    verdict: 'inner-check',
    position: 17,
    expected: innerCheckCharacter('90123456'),
  });
});

test('full-width, lower case, spaces, hyphens and a leading quote are put right', () => {
  for (const text of [
    '９１４１０３００ＭＡ００００015M',
    ' 91410300ma0000015m ',
    '91-410300-MA000001-5M',
    "'91410300MA0000015M",
    '9141 0300\u00a0MA00\u200b0001 5M',
  ]) {
    expect(checkCreditCode(text)).toEqual({ verdict: 'valid', normalized: '91410300MA0000015M' });
  }
});

test('damage on the way is named', () => {
  expect(checkCreditCode('9.14103E+17').damaged).toBe('scientific');
  expect(checkCreditCode('914103001234567000')).toMatchObject({ damaged: 'truncated-15' });
  expect(checkCreditCode('914103001234567000.0').damaged).toBe('truncated-15');
  expect(checkCreditCode('410300100001234')).toMatchObject({
    verdict: 'shape',
    damaged: 'old-number',
  });
  expect(checkCreditCode('91410300MA00000')).toMatchObject({ verdict: 'shape', damaged: 'length' });
  expect(checkCreditCode('')).toMatchObject({ verdict: 'shape', damaged: 'length' });
  expect(checkCreditCode('914I0300MA0O000I5M')).toEqual({
    verdict: 'shape',
    normalized: '914I0300MA0O000I5M',
    damaged: 'letters',
    suggestion: '91410300MA0000015M',
  });
});

test('made codes equal those worked out by hand from the standard', () => {
  expect(makeCreditCode('51', '410300', 1)).toBe('51410300MJ0000018K');
  expect(makeCreditCode('51', '430600', 2)).toBe('51430600MJ00000266');
  expect(makeCreditCode('92', '410300', 2)).toBe('92410300MA0000023D');
  expect(makeCreditCode('13', '410300', 1)).toBe('13410300MB00000196');
});

test('no code is made of nonsense', () => {
  expect(() => makeCreditCode('91', '4103', 1)).toThrow('No credit code');
  expect(() => makeCreditCode('91', '410300', 1_000_000)).toThrow('No credit code');
});

test('every made code is valid, and reading it twice changes nothing', () => {
  fc.assert(
    fc.property(made, (code) => {
      expect(isValidCreditCode(code)).toBe(true);
      expect(normalizeCreditCode(checkCreditCode(code).normalized)).toBe(code);
    }),
  );
});

test('any change of one character of the body is noticed', () => {
  fc.assert(
    fc.property(made, place, letter, (code, at, c) => {
      fc.pre(code[at] !== c);
      expect(checkCreditCode(put(code, at, c)).verdict).not.toBe('valid');
    }),
  );
});

test('any change of one digit of the region is noticed', () => {
  fc.assert(
    fc.property(made, fc.integer({ min: 2, max: 7 }), fc.nat(9), (code, at, digit) => {
      fc.pre(code[at] !== String(digit));
      expect(checkCreditCode(put(code, at, String(digit))).verdict).toBe('check-digit');
    }),
  );
});

test('neighbours that change places are noticed: no two weights in a row are equal', () => {
  fc.assert(
    fc.property(made, fc.integer({ min: 2, max: 16 }), (code, at) => {
      const [a, b] = [code.charAt(at), code.charAt(at + 1)];
      fc.pre(a !== b);
      const swapped = put(put(code, at, b), at + 1, a);
      expect(checkCreditCode(swapped).verdict).not.toBe('valid');
    }),
  );
});

test('who registered, what and where', () => {
  expect(registrarOf('51410300MJ0000018K')).toEqual({
    registrar: 'civil-affairs',
    organisation: 'association',
    region: '410300',
  });
  expect(registrarOf('92410300MA0000023D')?.organisation).toBe('sole-trader');
  expect(registrarOf('Z2410300MA0000023D')).toBeNull();
});
