import { earliest, isPartialDate } from '#domain/kernel/date.ts';
import { cleanText } from './clean-text.ts';
import type { Finding, Reading } from './finding.ts';
import { type Cell, cellText } from './sheet-grid.ts';

const pad = (n: string | undefined) => (n === undefined ? undefined : n.padStart(2, '0'));
const SERIAL_1950 = 18264;
const SERIAL_2099 = 73050;

/** Day of an Excel serial number in the 1900 system: 36526 → `2000-01-01`. */
function serialDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000)
    .toISOString()
    .slice(0, 10);
}

/** `2012`, `2015.11`, `2009年6月`, `2010/6/13`, `20150510`, `2015-05-17 00:00:00` → a partial date, or null. */
export function parseDate(text: string): string | null {
  const plain = text.replace(/\s+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '').replace(/T\d{2}:.*$/, '');
  const packed = /^(\d{4})(\d{2})(\d{2})?$/.exec(plain);
  const spoken =
    /^(\d{4})\s*年?(?:\s*[-./年、]?\s*(\d{1,2})\s*(?:月|[-./、]|$)(?:\s*(\d{1,2})\s*[日号]?)?)?\.?$/.exec(
      plain,
    );
  const m = packed ?? spoken;
  if (!m) return null;
  const date = [m[1], pad(m[2]), pad(m[3])].filter((part) => part !== undefined).join('-');
  return isPartialDate(date) ? date : null;
}

/** A date cell in any of the ways rosters write it, with the precision that was given; without `today` it may lie ahead. */
export function readDate(cell: Cell, col: number, today: string | null): Reading {
  const read = cellText(cell).trim();
  const finding = (code: Finding['code'], severity: Finding['severity'], stored: string | null) =>
    ({ code, severity, col, read, stored }) as const;
  if (typeof cell === 'number') {
    if (Number.isInteger(cell) && cell >= SERIAL_1950 && cell <= SERIAL_2099) {
      const day = serialDay(cell);
      return { value: day, findings: [finding('date-serial', 'fixed', day)] };
    }
    // The number 2012.1 may have been 2012.10: a spreadsheet drops the zero.
    const month = /^(\d{4})\.(\d{1,2})$/.exec(read);
    if (month && month[2] === '1')
      return {
        value: month[1],
        findings: [finding('date-unclear', 'warn', month[1] ?? null)],
        keep: true,
      };
  }
  const clean = cleanText(read).text;
  const date = parseDate(clean);
  if (date === null)
    return { value: null, findings: [finding('date-invalid', 'warn', null)], keep: true };
  if (today !== null && earliest(date) > today)
    return { value: date, findings: [finding('date-future', 'warn', date)] };
  return { value: date, findings: [] };
}
