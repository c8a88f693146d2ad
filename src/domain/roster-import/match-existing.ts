import type { Row } from '#domain/kernel/entity.ts';
import { nameKey } from './clean-text.ts';
import type { ReadRow } from './read-row.ts';

/** Rows by a key; those with none are left out. */
export function rowsBy(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Enterprises on the device, found by code and by every name they bear or bore. */
export interface Existing {
  readonly byId: ReadonlyMap<string, Row>;
  readonly byCode: ReadonlyMap<string, Row>;
  readonly byName: ReadonlyMap<string, readonly Row[]>;
}

export function indexExisting(enterprises: readonly Row[]): Existing {
  const byCode = new Map<string, Row>();
  const byName = new Map<string, Row[]>();
  for (const row of enterprises) {
    if (typeof row.creditCode === 'string') byCode.set(row.creditCode, row);
    const former = Array.isArray(row.formerNames) ? row.formerNames : [];
    for (const key of new Set([row.name, ...former].map((name) => nameKey(String(name))))) {
      const same = byName.get(key);
      if (same) same.push(row);
      else byName.set(key, [row]);
    }
  }
  return { byId: new Map(enterprises.map((row) => [row.id, row])), byCode, byName };
}

export type Match =
  | { readonly by: 'code' | 'name' | 'person'; readonly row: Row }
  | { readonly by: 'none' }
  /** Several bear the name, or the one that does has another code: a person says which. */
  | { readonly by: 'unclear'; readonly candidates: readonly Row[] };

/** Which record a row speaks of: by credit code, else by name. */
export function matchRow(row: ReadRow, existing: Existing): Match {
  const code = row.enterprise.creditCode;
  const sameCode = typeof code === 'string' ? existing.byCode.get(code) : undefined;
  if (sameCode) return { by: 'code', row: sameCode };
  const named = row.name === '' ? [] : (existing.byName.get(nameKey(row.name)) ?? []);
  const [first] = named;
  if (first === undefined) return { by: 'none' };
  const coded = typeof code === 'string' && typeof first.creditCode === 'string';
  if (named.length > 1 || coded) return { by: 'unclear', candidates: named };
  return { by: 'name', row: first };
}
