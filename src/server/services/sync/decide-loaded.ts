import type { Kind } from '#domain/registry.ts';
import type { BatchWorld, Misses } from '#domain/sync/batch-world.ts';
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

/** Something to be computed over a world of its own. */
export interface Job<T> {
  readonly world: BatchWorld;
  readonly compute: () => T;
  /** Rows that it will ask for at once, where they are known. */
  readonly first?: readonly RowKey[];
}

/** Computes over rows that are loaded as they are asked for; the last result counts, with nothing missing. */
export async function loadMisses<T>(
  tx: Tx,
  workspace: number,
  world: BatchWorld,
  compute: () => T,
): Promise<Loaded<T>> {
  const [loaded] = await loadTogether(tx, workspace, [{ world, compute }]);
  if (!loaded) throw new Error('One job has one result');
  return loaded;
}

/** The same for several jobs that know nothing of each other: they share the reading. */
export async function loadTogether<T>(
  tx: Tx,
  workspace: number,
  jobs: readonly Job<T>[],
): Promise<readonly Loaded<T>[]> {
  const works = jobs.map((job) => new Work(job));
  await answer(
    tx,
    workspace,
    works.filter(({ misses }) => misses.gets.length > 0),
  );
  for (let open = works; ; ) {
    open = open.filter((work) => !work.run());
    if (open.length === 0) return works.map((work) => work.loaded());
    await answer(tx, workspace, open);
  }
}

/** Loads what works miss, each row and each question once. */
async function answer(tx: Tx, workspace: number, works: readonly Work<unknown>[]): Promise<void> {
  const gets = new Map<string, Misses['gets'][number]>();
  const bys = new Map<string, Misses['bys'][number]>();
  for (const { misses } of works) {
    for (const key of misses.gets) gets.set(`${key.kind} ${key.id}`, key);
    for (const ask of misses.bys) bys.set(`${ask.kind} ${ask.field} ${ask.id}`, ask);
  }
  const found = await tx.records.load(workspace, [...gets.values()]);
  const rows = new Map(found.map((r) => [`${r.kind} ${r.row.id}`, r]));
  const asks = [...bys.values()];
  const answers = groupAnswers(await tx.records.referring(workspace, asks), asks);
  for (const work of works) {
    for (const { kind, id } of work.misses.pasts)
      work.world.addPast(kind, id, await pastOf(tx, workspace, { kind, id }));
    work.take(rows, answers);
  }
}

/** A job, what it has looked at and what it misses. */
class Work<T> {
  readonly world: BatchWorld;
  misses: Misses;
  private readonly job: Job<T>;
  private result: { readonly value: T } | null = null;
  private readonly seen = new Map<string, WorldRow | undefined>();
  private readonly asked = new Map<string, Set<string>>();

  constructor(job: Job<T>) {
    this.job = job;
    this.world = job.world;
    this.misses = { gets: job.first ?? [], bys: [], pasts: [] };
  }

  /** Computes; answers whether nothing was missing. */
  run(): boolean {
    this.result = { value: this.job.compute() };
    const misses = this.world.takeMisses();
    if (misses) this.misses = misses;
    return !misses;
  }

  take(
    rows: ReadonlyMap<string, WorldRow>,
    answers: ReadonlyMap<string, readonly WorldRow[]>,
  ): void {
    const { seen, asked, world } = this;
    for (const { kind, id } of this.misses.gets) {
      const row = rows.get(`${kind} ${id}`);
      seen.set(`${kind} ${id}`, row);
      world.addRow(kind, id, row);
    }
    for (const { kind, field, id } of this.misses.bys) {
      const list = answers.get(`${kind} ${field} ${id}`) ?? [];
      for (const row of list) seen.set(`${kind} ${row.row.id}`, row);
      asked.set(kind, (asked.get(kind) ?? new Set()).add(`${field} ${id}`));
      world.addRows(kind, field, id, list);
    }
  }

  loaded(): Loaded<T> {
    const { result, seen, asked } = this;
    if (!result) throw new Error('A job is answered after it ran');
    return {
      result: result.value,
      before: (kind, id) => seen.get(`${kind} ${id}`),
      restsOn: ({ kind, id, row }) =>
        seen.has(`${kind} ${id}`) ||
        [...(asked.get(kind) ?? [])].some((question) => {
          // A value may hold spaces, the name of a field does not.
          const cut = question.indexOf(' ');
          return row[question.slice(0, cut)] === question.slice(cut + 1);
        }),
    };
  }
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
