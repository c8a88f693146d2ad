import type { Grant } from '#domain/kernel/access.ts';
import { isVisible, type View } from '#domain/kernel/entity.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { maskRow } from '../mask.ts';
import { MemoryWorld } from '../memory-world.ts';
import type { Op } from '../op.ts';
import type { PushResult, WireRow } from '../protocol.ts';
import { type PastChange, rowOp, type WorldRow, type Write } from '../world.ts';
import { broken } from './broken.ts';
import type { Sim } from './sim.ts';
import { NOW, POISON, STAGE } from './stage.ts';

/** One line of the feed: a row on one scope. */
export interface Place {
  readonly scope: string;
  readonly kind: Kind;
  readonly id: string;
  readonly rev: number;
  readonly gone: boolean;
}
/** What became of a mutation. */
export interface Outcome {
  readonly id: string;
  readonly result: PushResult;
  readonly ops: readonly Op[];
  /** Rows kept for repeats, by a server with a fault. */
  readonly rows?: readonly WorldRow[];
}
export interface Known {
  readonly user: string;
  readonly last: number;
  readonly results: ReadonlyMap<number, Outcome>;
}
type Places = Map<string, Map<string, Place>>;

export class Poison extends Error {}

type Past = ReadonlyMap<string, readonly PastChange[]>;

/** Rows in memory and their history; one of them can't be read. */
class Rows extends MemoryWorld {
  readonly history: Map<string, readonly PastChange[]>;

  constructor(history: Past = new Map()) {
    super();
    this.history = new Map(history);
  }

  override past(kind: Kind, id: string): readonly PastChange[] {
    return this.history.get(keyOf(kind, id)) ?? [];
  }

  override get(kind: Kind, id: string): WorldRow | undefined {
    if (id === POISON) throw new Poison('unreadable');
    return super.get(kind, id);
  }
}

export const keyOf = (kind: string, id: string): string => `${kind}:${id}`;

/** What all processes of a server share. */
export class Database {
  world = new Rows();
  places: Places = new Map();
  clients = new Map<string, Known>();
  grants = new Map<string, readonly Grant[]>();
  seq = 0;
  horizon = 0;
  epochNo = 1;
  /** Number of the last change of grants. */
  access = 0;
  /** Number of the last compaction. */
  compacted = 0;
  /** Releases older than this can't pull. */
  minPull = 1;
  /** Deleted rows that compaction has dropped; for the invariants alone. */
  readonly forgotten = new Map<string, WorldRow>();
  /** Numbers of clients whose rows were written, each once (S4). */
  executed = new Set<string>();
  /** Clients whose numbers are being dealt with in a transaction. */
  readonly locked = new Set<string>();
  readonly #sim: Sim;
  readonly #wire = new WeakMap<WorldRow, Map<View, WireRow>>();

  constructor(sim: Sim) {
    this.#sim = sim;
    for (const row of STAGE) {
      this.seq += 1;
      this.world.put(row);
      for (const scope of row.scopes) this.#lay(scope, row.kind, row.row.id, row.rev, false);
    }
  }

  get epoch(): string {
    return `e${this.epochNo}`;
  }

