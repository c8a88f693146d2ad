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

/** What tells one row from another: a code, the record it means beyond doubt, a name. */
export interface Identity {
  readonly code: string | null;
  readonly record: string | null;
  /** Empty where the row has none. */
  readonly name: string;
}

/** An enterprise: its credit code, the record that it means, its name. */
export function enterpriseIdentity(
  row: ReadRow,
  existing: Existing,
  decisions: Decisions,
): Identity {
  const code = typeof row.enterprise.creditCode === 'string' ? row.enterprise.creditCode : null;
  const name = row.name === '' ? '' : nameKey(row.name);
  const fix = decisions.rows[row.row];
  if (fix?.type === 'match') return { code, name, record: fix.id };
  if (fix?.type === 'new' || fix?.type === 'separate') return { code, name, record: null };
  const match = matchRow(row, existing);
  const sure = match.by === 'code' || match.by === 'name';
  return { code, name, record: sure ? match.row.id : null };
}

/**
 * Finds repeats: the same code, the same record, or the same name where not both rows have a code.
 * Rows that a person left out repeat nothing and are repeated by nothing.
 */
export function findRepeats(
  rows: readonly ReadRow[],
  identityOf: (row: ReadRow) => Identity,
  decisions: Decisions,
): Repeats {
  const byCode = new Map<string, ReadRow>();
  const byRecord = new Map<string, ReadRow>();
  const byName = new Map<string, { row: ReadRow; code: string | null }[]>();
  const of = new Map<number, { first: number; sameCode: boolean }>();
  const merged = new Map<number, ReadRow[]>();
  for (const row of rows) {
    const fix = decisions.rows[row.row];
    if (fix?.type === 'exclude') continue;
    const { code, record, name } = identityOf(row);
    const sameCode = code === null ? undefined : byCode.get(code);
    const named = name === '' || fix?.type === 'separate' ? [] : (byName.get(name) ?? []);
    const sameName = named.find((other) => code === null || other.code === null)?.row;
    const first = sameCode ?? (record === null ? undefined : byRecord.get(record)) ?? sameName;
    if (first !== undefined) {
      of.set(row.row, { first: first.row, sameCode: sameCode !== undefined });
      if (fix?.type === 'merge') merged.set(first.row, [...(merged.get(first.row) ?? []), row]);
      continue;
    }
    if (code !== null) byCode.set(code, row);
    if (record !== null) byRecord.set(record, row);
    byName.set(name, [...(byName.get(name) ?? []), { row, code }]);
  }
  return { of, merged };
}
