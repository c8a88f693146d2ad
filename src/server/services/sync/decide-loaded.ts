import type { Kind } from '#domain/registry.ts';
import type { BatchWorld, Misses } from '#domain/sync/batch-world.ts';
import type { PastChange, WorldRow } from '#domain/sync/world.ts';
import type { Found, Questions } from '../../store/record-questions.ts';
import type { Referring, RowKey } from '../../store/record-rows.ts';
import type { Tx } from '../../store/store.ts';
import { pastOf } from '../records/past.ts';

/** What was computed over loaded rows, and how to tell whether it still holds. */
export interface Loaded<T> {
  readonly result: T;
  /** A row as it was loaded. */
  readonly before: (kind: Kind, id: string) => WorldRow | undefined;
  /** Whether that row was looked for at all. */
  readonly knows: (kind: Kind, id: string) => boolean;
  /** Whether the result rests on this row, as it has become. */
  readonly restsOn: (row: RowKey & { readonly row: Readonly<Record<string, unknown>> }) => boolean;
}

/** Where rows and answers come from. */
export interface Source {
  find(questions: Questions): Promise<Found>;
  past(key: RowKey): Promise<readonly PastChange[]>;
}

export const sourceOf = (tx: Tx, workspace: number): Source => ({
  find: (questions) => tx.records.find(workspace, questions),
  past: (key) => pastOf(tx, workspace, key),
});

/** Something to be computed over a world of its own. */
export interface Job<T> {
  readonly world: BatchWorld;
  readonly compute: () => T;
  /** What it will ask for at once, where that is known. */
  readonly first?: Questions;
  /** Told what is missed, to know it the next time. */
  learn?(result: T, misses: Misses): void;
}

/** Computes over rows that are loaded as they are asked for; the last result counts, with nothing missing. */
export async function loadMisses<T>(
  tx: Tx,
  workspace: number,
  world: BatchWorld,
  compute: () => T,
): Promise<Loaded<T>> {
  const [loaded] = await loadTogether(sourceOf(tx, workspace), [{ world, compute }]);
  if (!loaded) throw new Error('One job has one result');
  return loaded;
}

/**
 * The same for several jobs that know nothing of each other: they share the reading. `given`
 * answers what they ask at once, if that was read already.
 */
export async function loadTogether<T>(
  source: Source,
  jobs: readonly Job<T>[],
  given?: Found,
): Promise<readonly Loaded<T>[]> {
  const works = jobs.map((job) => new Work(job));
  const asking = works.filter(({ misses }) => misses.gets.length + misses.bys.length > 0);
  if (asking.length > 0) await answer(source, asking, given);
  for (let open = works; ; ) {
    open = open.filter((work) => !work.run());
    if (open.length === 0) return works.map((work) => work.loaded());
    await answer(source, open);
  }
}

/** What several ask, each row and each question once. */
export function together(all: readonly Questions[]): Questions {
  const keys = new Map<string, RowKey>();
  const asks = new Map<string, Referring>();
  for (const questions of all) {
    for (const key of questions.keys) keys.set(`${key.kind} ${key.id}`, key);
    for (const ask of questions.asks) asks.set(`${ask.kind} ${ask.field} ${ask.id}`, ask);
  }
  return { keys: [...keys.values()], asks: [...asks.values()] };
}

/** Loads what works miss. */
async function answer(
  source: Source,
  works: readonly Work<unknown>[],
  given?: Found,
): Promise<void> {
  const missed = works.map(({ misses }) => ({ keys: misses.gets, asks: misses.bys }));
  const { keys, asks } = together(missed);
  const found = given ?? (await source.find({ keys, asks }));
  const rows = new Map(found.rows.map((r) => [`${r.kind} ${r.row.id}`, r]));
  const answers = groupAnswers(found.answers, asks);
  for (const work of works) {
    for (const { kind, id } of work.misses.pasts)
      work.world.addPast(kind, id, await source.past({ kind, id }));
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
    this.misses = { gets: job.first?.keys ?? [], bys: job.first?.asks ?? [], pasts: [] };
  }

  /** Computes; answers whether nothing was missing. */
  run(): boolean {
    const value = this.job.compute();
    this.result = { value };
    const misses = this.world.takeMisses();
    if (!misses) return true;
    this.job.learn?.(value, misses);
    this.misses = misses;
    return false;
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
      knows: (kind, id) => seen.has(`${kind} ${id}`),
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
