import { type CodeReading, checkCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import type { Words } from '../use-words.ts';

/** Whether a person may say that the certificate really bears this code. */
export function canConfirm(reading: CodeReading): boolean {
  return reading.verdict !== 'valid' && reading.verdict !== 'shape' && !reading.damaged;
}

/** What is wrong with a code, in words; null where nothing is. */
export function codeComplaint(t: Words, reading: CodeReading, typed: string): string | null {
  if (reading.verdict === 'valid') return null;
  if (reading.damaged === 'length') return t('codes:length', { n: reading.normalized.length });
  if (reading.damaged) return t(`codes:${reading.damaged}`, { read: typed.trim() });
  if (reading.verdict === 'shape') return t('codes:shape');
  const position = reading.position ?? 18;
  return t('codes:checkDigit', {
    position,
    read: reading.normalized[position - 1] ?? '',
    expected: reading.expected ?? '',
  });
}

/** The message that stops saving, or null: a failed check digit may be confirmed by a person. */
export function codeError(t: Words, code: unknown, confirmed: unknown) {
  if (typeof code !== 'string' || code.trim() === '') return null;
  const reading = checkCreditCode(code);
  if (confirmed === true && canConfirm(reading)) return null;
  return codeComplaint(t, reading, code);
}