  #lay(scope: string, kind: Kind, id: string, rev: number, gone: boolean): void {
    let places = this.places.get(scope);
    if (!places) {
      places = new Map();
      this.places.set(scope, places);
    }
    places.set(keyOf(kind, id), { scope, kind, id, rev, gone });
  }

  /** The only writer: one rev for a row, shared by its placements and by those it leaves. */
  commit(writes: readonly Write[], by: Partial<WorldRow>, from = this.seq): void {
    const { fault } = this.#sim;
    let rev = from;
    for (const { kind, id, row, deleted, scopes, change } of writes) {
      rev += 1;
      if (fault === 'children stay' && !change) continue;
      if (fault === 'conflicts unkept' && kind === 'conflict') continue;
      const found = this.world.get(kind, id);
      const old = found?.scopes ?? [];
      for (const scope of old) {
        if (scopes.includes(scope)) continue;
        const place = this.places.get(scope)?.get(keyOf(kind, id));
        if (fault === 'no exit') this.places.get(scope)?.delete(keyOf(kind, id));
        else
          this.#lay(scope, kind, id, fault === 'exit unmarked' ? (place?.rev ?? rev) : rev, true);
      }
      for (const scope of scopes) {
        const moved = fault === 'moves unmarked' && !change && old.includes(scope);
        if (!moved) this.#lay(scope, kind, id, rev, false);
      }
      if (change) {
        const who = { userId: by.changedBy ?? '', name: by.changedBy ?? '', at: null };
        const op = rowOp(found?.deleted, deleted);
        const made = { ...who, receivedAt: NOW, op, changes: change };
        this.world.history.set(keyOf(kind, id), [made, ...this.world.past(kind, id)]);
      }
      const changed = change ? by : { ...found };
      this.world.put({ ...changed, kind, row, deleted, scopes, rev });
      if (found && old.join() !== scopes.join()) this.onMove(kind, id);
    }
    this.seq = Math.max(this.seq, rev);
  }

  /** Hears that a row has moved between scopes. */
  onMove: (kind: Kind, id: string) => void = () => undefined;

  /** Notes what became of a client's mutations, with the answer that it will get for ever. */
  remember(client: string, user: string, done: readonly Outcome[]): void {
    const known = this.clients.get(client);
    const results = new Map(known?.results);
    for (const outcome of done) {
      this.#sim.turns.executed(outcome.id);
      results.set(outcome.result.n, outcome);
    }
    const last = Math.max(known?.last ?? 0, ...done.map(({ result }) => result.n));
    this.clients.set(client, { user, last, results });
  }

  /** A row as a view shows it; checked once for what it must not show (S1). */
  row(found: WorldRow, view: View): WireRow {
    const views = this.#wire.get(found) ?? new Map<View, WireRow>();
    this.#wire.set(found, views);
    const made = views.get(view);
    if (made) return made;
    const entity = entityOf(found.kind);
    const shown = this.#sim.fault === 'unmasked' ? 'full' : view;
    const row = { ...maskRow(entity, found.row, shown), rev: found.rev };
    const leak = Object.keys(row).find((field) => !isVisible(entity.fields[field], view));
    if (leak) throw broken('S1', `leaked field ${found.kind}.${leak}`);
    views.set(view, row);
    return row;
  }

  grant(user: string, grants: readonly Grant[]): void {
    this.access += 1;
    this.grants.set(user, grants);
  }

  /** Forgets tombstones and exits up to a rev; who stands behind it starts over. */
  compact(horizon: number): void {
    const { fault } = this.#sim;
    this.compacted += 1;
    for (const places of this.places.values()) {
      for (const [key, p] of places) {
        if (p.rev <= horizon && (p.gone || this.world.get(p.kind, p.id)?.deleted))
          places.delete(key);
      }
    }
    for (const r of this.world.all()) {
      if (!r.deleted || r.rev > horizon) continue;
      this.forgotten.set(keyOf(r.kind, r.row.id), r);
      this.world.drop(r.kind, r.row.id);
    }
    if (fault !== 'horizon forgotten') this.horizon = Math.max(this.horizon, horizon);
  }

  /** The state as a backup keeps it, and the way back to it: a new epoch. */
  backup(): () => void {
    const { seq, horizon, access } = this;
    const rows = this.world.all();
    const past = new Map(this.world.history);
    const places = new Map([...this.places].map(([scope, of]) => [scope, new Map(of)]));
    const [clients, grants] = [new Map(this.clients), new Map(this.grants)];
    const executed = new Set(this.executed);
    return () => {
      this.world = new Rows(past);
      for (const row of rows) this.world.put(row);
      Object.assign(this, { seq, horizon, places, clients, grants, executed });
      this.access = Math.max(this.access, access) + 1;
      this.locked.clear();
      if (this.#sim.fault !== 'epoch kept') this.epochNo += 1;
    };
  }
}
