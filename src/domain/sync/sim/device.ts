import type { Kind } from '#domain/registry.ts';
import { coalesce } from '../coalesce.ts';
import type { Mutation, Op } from '../op.ts';
import type { PushAnswer, WireRow } from '../protocol.ts';
import { splitOps } from '../split-ops.ts';
import { broken } from './broken.ts';
import { keyOf } from './database.ts';
import { type Rules, rulesWith } from './device-rules.ts';
import { OwnWrites } from './own-writes.ts';
import type { Page, PageAsked, PullReply } from './reading.ts';
import { Shelf } from './shelf.ts';
import type { Sight } from './sight.ts';
import type { Sim } from './sim.ts';
import type { Meta, Stored } from './stored.ts';

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
  #own = new OwnWrites();

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
    this.#own = new OwnWrites();
  }

  /** Where it stands, in few words. */
  tell(): string {
    const { meta, out, sent } = this.stored;
    const { client, epoch, cursor, n } = meta;
    const waits = out.map((m) => m.n).join();
    return `${this.name} as ${client.slice(0, 8)} in ${epoch} at ${cursor}; ${n} saved, waiting ${waits}, sent ${sent.length}`;
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
    this.#sim.turns.saved(mutation.id, stored.log.at(-1)?.id);
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
    this.#own.check(this.stored, this.#sim.fault);
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
    const copied = reply.last > stored.meta.n;
    if (fresh && !first) this.#sendAgain(copied ? 0 : reply.last);
    if (!copied) return;
    this.#sim.saw('restored device');
    this.startAnew();
  }

  #sendAgain(last: number): void {
    const { stored } = this;
    const { meta } = stored;
    const own = stored.sent.filter((s) => s.client === meta.client).map((s) => s.mutation);
    const again = this.#rules.requeue(own, last);
    if (again.some((m) => m.n > last)) this.#sim.saw('sent again after a restore');
    this.#set({ again: again.at(-1)?.n ?? 0 });
    stored.out = [...again, ...stored.out].sort((a, b) => a.n - b.n);
    // Nobody can tell how far a former name came in this history: all that was sent under it goes
    // again under the present one, behind the rest. Merging by value makes repeats harmless.
    const forgets = this.#sim.fault === 'former names forgotten';
    const others = forgets ? [] : stored.sent.filter((s) => s.client !== meta.client);
    const former = others.map((s) => s.mutation);
    if (former.length > 0) this.#sim.saw('sent again under another name');
    stored.out = [...stored.out, ...former.map((m, i) => ({ ...m, n: meta.n + 1 + i }))];
    this.#set({ n: meta.n + former.length });
    const gone = new Set([...again, ...former]);
    stored.sent = stored.sent.filter((s) => !gone.has(s.mutation));
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
    this.#own.loaded(stored, page.rows, this.#sim.fault);
    shelf.after = page.after;
    shelf.ready = page.end;
    if (page.end && this.#sim.fault !== 'old loading kept')
      for (const [key, held] of shelf.copies) if (held.gen !== shelf.gen) shelf.copies.delete(key);
    this.#own.check(this.stored, this.#sim.fault);
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
    this.#own.check(this.stored, this.#sim.fault);
    return done;
  }

  #putAnswer({ rows, gone = [] }: PushAnswer & { readonly gone?: readonly string[] }): void {
    const { shelves, meta } = this.stored;
    const { fault } = this.#sim;
    const placed = new Set<string>();
    const named = new Map<string, string[]>();
    for (const { k, s, view, r, del } of rows) {
      const key = keyOf(k, r.id);
      const skips = fault === 'first shelf only' && placed.has(key);
      if (shelves.has(s)) placed.add(key);
      this.#own.answered(key, { ep: meta.ep, rev: r.rev }, del !== undefined);
      if (!skips) this.#put(s, k as Kind, { id: r.id, rev: r.rev, r: del ? null : r, view });
      const on = named.get(key) ?? [];
      named.set(key, on);
      if (shelves.get(s)?.view === view) on.push(s);
      this.#own.note(key, del ? null : { ep: meta.ep, rev: r.rev, on });
    }
    this.#own.filed(this.stored, rows);
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
    // What had been acknowledged was refused: the server's history of this name is another one's.
    const [first] = stored.out;
    const proof = first !== undefined && first.n <= stored.meta.again;
    if (proof) this.#sim.saw('fork on the proof');
    const kept = stored.sent.filter((s) => proof && s.client === stored.meta.client);
    stored.sent = stored.sent.filter((s) => !kept.includes(s));
    const all = [...kept.map((s) => s.mutation), ...stored.out];
    const out = fault === 'fork drops edits' ? [] : all.map((m, i) => ({ ...m, n: i + 1 }));
    stored.out = out;
    this.#set({ client: this.#sim.chance.uuid(), n: out.length, again: 0 });
  }

  /** The app is started in a newer release; what waits stays as it was written. */
  upgrade(release: number): void {
    if (this.stored.release >= release) return;
    this.#sim.saw('upgrade');
    if (this.stored.out.length > 0) this.#sim.saw('upgrade with unsent edits');
    this.stored.release = release;
    if (this.#sim.fault === 'upgrade empties the outbox') this.stored.out = [];
  }
}
