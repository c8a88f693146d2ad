import type { View } from '#domain/kernel/entity.ts';
import { isKind } from '#domain/registry.ts';
import type { Mutation } from '../op.ts';
import type { PushAnswer, PushResult, PushRow } from '../protocol.ts';
import type { WorldRow } from '../world.ts';
import { broken } from './broken.ts';
import { type Database, keyOf, type Outcome, Poison } from './database.ts';
import { type Sight, sightOf } from './sight.ts';
import type { Sim } from './sim.ts';
import { oneByOne, type Sender, Transaction } from './transaction.ts';

export interface PushAsked extends Sender {
  readonly epoch: string;
  readonly release: number;
  readonly mutations: readonly Mutation[];
}
export type Refusal = { readonly refused: 'epoch' | 'fork' | 'locked' | 'outdated' };
/** A push that was begun: what is known already, and the transaction over what is new. */
export interface Begun {
  readonly known: readonly PushResult[];
  readonly transaction: Transaction | null;
}

/** One process of the server. Everything it knows beyond the database is what it remembers of grants. */
export class Process {
  readonly db: Database;
  readonly #sim: Sim;
  readonly #sights = new Map<string, Sight>();
  #access = -1;

  constructor(sim: Sim, db: Database) {
    this.#sim = sim;
    this.db = db;
  }

  sight(user: string): Sight {
    const { access, grants } = this.db;
    if (this.#access !== access && this.#sim.fault !== 'grants remembered') this.#sights.clear();
    this.#access = access;
    const found = this.#sights.get(user) ?? sightOf(grants.get(user) ?? []);
    this.#sights.set(user, found);
    return found;
  }

  /** Sorts a push as the server does; `locked` while another transaction deals with the client. */
  begin(asked: PushAsked): Begun | Refusal {
    const { db } = this;
    const { fault } = this.#sim;
    if (asked.epoch !== db.epoch && fault !== 'push of another epoch') return { refused: 'epoch' };
    if (asked.release < db.minPull && fault === 'old pushes refused')
      return { refused: 'outdated' };
    if (db.locked.has(asked.client) && fault !== 'client unlocked') return { refused: 'locked' };
    const client = db.clients.get(asked.client);
    const last = client?.last ?? 0;
    const known: PushResult[] = [];
    const fresh: Mutation[] = [];
    for (const m of asked.mutations) {
      const before = client?.results.get(m.n);
      if (m.n <= last && fault !== 'executed again') {
        if (before?.id !== m.id && fault !== 'fork unseen') return { refused: 'fork' };
        if (before) known.push(before.result);
        this.#sim.saw('told again');
      } else if (m.n === last + fresh.length + 1 || fault === 'executed again') fresh.push(m);
      else break;
    }
    if (fresh.length === 0) return { known, transaction: null };
    db.locked.add(asked.client);
    const sight = this.sight(asked.user);
    return { known, transaction: new Transaction(this.#sim, db, asked, sight, fresh) };
  }

  /** Decides and commits in one go; what brings the process down is tried one by one. */
  finish(asked: PushAsked, { known, transaction }: Begun): readonly PushResult[] {
    if (!transaction) return known;
    const { db } = this;
    const sight = this.sight(asked.user);
    let done: readonly Outcome[] | 'again' | 'epoch' = 'again';
    try {
      while (done === 'again') {
        if (!transaction.decided) transaction.decide(true);
        done = transaction.commit(sight);
      }
    } catch (error) {
      if (!(error instanceof Poison)) throw error;
      const last = db.clients.get(asked.client)?.last ?? 0;
      done = oneByOne(
        this.#sim,
        db,
        asked,
        sight,
        asked.mutations.filter((m) => m.n > last),
      );
    }
    db.locked.delete(asked.client);
    if (done === 'epoch') return [];
    if (this.#sim.fault === 'stale per-mutation rows')
      done = done.map((one) => ({ ...one, rows: this.#named(one) }));
    db.remember(asked.client, asked.user, done);
    return [...known, ...done.map(({ result }) => result)];
  }

  /** The answer to a push: every row it names as it is now, read together with the clock. */
  answer(
    asked: PushAsked,
    results: readonly PushResult[],
  ): PushAnswer & { gone?: readonly string[] } {
    const { db } = this;
    const sight = this.sight(asked.user);
    const named = new Map<string, WorldRow>();
    const gone: string[] = [];
    for (const result of results) {
      const ops = asked.mutations.find(({ n }) => n === result.n)?.ops ?? [];
      const kept = db.clients.get(asked.client)?.results.get(result.n)?.rows;
      for (const found of kept ?? this.#named({ ops, result }))
        named.set(keyOf(found.kind, found.row.id), found);
    }
    const rows = [...named].flatMap(([key, found]) => {
      const own = this.#pushRows(sight, found);
      if (own.length === 0 && this.#sim.fault === 'vanished listed') gone.push(key);
      return own;
    });
    const { epoch, seq: at } = db;
    const last = db.clients.get(asked.client)?.last ?? 0;
    return { epoch, at, last, results: [...results], rows, ...(gone.length > 0 ? { gone } : {}) };
  }

  /** The rows that a mutation and its result name, as they are now. */
  #named({ ops, result: { conflicts = [] } }: Pick<Outcome, 'ops' | 'result'>): WorldRow[] {
    const told = conflicts.flatMap(({ id, kind, row }) => [
      { kind: 'conflict', id },
      { kind, id: row },
    ]);
    return [...ops, ...told].flatMap(({ kind, id }) => {
      const found = isKind(kind) ? peek(() => this.db.world.get(kind, id)) : undefined;
      return found ?? [];
    });
  }

  #pushRows({ views }: Sight, found: WorldRow): PushRow[] {
    const { db } = this;
    const { fault } = this.#sim;
    const out: PushRow[] = [];
    for (const s of found.scopes) {
      const view = views[s] ?? (fault === 'foreign scopes named' ? 'basic' : undefined);
      if (!view) continue;
      if (!views[s]) throw broken('S1', `a push told of ${s}`);
      const { kind: k, deleted } = found;
      const best = fault === 'best view' ? this.#best(found, views) : view;
      const r = deleted ? { id: found.row.id, rev: found.rev } : db.row(found, best);
      out.push({ k, s, view, r, ...(deleted ? { del: 1 as const } : {}) });
    }
    return out;
  }

  #best(found: WorldRow, views: Sight['views']): View {
    const held = found.scopes.map((s) => views[s]);
    return held.includes('full') ? 'full' : held.includes('contact') ? 'contact' : 'basic';
  }
}

function peek<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Poison) return undefined;
    throw error;
  }
}
