import type { Grant } from '#domain/kernel/access.ts';
import type { View } from '#domain/kernel/entity.ts';
import { entityOf, KINDS, type Kind } from '#domain/registry.ts';
import { viewIn } from '../access.ts';
import { decideBatch } from '../batch-world.ts';
import { maskRow } from '../mask.ts';
import { MemoryWorld } from '../memory-world.ts';
import type { Mutation } from '../op.ts';
import type { PushAnswer, PushResult, PushRow, WireRow } from '../protocol.ts';
import type { WorldRow, Write } from '../world.ts';
import type { Chance } from './chance.ts';
import { unjustified } from './justify.ts';

export interface Placement {
  readonly scope: string;
  readonly kind: Kind;
  readonly id: string;
  readonly rev: number;
  readonly gone: boolean;
}
export type Item =
  | { readonly k: Kind; readonly s: string; readonly r: WireRow }
  | { readonly k: Kind; readonly s: string; readonly id: string; readonly rev: number };
export interface PullQuestion {
  readonly epoch: string;
  readonly cursor: number;
  readonly have: string;
  readonly limit: number;
}
export type Scopes = Readonly<Record<string, View>>;
export type PullReply = { readonly epoch: string; readonly have: string } & (
  | {
      readonly reset: 'epoch' | 'horizon';
      readonly head: number;
      readonly last: number;
      readonly scopes: Scopes;
    }
  | { readonly scopes: Scopes; readonly reset?: undefined; readonly items?: undefined }
  | {
      readonly items: readonly Item[];
      readonly cursor: number;
      readonly more: boolean;
      readonly reset?: undefined;
    }
);
export interface Page {
  readonly epoch: string;
  readonly at: number;
  readonly view: View;
  readonly rows: readonly { readonly k: Kind; readonly r: WireRow }[];
  readonly end: boolean;
  readonly after: string | null;
}
/** Faults that a test plants to see that they are found. */
export type ServerFault =
  | 'no-exit'
  | 'no-horizon'
  | 'no-epoch'
  | 'split-rev'
  | 'no-memory'
  | 'unmasked';

/** What `have` hashes, as plain text: a history needs no secrets and no brevity. */
export const shelvesIn = (scopes: Scopes): string =>
  Object.entries(scopes)
    .map(([scope, view]) => `${scope}=${view}`)
    .sort()
    .join();

interface Known {
  last: number;
  results: Map<number, PushResult>;
}
const TODAY = '2026-03-02';

/** The server's half of the contract over rows in memory: push, pull, snapshot, compaction, backups. */
export class SimServer {
  world = new MemoryWorld();
  places = new Map<string, Placement>();
  clients = new Map<string, Known>();
  /** How often each mutation was executed, by its id. */
  executed = new Map<string, number>();
  seq = 0;
  horizon = 0;
  epochNo = 1;
  readonly grants = new Map<string, readonly Grant[]>();
  readonly #chance: Chance;
  readonly #fault: ServerFault | undefined;

  constructor(chance: Chance, rows: readonly WorldRow[], fault?: ServerFault) {
    this.#chance = chance;
    this.#fault = fault;
    this.commit(
      rows.map((r) => ({ ...r, id: r.row.id })),
      {},
    );
  }

  get epoch(): string {
    return `e${this.epochNo}`;
  }

  /** The only writer: one rev for a row, shared by its placements and those it leaves. */
  commit(writes: readonly Write[], by: Partial<WorldRow>): void {
    for (const { kind, id, row, deleted, scopes } of writes) {
      this.seq += 1;
      const rev = this.seq;
      const old = this.world.get(kind, id)?.scopes ?? [];
      for (const scope of old.filter((s) => !scopes.includes(s))) {
        if (this.#fault === 'no-exit') this.places.delete(`${scope}|${kind}|${id}`);
        else this.places.set(`${scope}|${kind}|${id}`, { scope, kind, id, rev, gone: true });
      }
      for (const scope of scopes) {
        this.places.set(`${scope}|${kind}|${id}`, { scope, kind, id, rev, gone: false });
      }
      this.world.put({ ...by, kind, row, deleted, scopes, rev });
    }
  }

  scopesOf(user: string): Scopes {
    const grants = this.grants.get(user) ?? [];
    const views = grants.map((g) => [g.scope, viewIn(grants, [g.scope]) ?? 'basic'] as const);
    return Object.fromEntries(views);
  }

  #row(found: WorldRow, view: View): WireRow {
    const shown = this.#fault === 'unmasked' ? 'full' : view;
    return { ...maskRow(entityOf(found.kind), found.row, shown), rev: found.rev };
  }

