import type { Kind } from '#domain/registry.ts';
import { coalesce } from '../coalesce.ts';
import type { Mutation, Op } from '../op.ts';
import type { PushAnswer, WireRow } from '../protocol.ts';
import { splitOps } from '../split-ops.ts';
import { keyOf } from './database.ts';
import { type Rules, rulesWith } from './device-rules.ts';
import type { Page, PageAsked, PullReply } from './reading.ts';
import { Shelf } from './shelf.ts';
import type { Sight } from './sight.ts';
import { broken, type Sim } from './sim.ts';
import type { Meta, Stored } from './stored.ts';

interface Acknowledged {
  readonly ep: number;
  readonly rev: number;
  readonly on: readonly string[];
}
type Shelves = Pick<Sight, 'views' | 'have'>;
interface Incoming {
  readonly id: string;
  readonly rev: number;
  readonly r: WireRow | null;
  readonly view?: Shelf['view'];
}

/** A device of one person. Each method is one transaction of its database; tabs share it. */
export class Device {
  readonly name: string;
  readonly user: string;
  stored: Stored;
  readonly #sim: Sim;
  readonly #rules: Rules;
  #acked = new Map<string, Acknowledged>();

  constructor(sim: Sim, name: string, user: string, stored: Stored) {
    this.#sim = sim;
    this.name = name;
    this.user = user;
    this.stored = stored;
    this.#rules = rulesWith(sim.fault);
  }

  /** Another state of the database: that of a clone, or of an older backup of the device. */
  become(stored: Stored): void {
    this.stored = stored;
    this.#acked = new Map();
  }

