import { cleanText } from './clean-text.ts';
import type { Finding, Reading } from './finding.ts';
import { type Cell, cellText } from './sheet-grid.ts';

const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d+$/i;

/** A telephone cell: digits as text, several numbers kept side by side, damage named. */
export function readPhone(cell: Cell, col: number): Reading {
  const read = cellText(cell).trim();
  const { text, fixes } = cleanText(read.replace(/^(\d{7,12})\.0+$/, '$1'));
  const found: Finding[] = [];
  const note = (code: Finding['code'], severity: Finding['severity'], stored: string | null) =>
    found.push({ code, severity, col, read, stored });
  if (SCIENTIFIC.test(text)) {
    note('phone-scientific', 'decide', null);
    return { value: null, findings: found, keep: true };
  }
  const digits = text.replace(/^\+?86[- ]?(?=1\d{10}$)/, '').replace(/[\s-]/g, '');
  const mobile = /^1\d{10}$/.test(digits);
  const value = mobile ? digits : text.replace(/\s*[—–－]\s*/g, '-');
  if (typeof cell === 'number' && /^\d+0{6}$/.test(digits)) {
    note('phone-rounded', 'decide', null);
    return { value: null, findings: found, keep: true };
  }
  if (typeof cell === 'number') note('number-as-text', 'fixed', value);
  else if (value !== read) note('cleaned', 'fixed', value);
  else if (fixes.length > 0) note('cleaned', 'fixed', value);
  if (/^1\d+$/.test(digits) && digits.length !== 11 && digits.length > 8)
    note('phone-length', 'warn', value);
  if (value.length > 60) {
    note('too-long', 'warn', null);
    return { value: null, findings: found, keep: true };
  }
  return { value, findings: found };
}
