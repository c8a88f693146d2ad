import type { Row } from '#domain/kernel/entity.ts';
import { entityOf } from '#domain/registry.ts';
import type { Draft } from './draft.ts';
import { same } from './value.ts';
import { whoWrote } from './who-wrote.ts';
import type { WorldRow } from './world.ts';

/** A value that could not be merged. `field` is null where the whole record is at stake. */
export interface Clash {
  readonly field: string | null;
  readonly reason: 'field' | 'delete-changed' | 'edit-deleted' | 'duplicate';
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  /** The record that holds the same value of a unique field. */
  readonly other?: string;
  /** Where the author meant to add the record: what he met. */
  readonly met?: 'live' | 'deleted' | undefined;
}

const fieldsOf = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** What tells a record from others: its title and what it joins, where every view shows them. */
function aboutRow({ kind, row }: WorldRow): Readonly<Record<string, unknown>> {
  const { title, fields } = entityOf(kind);
  const joins = Object.values(fields).flatMap((field) => field.kindField ?? []);
  const telling = Object.entries(fields).filter(
    ([name, field]) =>
      !field.sensitivity && (name === title || field.kind === 'ref' || joins.includes(name)),
  );
  return Object.fromEntries(
    telling.flatMap(([name]) => ((row[name] ?? null) === null ? [] : [[name, row[name]]])),
  );
}

/**
 * Keeps a clash for a person. A further own edit updates the same open conflict. `stands` is the
 * row whose value stands in the way, where it is another one.
 */
export function keepClash(d: Draft, found: WorldRow, clash: Clash, stands = found): void {
  const { kind, row } = found;
  const { author, ctx } = d;
  const open = d.layer
    .by('conflict', 'row', row.id)
    .find(
      ({ row: c }) =>
        c.status === 'open' &&
        c.kind === kind &&
        c.client === author.client &&
        c.reason === clash.reason &&
        (c.field ?? null) === clash.field,
    );
  const id = open?.row.id ?? ctx.newId();
  d.conflicts.set(id, { id, kind, row: row.id, field: clash.field });
  const told = { n: d.n, at: d.at, receivedAt: ctx.now, ...whoWrote(d.layer, stands, clash) };
  if (open) {
    const whole = clash.reason === 'edit-deleted';
    const mine = whole ? { ...fieldsOf(open.row.mine), ...fieldsOf(clash.mine) } : clash.mine;
    const base = whole ? { ...fieldsOf(clash.base), ...fieldsOf(open.row.base) } : open.row.base;
    if (same(open.row.mine, mine) && same(open.row.theirs, clash.theirs)) return;
    d.layer.put({ ...open, row: { ...open.row, ...told, base, theirs: clash.theirs, mine } });
    return;
  }
  const next: Row = {
    id,
    kind,
    row: row.id,
    ...clash,
    about: aboutRow(found),
    author: author.userId,
    authorName: author.name,
    client: author.client,
    ...told,
    status: 'open',
  };
  d.layer.put({ kind: 'conflict', row: next, rev: 0, deleted: false, scopes: [] });
}