  #set(part: Partial<Meta>): void {
    this.stored.meta = { ...this.stored.meta, ...part };
  }

  /** Saves an act: as few mutations as it takes, numbered in the same transaction (R1). */
  act(given: readonly Op[], at: string): void {
    const { stored } = this;
    const parts = splitOps(coalesce(given));
    if (parts.length > 1) this.#sim.saw('act of several mutations');
    for (const ops of parts) this.#queue(stored, ops, at);
  }

  #queue(stored: Stored, ops: readonly Op[], at: string): void {
    const waiting = stored.out.at(-1);
    if (this.#sim.fault === 'sent edits grow' && waiting) {
      const grown = { ...waiting, ops: [...waiting.ops, ...ops] };
      stored.out = [...stored.out.slice(0, -1), grown];
      stored.log = stored.log.map((m) => (m.id === waiting.id ? grown : m));
      return;
    }
    const n = stored.meta.n + 1;
    const mutation: Mutation = { n, id: this.#sim.chance.uuid(), at, ops: [...ops] };
    this.#set({ n });
    stored.out = [...stored.out, mutation];
    stored.log = [...stored.log, mutation];
  }

  #put(scope: string, kind: Kind, incoming: Incoming): void {
    const { fault } = this.#sim;
    const { ep } = this.stored.meta;
    const shelf = this.stored.shelves.get(scope);
    const key = keyOf(kind, incoming.id);
    const local = shelf?.copies.get(key);
    const age = { ep, rev: incoming.rev, view: incoming.view };
    if (!shelf || !this.#rules.acceptRow(shelf, local, age)) return;
    if (local && local.ep === ep && local.rev > age.rev) throw broken('S2', `${key} ran backwards`);
    if (!incoming.r) {
      if (fault !== 'tombstone ignored') shelf.copies.delete(key);
      return;
    }
    const row = fault === 'unknown fields cut' ? this.#known(kind, incoming.r) : incoming.r;
    const { view, gen } = shelf;
    shelf.copies.set(key, { ep, rev: age.rev, scope, kind, id: incoming.id, row, view, gen });
  }

  #known(_: Kind, r: WireRow): WireRow {
    if (this.stored.release > 1) return r;
    const { laterNote: __, ...rest } = r;
    return rest as WireRow;
  }

  #load(): number {
    this.#set({ gen: this.stored.meta.gen + 1 });
    return this.stored.meta.gen;
  }

  /** R7, R8: what is no longer granted, or seen differently, goes at once; what is new loads. */
  #changeShelves({ views, have }: Shelves, all: boolean): void {
    const { fault } = this.#sim;
    const { shelves } = this.stored;
    for (const [scope, shelf] of [...shelves]) {
      if (views[scope] === shelf.view) continue;
      if (fault === 'shelf kept' && !views[scope]) continue;
      shelves.delete(scope);
      if (fault === 'shelf takes edits along') this.stored.out = [];
    }
    for (const [scope, view] of Object.entries(views)) {
      const held = shelves.get(scope);
      if (!held) shelves.set(scope, new Shelf(view, this.#load()));
      else if (all) held.reload(this.#load());
    }
    this.#set({ have });
  }

  takePull(asked: Meta, reply: PullReply): void {
    if ('refused' in reply) return;
    if (!this.#rules.acceptPull(this.stored.meta, asked)) {
      this.#sim.saw('late pull refused');
      return;
    }
    if ('reset' in reply) this.#reset(reply);
    else if (reply.epoch !== this.stored.meta.epoch) return;
    else if ('shelves' in reply) this.#changeShelves(reply.shelves, false);
    else {
      for (const item of reply.items) {
        if (item.exit && this.#sim.fault === 'exit from all shelves')
          for (const shelf of this.stored.shelves.values())
            shelf.copies.delete(keyOf(item.k, item.id));
        this.#put(item.s, item.k, item);
      }
      this.#set({ cursor: reply.cursor });
    }
    this.#checkOwn();
  }

  /** R9, R10: everything loads anew; what another history no longer knows is sent again. */
  #reset(reply: Extract<PullReply, { reset: 'epoch' | 'horizon' }>): void {
    const { stored } = this;
    const first = stored.meta.epoch === '';
    const fresh = reply.epoch !== stored.meta.epoch;
    if (!first) this.#sim.saw(`reset ${reply.reset}`);
    if (fresh) this.#set({ epoch: reply.epoch, ep: stored.meta.ep + 1, pushAt: 0 });
    this.#set({ cursor: reply.head });
    this.#changeShelves(reply.shelves, true);
    if (fresh && this.#sim.fault === 'reset empties the outbox') stored.out = [];
    if (fresh && !first) this.#sendAgain(reply.last, reply.lasts);
    if (reply.last > stored.meta.n) {
      this.#sim.saw('restored device');
      this.#sim.renamed = true;
      this.#set({ client: this.#sim.chance.uuid() });
    }
  }

  #sendAgain(last: number, lasts: ReadonlyMap<string, number>): void {
    const { stored } = this;
    const own = stored.sent.filter((s) => s.client === stored.meta.client);
    const again = new Set(
      this.#rules.requeue(
        own.map((s) => s.mutation),
        last,
      ),
    );
    const out = [...again, ...stored.out].sort((a, b) => a.n - b.n);
    // What was sent under a former name goes on under the present one, behind the rest.
    for (const [client, known] of lasts) {
      const old = stored.sent.filter((s) => s.client === client).map((s) => s.mutation);
      for (const m of this.#rules.requeue(old, known)) {
        again.add(m);
        this.#sim.saw('sent again under another name');
        this.#set({ n: stored.meta.n + 1 });
        out.push({ ...m, n: stored.meta.n });
      }
    }
    if (again.size === 0) return;
    this.#sim.saw('sent again after a restore');
    stored.out = out;
    stored.sent = stored.sent.filter((s) => !again.has(s.mutation));
  }

  takePage(asked: PageAsked, page: Page | null): void {
    const { stored } = this;
    const shelf = stored.shelves.get(asked.scope);
    if (!page || !shelf || shelf.ready) return;
    const { epoch, view, at } = page;
    const told = { epoch, view, at, gen: asked.gen, from: asked.after };
    if (!this.#rules.acceptPage(stored.meta, shelf, told)) {
      this.#sim.saw('page refused');
      return;
    }
    if (asked.after !== null) this.#sim.saw('later page of a snapshot');
    for (const { k, id, r } of page.rows) this.#put(asked.scope, k, { id, rev: r.rev, r });
    shelf.after = page.after;
    shelf.ready = page.end;
    if (page.end && this.#sim.fault !== 'old loading kept')
      for (const [key, held] of shelf.copies) if (held.gen !== shelf.gen) shelf.copies.delete(key);
    this.#checkOwn();
  }

  /** Files the answer to a push (R13); answers how many mutations were still waiting for it. */
  takePush(asked: Meta, answer: PushAnswer & { readonly gone?: readonly string[] }): number {
    const { stored } = this;
    const { fault } = this.#sim;
    const { meta } = stored;
    if (meta.epoch !== answer.epoch) return 0;
    if (meta.client !== asked.client && fault !== 'answers filed by number') return 0;
    let done = 0;
    for (const result of answer.results) {
      const m = stored.out.find(({ n }) => n === result.n);
      if (!m || (m.id !== result.id && fault !== 'answers filed by number')) continue;
      done += 1;
      stored.out = stored.out.filter((o) => o !== m);
      stored.sent = [...stored.sent, { client: meta.client, mutation: m }];
      if (fault === 'answer filed in two steps' && this.#sim.chance.yes(0.02)) return done;
      if (result.status === 'rejected' || result.status === 'conflict') stored.surfaced.add(m.id);
    }
    if (!this.#rules.acceptPushRows(meta, answer)) {
      this.#sim.saw('late push rows refused');
      return done;
    }
    this.#set({ pushAt: answer.at });
    this.#putAnswer(answer);
    this.#checkOwn();
    return done;
  }

  #putAnswer({ rows, gone = [] }: PushAnswer & { readonly gone?: readonly string[] }): void {
    const { shelves, meta } = this.stored;
    const { fault } = this.#sim;
    const placed = new Set<string>();
    const named = new Map<string, string[]>();
    for (const { k, s, view, r, del } of rows) {
      const key = keyOf(k, r.id);
      if (fault === 'first shelf only' && placed.has(key)) continue;
      if (shelves.has(s)) placed.add(key);
      this.#put(s, k as Kind, { id: r.id, rev: r.rev, r: del ? null : r, view });
      const on = named.get(key) ?? [];
      named.set(key, on);
      if (shelves.get(s)?.view === view) on.push(s);
      if (del) this.#acked.delete(key);
      else this.#acked.set(key, { ep: meta.ep, rev: r.rev, on });
    }
    if (fault === 'absence removes')
      for (const [key, on] of named)
        for (const [scope, shelf] of shelves) if (!on.includes(scope)) shelf.copies.delete(key);
    for (const key of gone) for (const { copies } of shelves.values()) copies.delete(key);
  }

  /**
   * Nothing of a push was taken although it still waits as it was sent: the server misses earlier
   * numbers, or knows more than this device remembers saying.
   */
  strange(asked: Meta, first: Mutation | undefined, last: number): boolean {
    const { meta, out } = this.stored;
    if (!first || out[0]?.id !== first.id || out[0].n !== first.n) return false;
    if (meta.client !== asked.client || meta.epoch !== asked.epoch) return false;
    return last < first.n - 1 || last >= first.n;
  }

  /** R12, fork: another device speaks under its name; it takes a new one and numbers anew. */
  startAnew(): void {
    const { stored } = this;
    this.#sim.renamed = true;
    const { fault } = this.#sim;
    this.#sim.saw('new name');
    const out = fault === 'fork drops edits' ? [] : stored.out.map((m, i) => ({ ...m, n: i + 1 }));
    stored.out = out;
    this.#set({ client: this.#sim.chance.uuid(), n: out.length });
  }

  /** The app is started in a newer release; what waits stays as it was written. */
  upgrade(release: number): void {
    if (this.stored.release >= release) return;
    this.#sim.saw('upgrade');
    if (this.stored.out.length > 0) this.#sim.saw('upgrade with unsent edits');
    this.stored.release = release;
    if (this.#sim.fault === 'upgrade empties the outbox') this.stored.out = [];
  }

  /** Read your writes: an acknowledged row never looks older than its answer on a shelf it named. */
  #checkOwn(): void {
    const { shelves, meta } = this.stored;
    for (const [key, { ep, rev, on }] of this.#acked) {
      if (ep !== meta.ep) {
        this.#acked.delete(key);
        continue;
      }
      const lies = on.some((scope) => shelves.get(scope)?.copies.has(key));
      if (!lies) continue;
      const cut = key.indexOf(':');
      const [kind, id] = [key.slice(0, cut) as Kind, key.slice(cut + 1)];
      const byRevOnly = this.#sim.fault === 'epochs mixed';
      const now = this.stored.composed(kind, id, byRevOnly);
      if (now && ((now.ep !== meta.ep && !byRevOnly) || now.rev < rev))
        throw broken('S6', `the own write of ${key} vanished`);
    }
  }
}
