import type { Row } from '#domain/kernel/entity.ts';
import { cleanText, halfWidth } from './clean-text.ts';
import type { TargetKind } from './import-target.ts';
import type { Values } from './read-row.ts';

/** One cell of the difference between file and register. */
export interface CellChange {
  readonly kind: TargetKind;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** Whether the file says nothing that the record does not say already, or says it less exactly. */
function says(before: unknown, after: unknown, field: string): boolean {
  if (Array.isArray(before) && Array.isArray(after)) return after.every((v) => before.includes(v));
  if (isMoney(before) && isMoney(after))
    return before.cents === after.cents && before.currency === after.currency;
  if (typeof before === 'string' && typeof after === 'string') {
    if (before === after || cleanText(before, true).text === after) return true;
    // Quotes around a short text are taken for a file's own.
    if (cleanText(before).text === after) return true;
    if (/phone$/i.test(field)) return digitsOf(before) === digitsOf(after);
    if (/On$|Through$/.test(field)) return before.startsWith(`${after}-`);
    if (field === 'region') return before.startsWith(after.replace(/0000$|00$/, ''));
  }
  return before === after;
}

const digitsOf = (phone: string) => halfWidth(phone).replace(/[\s-]/g, '');
const isMoney = (v: unknown): v is { readonly cents: number; readonly currency: string } =>
  typeof v === 'object' && v !== null && 'cents' in v && 'currency' in v;

/** The note with every line that it lacks, and the lines that no longer fit; lines are never removed. */
export function withLines(
  note: unknown,
  lines: readonly string[],
  max = 2000,
): { readonly text: string | null; readonly left: readonly string[] } {
  let text = typeof note === 'string' ? note : '';
  const has = new Set(text.split('\n').map((line) => cleanText(line, true).text));
  const left: string[] = [];
  for (const line of lines.flatMap((l) => l.split('\n')).map((l) => cleanText(l, true).text)) {
    if (line === '' || has.has(line)) continue;
    const longer = text === '' ? line : `${text}\n${line}`;
    if (longer.length > max) left.push(line);
    else {
      has.add(line);
      text = longer;
    }
  }
  return { text: text === '' ? null : text, left };
}

/** What the file would change in a record. Blanks change nothing; sets only grow; the note only grows. */
export function changesOf(
  kind: CellChange['kind'],
  values: Values,
  before: Row | null,
): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const [field, after] of Object.entries(values)) {
    const old = before?.[field] ?? null;
    if (isEmpty(after) || says(old, after, field)) continue;
    if (
      field === 'capitalText' &&
      before?.capital &&
      says(before.capital, values.capital, 'capital')
    )
      continue;
    if (Array.isArray(after) && Array.isArray(old)) {
      changes.push({ kind, field, before: old, after: [...new Set([...old, ...after])] });
      continue;
    }
    changes.push({ kind, field, before: old, after });
  }
  return changes;
}
