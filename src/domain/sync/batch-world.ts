import type { Kind } from '#domain/registry.ts';
import { claimedAt } from './claimed-at.ts';
import { type Author, type DecideContext, type Decision, decide } from './decide.ts';
import { withFreshIds } from './fresh.ts';
import { Layer } from './layer.ts';
import { type PastChange, rowOp, type World, type WorldRow } from './world.ts';

/** What a decision asked for and the shell has not loaded yet. */
export interface Misses {
  readonly gets: readonly { readonly kind: Kind; readonly id: string }[];
  readonly bys: readonly { readonly kind: Kind; readonly field: string; readonly id: string }[];
  /** Rows whose history is asked for. */
  readonly pasts: Misses['gets'];
}

const GAP = '\u0000';

/**
 * A world over the rows loaded so far. Decide; take the misses; load them; decide again, until
 * there are none: only that last decision counts.
 */
export class BatchWorld implements World {
  readonly #rows = new Map<string, WorldRow | null>();
  readonly #answers = new Map<string, readonly WorldRow[]>();
  readonly #history = new Map<string, readonly PastChange[]>();
  #gets = new Map<string, Misses['gets'][number]>();
  #bys = new Map<string, Misses['bys'][number]>();
  #pasts = new Map<string, Misses['gets'][number]>();

  get(kind: Kind, id: string): WorldRow | undefined {
    const key = `${kind}${GAP}${id}`;
    const found = this.#rows.get(key);
    if (found === undefined) this.#gets.set(key, { kind, id });
    return found ?? undefined;
  }

  by(kind: Kind, field: string, id: string): readonly WorldRow[] {
    const key = `${kind}${GAP}${field}${GAP}${id}`;
    const found = this.#answers.get(key);
    if (found === undefined) this.#bys.set(key, { kind, field, id });
    return found ?? [];
  }

  past(kind: Kind, id: string): readonly PastChange[] {
    const key = `${kind}${GAP}${id}`;
    const found = this.#history.get(key);
    if (found === undefined) this.#pasts.set(key, { kind, id });
    return found ?? [];
  }

  /** Answers a `past`. */
  addPast(kind: Kind, id: string, past: readonly PastChange[]): void {
    this.#history.set(`${kind}${GAP}${id}`, past);
  }

  /** Answers a `get`; undefined says that there is no such row. */
  addRow(kind: Kind, id: string, row: WorldRow | undefined): void {
    this.#rows.set(`${kind}${GAP}${id}`, row ?? null);
  }

  /** Answers a `by` with all its live rows. */
  addRows(kind: Kind, field: string, id: string, rows: readonly WorldRow[]): void {
    this.#answers.set(`${kind}${GAP}${field}${GAP}${id}`, rows);
    for (const row of rows) this.addRow(kind, row.row.id, row);
  }

  /** What was asked for in vain since the last call; null where the decision stands. */
  takeMisses(): Misses | null {
    const gets = [...this.#gets.values()];
    const bys = [...this.#bys.values()];
    const pasts = [...this.#pasts.values()];
    this.#gets = new Map();
    this.#bys = new Map();
    this.#pasts = new Map();
    return gets.length + bys.length + pasts.length > 0 ? { gets, bys, pasts } : null;
  }
}

export interface BatchDecision {
  /** One per mutation, in order. */
  readonly decisions: readonly Decision[];
  /** The last state of every written row, once each. */
  readonly writes: Decision['writes'];
}

/** Decides several mutations of one author in order, each over the writes of those before it. */
export function decideBatch(
  given: World,
  author: Author,
  mutations: readonly unknown[],
  sources: DecideContext,
): BatchDecision {
  const { world, ctx } = withFreshIds(given, sources);
  const layer = new Layer(world);
  const last = new Map<string, Decision['writes'][number]>();
  const orphans = new Set<string>();
  const refused = (kind: string, id: string) =>
    orphans.has(`${kind}:${id}`) || (ctx.refused?.(kind, id) ?? false);
  const decisions = mutations.map((mutation) => {
    const decision = decide(layer, author, mutation, { ...ctx, refused });
    for (const w of decision.writes) {
      const { kind, id, row, deleted, scopes, change } = w;
      const below = layer.get(kind, id);
      const by = change
        ? { changedClient: author.client, changedBy: author.userId, changedAt: ctx.now }
        : {};
      layer.put({ rev: 0, ...below, ...by, kind, row, deleted, scopes });
      if (change) {
        const who = { userId: author.userId, name: author.name, receivedAt: ctx.now };
        const op = rowOp(below?.deleted, deleted);
        layer.remember(kind, id, { ...who, at: claimedAt(mutation), op, changes: change });
      }
      const earlier = last.get(`${kind}:${id}`);
      last.set(`${kind}:${id}`, { ...w, ...mergeChange(earlier?.change, change) });
    }
    if (decision.result.status === 'rejected') noteOrphans(mutation, orphans);
    return decision;
  });
  return { decisions, writes: [...last.values()] };
}

function mergeChange(
  earlier: Decision['writes'][number]['change'],
  later: Decision['writes'][number]['change'],
): Pick<Decision['writes'][number], 'change'> {
  if (!earlier) return later ? { change: later } : {};
  const change = { ...earlier };
  for (const [field, { before, after }] of Object.entries(later ?? {})) {
    change[field] = { before: field in earlier ? earlier[field]?.before : before, after };
  }
  return { change };
}

function noteOrphans(mutation: unknown, orphans: Set<string>): void {
  const ops =
    typeof mutation === 'object' && mutation !== null && 'ops' in mutation && mutation.ops;
  if (!Array.isArray(ops)) return;
  for (const op of ops) {
    if (op?.op === 'create') orphans.add(`${op.kind}:${op.id}`);
  }
}
