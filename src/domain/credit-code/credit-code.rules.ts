import { Problem } from '#domain/kernel/problem.ts';

/** GB 32100-2015: 31 characters, without the look-alikes I, O, S, V, Z. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const INNER_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const SHAPE = /^[1-9ANY][1-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;
/** What people and spreadsheets leave between and around the characters. */
const NOISE = /[\s\u200b-\u200d\u2060\ufeff'"`’‘“”·\-‐-―_]/g;
const LOOKALIKES: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

export type CodeVerdict = 'valid' | 'check-digit' | 'inner-check' | 'shape';

/** How a code most likely came to harm on its way. */
export type CodeDamage =
  /** Eighteen digits of which a spreadsheet kept fifteen: it ends in 000. */
  | 'truncated-15'
  /** `9.14103E+17`: the digits are gone; only the certificate has them. */
  | 'scientific'
  /** I, O, S, V or Z, which never occur. */
  | 'letters'
  /** Fifteen digits: a licence number of before 2015, not a credit code. */
  | 'old-number'
  | 'length';

export interface CodeReading {
  /** `shape` is an error; `check-digit` and `inner-check` are warnings that a person may override. */
  readonly verdict: CodeVerdict;
  /** Half-width, upper case, without spaces, hyphens and quotes: what is stored. */
  readonly normalized: string;
  /** The character that would satisfy the failed check, and its place from 1 (18 or 17). */
  readonly expected?: string;
  readonly position?: number;
  readonly damaged?: CodeDamage;
  /** A code that passes both checks once look-alike letters are read as digits. */
  readonly suggestion?: string;
}

/** Half-width, upper case, without noise; a trailing `.0` of a number cell is dropped. */
export function normalizeCreditCode(text: string): string {
  const plain = text.normalize('NFKC').replace(NOISE, '').toUpperCase();
  return /^\d{15,}\.0+$/.test(plain) ? plain.slice(0, plain.indexOf('.')) : plain;
}

/** Check character (18th) over the first seventeen; null where one of them is not of the alphabet. */
export function checkCharacter(first17: string): string | null {
  let sum = 0;
  for (const [i, weight] of WEIGHTS.entries()) {
    const value = CODE_ALPHABET.indexOf(first17[i] ?? '!');
    if (value < 0) return null;
    sum += value * weight;
  }
  return CODE_ALPHABET[(31 - (sum % 31)) % 31] ?? null;
}

/** Check character of an organisation code (GB 11714) over its first eight: a digit or X. */
export function innerCheckCharacter(first8: string): string | null {
  let sum = 0;
  for (const [i, weight] of INNER_WEIGHTS.entries()) {
    const value = Number.parseInt(first8[i] ?? '!', 36);
    if (Number.isNaN(value)) return null;
    sum += value * weight;
  }
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/**
 * Reads a unified social credit code (GB 32100-2015, with the check of GB 11714 inside).
 * A failed check is no proof of an error: genuine codes of the pilot years fail.
 */
export function checkCreditCode(text: string): CodeReading {
  const normalized = normalizeCreditCode(text);
  const lost = /^\d{15}000$/.test(normalized) ? { damaged: 'truncated-15' as const } : {};
  if (!SHAPE.test(normalized))
    return { verdict: 'shape', normalized, ...harm(normalized), ...lost };
  const expected = checkCharacter(normalized) ?? '';
  if (expected !== normalized[17]) {
    return { verdict: 'check-digit', normalized, expected, position: 18, ...lost };
  }
  const inner = innerCheckCharacter(normalized.slice(8, 16)) ?? '';
  if (inner !== normalized[16]) {
    return { verdict: 'inner-check', normalized, expected: inner, position: 17, ...lost };
  }
  return { verdict: 'valid', normalized };
}

function harm(code: string): Pick<CodeReading, 'damaged' | 'suggestion'> {
  if (/^\d(\.\d+)?E\+?\d+$/.test(code)) return { damaged: 'scientific' };
  if (/^\d{15}$/.test(code)) return { damaged: 'old-number' };
  if (code.length !== 18) return { damaged: 'length' };
  if (!/[IOSVZ]/.test(code)) return {};
  const suggestion = code.replace(/[IOSVZ]/g, (c) => LOOKALIKES[c] ?? c);
  const sound = checkCreditCode(suggestion).verdict === 'valid';
  return sound ? { damaged: 'letters', suggestion } : { damaged: 'letters' };
}

/** True where the code passes both checks. */
export const isValidCreditCode = (text: string): boolean =>
  checkCreditCode(text).verdict === 'valid';

/**
 * A code that passes both checks, for invented data: `makeCreditCode('91', '410300', 1)` →
 * `91410300MA0000015M`. Serial 0–999999 tells apart codes of one prefix and region.
 */
export function makeCreditCode(prefix: string, region: string, serial: number): string {
  const series = prefix.startsWith('9') ? 'MA' : prefix.startsWith('5') ? 'MJ' : 'MB';
  const body = series + String(serial).padStart(6, '0');
  const inner = innerCheckCharacter(body);
  const code = `${prefix}${region}${body}${inner ?? '?'}`;
  const whole = code + (checkCharacter(code) ?? '?');
  if (SHAPE.test(whole)) return whole;
  throw new Problem('invalid', `No credit code can be made of ${prefix}, ${region}, ${serial}`, {
    read: [prefix, region, serial],
    allowed: 'a two-character prefix, a six-digit region, a serial from 0 to 999999',
  });
}