  push(client: string, user: string, epoch: string, mutations: readonly Mutation[]): PushAnswer {
    const known = this.clients.get(client) ?? { last: 0, results: new Map() };
    const none = { epoch: this.epoch, at: this.seq, last: known.last, results: [], rows: [] };
    if (epoch !== this.epoch && this.#fault !== 'no-epoch') return none;
    this.clients.set(client, known);
    const results: PushResult[] = [];
    const fresh: Mutation[] = [];
    for (const m of mutations) {
      const stored = this.#fault === 'no-memory' ? undefined : known.results.get(m.n);
      if (stored) results.push(stored);
      else if (m.n === known.last + fresh.length + 1 || this.#fault === 'no-memory') fresh.push(m);
      else break;
    }
    results.push(...this.#execute(client, user, known, fresh));
    const touched = new Map<string, WorldRow>();
    for (const { kind, id } of mutations.flatMap((m) => m.ops)) {
      const found = KINDS.includes(kind as Kind) && this.world.get(kind as Kind, id);
      if (found) touched.set(`${kind}|${id}`, found);
    }
    const rows = [...touched.values()].flatMap((found) => this.#pushRows(user, found));
    return { epoch: this.epoch, at: this.seq, last: known.last, results, rows };
  }

  #execute(client: string, user: string, known: Known, fresh: readonly Mutation[]) {
    const author = { userId: user, name: user, client, grants: this.grants.get(user) ?? [] };
    const ctx = { workspaceId: '', now: '', today: TODAY, newId: () => this.#chance.uuid() };
    const { decisions, writes } = decideBatch(this.world, author, fresh, ctx);
    for (const [i, m] of fresh.entries()) {
      const decision = decisions[i];
      const blind = decision && unjustified(m.ops, decision.writes);
      if (blind) throw new Error(`blind overwrite of ${blind}`);
      this.executed.set(m.id, (this.executed.get(m.id) ?? 0) + 1);
      if (decision) known.results.set(m.n, decision.result);
      known.last = Math.max(known.last, m.n);
    }
    this.commit(writes, { changedClient: client, changedBy: user });
    return decisions.map((d) => d.result);
  }

  #pushRows(user: string, found: WorldRow): PushRow[] {
    const held = this.scopesOf(user);
    const { kind: k, deleted } = found;
    return found.scopes.flatMap((s): PushRow[] => {
      const view = held[s];
      if (!view) return [];
      return [{ k, s, view, r: this.#row(found, view), ...(deleted ? { del: 1 as const } : {}) }];
    });
  }

  pull(client: string, user: string, q: PullQuestion): PullReply {
    const scopes = this.scopesOf(user);
    const have = shelvesIn(scopes);
    const base = { epoch: this.epoch, have };
    const old = q.cursor < this.horizon && this.#fault !== 'no-horizon';
    if (q.epoch !== this.epoch || old) {
      const reset = q.epoch !== this.epoch ? ('epoch' as const) : ('horizon' as const);
      const last = this.clients.get(client)?.last ?? 0;
      return { ...base, reset, head: this.seq, last, scopes };
    }
    if (q.have !== have) return { ...base, scopes };
    const due = [...this.places.values()]
      .filter((p) => scopes[p.scope] && p.rev > q.cursor)
      .sort((a, b) => a.rev - b.rev);
    let n = Math.min(q.limit, due.length);
    while (this.#fault !== 'split-rev' && n > 0 && due[n]?.rev === due[n - 1]?.rev) n += 1;
    const items = due.slice(0, n).map((p): Item => {
      const { kind: k, scope: s, id, rev } = p;
      const found = this.world.get(k, id);
      if (p.gone || !found || found.deleted) return { k, s, id, rev };
      return { k, s, r: { ...this.#row(found, scopes[s] ?? 'basic'), rev } };
    });
    const more = n < due.length;
    return { ...base, items, cursor: more ? (due[n - 1]?.rev ?? q.cursor) : this.seq, more };
  }

  /** One page of the live rows of a scope, by kind and id; null where it is not granted. */
  snapshot(user: string, scope: string, after: string | null, limit: number): Page | null {
    const view = this.scopesOf(user)[scope];
    if (!view) return null;
    const keys = [...this.places.values()]
      .filter((p) => p.scope === scope && !p.gone && !this.world.get(p.kind, p.id)?.deleted)
      .map((p) => `${p.kind}|${p.id}`)
      .filter((key) => after === null || key > after)
      .sort();
    const page = keys.slice(0, limit);
    const rows = page.flatMap((key) => {
      const [k, id] = key.split('|') as [Kind, string];
      const found = this.world.get(k, id);
      return found ? [{ k, r: this.#row(found, view) }] : [];
    });
    const end = keys.length <= limit;
    return { epoch: this.epoch, at: this.seq, view, rows, end, after: page.at(-1) ?? after };
  }

  /** Forgets tombstones and exits up to a rev; who stands behind it starts over. */
  compact(horizon: number): void {
    for (const [key, p] of this.places) {
      const dead = p.gone || this.world.get(p.kind, p.id)?.deleted;
      if (p.rev <= horizon && dead) this.places.delete(key);
    }
    for (const r of this.world.all()) {
      if (r.deleted && r.rev <= horizon) this.world.drop(r.kind, r.row.id);
    }
    this.horizon = Math.max(this.horizon, horizon);
  }

  /** The state as a backup keeps it; grants are not part of it. */
  backup(): () => void {
    const { seq, horizon } = this;
    const [rows, places, executed] = [
      this.world.all(),
      new Map(this.places),
      new Map(this.executed),
    ];
    const clients = [...this.clients].map(
      ([id, k]) => [id, { last: k.last, results: new Map(k.results) }] as const,
    );
    return () => {
      this.world = new MemoryWorld();
      for (const row of rows) this.world.put(row);
      Object.assign(this, { seq, horizon, places, executed, clients: new Map(clients) });
      this.epochNo += 1;
    };
  }
}
