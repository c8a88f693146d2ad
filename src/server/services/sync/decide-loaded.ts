import type { Kind } from '#domain/registry.ts';
import { type BatchDecision, BatchWorld, decideBatch } from '#domain/sync/batch-world.ts';
import type { Author, DecideContext } from '#domain/sync/decide.ts';
import type { WorldRow } from '#domain/sync/world.ts';
import type { RowKey } from '../../store/record.table.ts';
import type { Tx } from '../../store/store.ts';
import { pastOf } from '../records/past.ts';

/** What was computed over loaded rows, and how to tell whether it still holds. */
export interface Loaded<T> {
  readonly result: T;
  /** A row as it was loaded. */
  readonly before: (kind: Kind, id: string) => WorldRow | undefined;
  /** Whether the result rests on this row, as it has become. */
  readonly restsOn: (row: RowKey & { readonly row: Readonly<Record<string, unknown>> }) => boolean;
}

/** Computes over rows that are loaded as they are asked for; the last result counts, with nothing missing. */
export async function loadMisses<T>(
  tx: Tx,
  workspace: number,
  world: BatchWorld,
  compute: () => T,
): Promise<Loaded<T>> {
  const seen = new Map<string, WorldRow | undefined>();
  const asked = new Map<string, Set<string>>();
  for (;;) {
    const result = compute();
    const misses = world.takeMisses();
    if (!misses) {
      return {
        result,
        before: (kind, id) => seen.get(`${kind} ${id}`),
        restsOn: ({ kind, id, row }) =>
          seen.has(`${kind} ${id}`) ||
          [...(asked.get(kind) ?? [])].some((question) => {
            const [field = '', value] = question.split(' ');
            return row[field] === value;
          }),
      };
    }
    const { gets, bys, pasts } = misses;
    for (const key of pasts) world.addPast(key.kind, key.id, await pastOf(tx, workspace, key));
    const rows = new Map(
      (await tx.records.load(workspace, gets)).map((r) => [`${r.kind} ${r.row.id}`, r]),
    );
    for (const { kind, id } of gets) {
      const row = rows.get(`${kind} ${id}`);
      seen.set(`${kind} ${id}`, row);
      world.addRow(kind, id, row);
    }
    const answers = groupAnswers(await tx.records.referring(workspace, bys), bys);
    for (const { kind, field, id } of bys) {
      const list = answers.get(`${kind} ${field} ${id}`) ?? [];
      for (const row of list) seen.set(`${kind} ${row.row.id}`, row);
      asked.set(kind, (asked.get(kind) ?? new Set()).add(`${field} ${id}`));
      world.addRows(kind, field, id, list);
    }
  }
}

export interface Decided extends BatchDecision, Omit<Loaded<BatchDecision>, 'result'> {}

/** Decides a batch over rows that are loaded as they are asked for. */
export async function decideLoaded(
  tx: Tx,
  workspace: number,
  author: Author,
  mutations: readonly unknown[],
  ctx: DecideContext,
): Promise<Decided> {
  const world = new BatchWorld();
  const decide = () => decideBatch(world, author, mutations, ctx);
  const { result, before, restsOn } = await loadMisses(tx, workspace, world, decide);
  return { ...result, before, restsOn };
}

function groupAnswers(
  rows: readonly WorldRow[],
  bys: readonly { readonly kind: Kind; readonly field: string }[],
): Map<string, WorldRow[]> {
  const fields = Map.groupBy(bys, ({ kind }) => kind);
  const out = new Map<string, WorldRow[]>();
  for (const row of rows)
    for (const field of new Set((fields.get(row.kind) ?? []).map((b) => b.field))) {
      const key = `${row.kind} ${field} ${String(row.row[field])}`;
      const list = out.get(key);
      if (list) list.push(row);
      else out.set(key, [row]);
    }
  return out;
}
