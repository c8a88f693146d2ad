import type { Kind } from '#domain/registry.ts';
import type { WorldRow } from './world.ts';

/** Rows by kind and id, and by the fields that are asked for, indexed at the first question. */
export class RowIndex {
  readonly #rows = new Map<string, WorldRow>();
  readonly #fields = new Map<Kind, Map<string, Map<unknown, Set<WorldRow>>>>();

  get(kind: Kind, id: string): WorldRow | undefined {
    return this.#rows.get(`${kind}:${id}`);
  }

  /** Live rows of a kind whose field holds the value. */
  by(kind: Kind, field: string, value: string): readonly WorldRow[] {
    const index = this.#index(kind, field).get(value);
    return index ? [...index].filter((row) => !row.deleted) : [];
  }

  put(row: WorldRow): void {
    const old = this.#rows.get(`${row.kind}:${row.row.id}`);
    this.#rows.set(`${row.kind}:${row.row.id}`, row);
    for (const [field, index] of this.#fields.get(row.kind) ?? []) {
      if (old) index.get(old.row[field])?.delete(old);
      enter(index, field, row);
    }
  }

  drop(kind: Kind, id: string): void {
    const old = this.get(kind, id);
    if (!old) return;
    this.#rows.delete(`${kind}:${id}`);
    for (const [field, index] of this.#fields.get(kind) ?? []) {
      index.get(old.row[field])?.delete(old);
    }
  }

  /** All rows in the order in which they first came. */
  all(): readonly WorldRow[] {
    return [...this.#rows.values()];
  }

  #index(kind: Kind, field: string): Map<unknown, Set<WorldRow>> {
    const ofKind = this.#fields.get(kind) ?? new Map<string, Map<unknown, Set<WorldRow>>>();
    this.#fields.set(kind, ofKind);
    const known = ofKind.get(field);
    if (known) return known;
    const index = new Map<unknown, Set<WorldRow>>();
    for (const row of this.#rows.values()) if (row.kind === kind) enter(index, field, row);
    ofKind.set(field, index);
    return index;
  }
}

function enter(index: Map<unknown, Set<WorldRow>>, field: string, row: WorldRow): void {
  const rows = index.get(row.row[field]);
  if (rows) rows.add(row);
  else index.set(row.row[field], new Set([row]));
}
