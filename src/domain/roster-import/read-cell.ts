import type { Field } from '#domain/kernel/field.ts';
import { readChoice } from './clean-choice.ts';
import { readCode } from './clean-code.ts';
import { readDate } from './clean-date.ts';
import { readMoney } from './clean-money.ts';
import { readPhone } from './clean-phone.ts';
import { cleanText } from './clean-text.ts';
import { type Finding, type FindingCode, nothing, type Reading } from './finding.ts';
import { CODE, fieldOf } from './import-target.ts';
import type { Column } from './map-columns.ts';
import { type Cell, cellText, isBlank } from './sheet-grid.ts';

/** What reading needs from outside: the day, and the registers of regions and industries. */
export interface Lookups {
  readonly today: string;
  /** The one current unit that a text names, or null. */
  readonly regionOf: (text: string) => string | null;
  readonly industryOf: (text: string) => string | null;
}

const EMPTY_WORDS = /^([-—–/\\]+|无|暂无|空|null|N\/A)$/i;
const EXCEL_ERRORS = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/i;

function lost(code: FindingCode, col: number, read: string): Reading {
  return {
    value: null,
    findings: [{ code, severity: 'warn', col, read, stored: null }],
    keep: true,
  };
}

function readWords(cell: Cell, col: number, field: Field<unknown>): Reading {
  const read = cellText(cell);
  const { text, fixes } = cleanText(read, field.kind === 'longText');
  if (text === '') return nothing;
  if (field.max !== undefined && text.length > field.max) return lost('too-long', col, read);
  const findings: Finding[] = [];
  if (typeof cell === 'number' && field.kind === 'code')
    findings.push({ code: 'number-as-text', severity: 'fixed', col, read, stored: text });
  else if (fixes.length > 0)
    findings.push({ code: 'cleaned', severity: 'fixed', col, read, stored: text });
  return { value: text, findings };
}

function readList(cell: Cell, col: number, field: Field<unknown>): Reading {
  const read = cellText(cell);
  const parts = cleanText(read)
    .text.split(/[、,,;；|\n]/)
    .map((part) => part.trim());
  const value = [...new Set(parts.filter((part) => part !== ''))];
  if (value.some((part) => field.max !== undefined && part.length > field.max))
    return lost('too-long', col, read);
  return value.length === 0 ? nothing : { value, findings: [] };
}

function readInt(cell: Cell, col: number): Reading {
  const read = cellText(cell).trim();
  const m = /^约?(\d[\d,]*)(?:\.0+)?(人|名|个|余人|多人)?$/.exec(cleanText(read).text);
  if (!m) return lost('int-unclear', col, read);
  const value = Number((m[1] ?? '').replaceAll(',', ''));
  const plain = String(value) === read;
  return {
    value,
    findings: plain
      ? []
      : [{ code: 'cleaned', severity: 'fixed', col, read, stored: String(value) }],
  };
}

function readLookup(cell: Cell, col: number, code: string | null, unknown: FindingCode): Reading {
  return code === null ? lost(unknown, col, cellText(cell).trim()) : { value: code, findings: [] };
}

/** One cell under its column: the value to store, and everything a person should know of it. */
export function readCell(
  cell: Cell,
  column: Column,
  lookups: Lookups,
  confirmed: boolean,
): Reading {
  const { col, target } = column;
  const field = fieldOf(target);
  const read = cellText(cell).trim();
  if (field === undefined || isBlank(cell)) return nothing;
  if (EXCEL_ERRORS.test(read)) return lost('error-cell', col, read);
  if (field.kind !== 'text' && field.kind !== 'longText' && EMPTY_WORDS.test(read)) return nothing;
  if (target === CODE) return readCode(cell, col, confirmed);
  switch (field.kind) {
    case 'date':
      // What is due lies ahead.
      return readDate(cell, col, target === 'demand.dueOn' ? null : lookups.today);
    case 'money':
      return readMoney(cell, col, column.unit);
    case 'phone':
      return readPhone(cell, col);
    case 'oneOf':
      return readChoice(cell, col, target, field.options ?? []);
    case 'region':
      return readLookup(cell, col, lookups.regionOf(read), 'region-unknown');
    case 'industry':
      return readLookup(cell, col, lookups.industryOf(read), 'industry-unknown');
    case 'textList':
      return readList(cell, col, field);
    case 'int':
      return readInt(cell, col);
    case 'email': {
      const words = readWords(cell, col, field);
      return field.schema().safeParse(words.value).success
        ? words
        : lost('email-invalid', col, read);
    }
    default:
      return readWords(cell, col, field);
  }
}
