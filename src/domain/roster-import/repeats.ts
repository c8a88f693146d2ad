import { nameKey } from './clean-text.ts';
import type { Decisions } from './decisions.ts';
import { type Existing, matchRow } from './match-existing.ts';
import type { ReadRow } from './read-row.ts';

/** Rows of one file that speak of one enterprise. */
export interface Repeats {
  /** Later row → the first row that it repeats. */
  readonly of: ReadonlyMap<number, { readonly first: number; readonly sameCode: boolean }>;
  /** First row → later rows that a person merged into it. */
  readonly merged: ReadonlyMap<number, readonly ReadRow[]>;
}

const codeOf = (row: ReadRow) =>
  typeof row.enterprise.creditCode === 'string' ? row.enterprise.creditCode : null;

/** The record that a row means, where that is beyond doubt. */
function recordOf(row: ReadRow, existing: Existing, decisions: Decisions): string | null {
  const fix = decisions.rows[row.row];
  if (fix?.type === 'match') return fix.id;
  if (fix?.type === 'new' || fix?.type === 'separate') return null;
  const match = matchRow(row, existing);
  return match.by === 'code' || match.by === 'name' ? match.row.id : null;
}

/**
 * Finds repeats: the same code, the same record, or the same name where not both rows have a code.
 * Rows that a person left out repeat nothing and are repeated by nothing.
 */
export function findRepeats(
  rows: readonly ReadRow[],
  existing: Existing,
  decisions: Decisions,
): Repeats {
  const byCode = new Map<string, ReadRow>();
  const byRecord = new Map<string, ReadRow>();
  const byName = new Map<string, ReadRow[]>();
  const of = new Map<number, { first: number; sameCode: boolean }>();
  const merged = new Map<number, ReadRow[]>();
  for (const row of rows) {
    const fix = decisions.rows[row.row];
    if (fix?.type === 'exclude') continue;
    const code = codeOf(row);
    const record = recordOf(row, existing, decisions);
    const key = nameKey(row.name);
    const sameCode = code === null ? undefined : byCode.get(code);
    const named = row.name === '' || fix?.type === 'separate' ? [] : (byName.get(key) ?? []);
    const sameName = named.find((other) => code === null || codeOf(other) === null);
    const first = sameCode ?? (record === null ? undefined : byRecord.get(record)) ?? sameName;
    if (first !== undefined) {
      of.set(row.row, { first: first.row, sameCode: sameCode !== undefined });
      if (fix?.type === 'merge') merged.set(first.row, [...(merged.get(first.row) ?? []), row]);
      continue;
    }
    if (code !== null) byCode.set(code, row);
    if (record !== null) byRecord.set(record, row);
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  return { of, merged };
}
