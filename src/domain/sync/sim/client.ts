import type { Row, View } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import * as clientRules from '../client-rules.ts';
import { type Copy, compose, type Stored } from '../compose.ts';
import type { Mutation, Op } from '../op.ts';
import { applyOp } from '../op-rules.ts';
import type { PushAnswer, WireRow } from '../protocol.ts';
import { type Page, type PullReply, type Scopes, shelvesIn } from './server.ts';

export type ClientRules = Pick<
  typeof clientRules,
  'acceptRow' | 'acceptPull' | 'acceptPage' | 'acceptPushRows' | 'requeue'
>;
interface Shelf {
  readonly view: View;
  readonly gen: number;
  readonly after: string | null;
  readonly ready: boolean;
}
type Held = Copy & { readonly kind: Kind; readonly id: string; readonly gen: number };
export interface PageQuestion {
  readonly epoch: string;
  readonly scope: string;
  readonly gen: number;
  readonly after: string | null;
}
interface Acknowledged {
  readonly ep: number;
  readonly rev: number;
  readonly on: readonly string[];
}

/** A device: what is stored, what is unsent, and what it does with answers. One method, one transaction. */
export class SimClient {
  readonly id: string;
  readonly user: string;
  epoch = '';
  ep = 0;
  cursor = 0;
  gen = 0;
  pushAt = 0;
  n = 0;
  readonly shelves = new Map<string, Shelf>();
  readonly copies = new Map<string, Held>();
  out: Mutation[] = [];
  readonly log: Mutation[] = [];
  /** Mutations that were not simply applied, as the person sees them. */
  readonly surfaced = new Set<string>();
  readonly #acked = new Map<string, Acknowledged>();
  readonly #rules: ClientRules;

  constructor(id: string, user: string, faults: Partial<ClientRules> = {}) {
    this.id = id;
    this.user = user;
    this.#rules = { ...clientRules, ...faults };
  }

  get have(): string {
    const views = [...this.shelves].map(([scope, { view }]) => [scope, view] as const);
    return shelvesIn(Object.fromEntries(views));
  }

  get standing() {
    const { epoch, cursor, have, gen, pushAt } = this;
    return { epoch, cursor, have, gen, pushAt };
  }

  copiesOf(kind: Kind, id: string): readonly Held[] {
    return [...this.copies.values()].filter((c) => c.kind === kind && c.id === id);
  }

  stored(kind: Kind, id: string): Stored | null {
    return compose(kind, this.copiesOf(kind, id));
  }

  /** The row as the screen shows it: stored ⊕ unsent. */
  shown(kind: Kind, id: string): Row | null {
    let row = this.stored(kind, id)?.row ?? null;
    let before = row;
    for (const op of this.out.flatMap((m) => m.ops)) {
      if (op.kind !== kind || op.id !== id) continue;
      const next = applyOp(row, before, op);
      if (row) before = row;
      row = next;
    }
    return row;
  }

  idsOf(kind: Kind): readonly string[] {
    const stored = [...this.copies.values()].filter((c) => c.kind === kind).map((c) => c.id);
    const unsent = this.out.flatMap((m) => m.ops).filter((op) => op.kind === kind);
    const ids = new Set([...stored, ...unsent.map((op) => op.id)]);
    return [...ids].filter((id) => this.shown(kind, id) !== null);
  }

  mutate(id: string, ops: readonly Op[]): void {
    this.n += 1;
    const mutation: Mutation = { n: this.n, id, at: '', ops: [...ops] };
    this.out.push(mutation);
    this.log.push(mutation);
  }

  #put(
    scope: string,
    kind: Kind,
    r: { id: string; rev: number },
    row: WireRow | null,
    view?: View,
  ) {
    const shelf = this.shelves.get(scope);
    const key = `${scope}|${kind}|${r.id}`;
    const local = this.copies.get(key);
    const age = { ep: this.ep, rev: r.rev };
    if (!shelf || !this.#rules.acceptRow(shelf, local, { ...age, view })) return;
    if (local && local.ep === this.ep && local.rev > r.rev) throw new Error('time ran backwards');
    if (!row) this.copies.delete(key);
    else {
      const held = { ...age, scope, kind, id: r.id, row, view: shelf.view, gen: shelf.gen };
      this.copies.set(key, held);
    }
  }

  #drop(scope: string): void {
    this.shelves.delete(scope);
    for (const [key, copy] of this.copies) if (copy.scope === scope) this.copies.delete(key);
  }

  #load(scope: string, view: View): void {
    this.gen += 1;
    this.shelves.set(scope, { view, gen: this.gen, after: null, ready: false });
  }

  #takeShelves(scopes: Scopes, all: boolean): void {
    for (const [scope, { view }] of [...this.shelves])
      if (scopes[scope] !== view) this.#drop(scope);
    for (const [scope, view] of Object.entries(scopes)) {
      if (all || !this.shelves.has(scope)) this.#load(scope, view);
    }
  }

  takePull(asked: clientRules.Standing, reply: PullReply): void {
    if (!this.#rules.acceptPull(this.standing, asked)) return;
    if (reply.reset) {
      const fresh = reply.epoch !== this.epoch;
      this.epoch = reply.epoch;
      this.cursor = reply.head;
      this.#takeShelves(reply.scopes, true);
      if (!fresh) return;
      this.ep += 1;
      this.pushAt = 0;
      const unsent = new Set(this.out.map((m) => m.n));
      const gone = this.log.filter((m) => !unsent.has(m.n));
      const again = this.#rules.requeue(gone, reply.last);
      this.out = [...again, ...this.out].sort((a, b) => a.n - b.n);
    } else if (reply.items) {
      for (const item of reply.items) {
        if ('r' in item) this.#put(item.s, item.k, item.r, item.r);
        else this.#put(item.s, item.k, item, null);
      }
      this.cursor = reply.cursor;
    } else this.#takeShelves(reply.scopes, false);
    this.#checkOwn();
  }

  takePage(q: PageQuestion, page: Page | null): void {
    const shelf = this.shelves.get(q.scope);
    if (!page || !shelf || shelf.ready || page.epoch !== this.epoch) return;
    const { epoch, view, at } = page;
    const told = { epoch, view, at, gen: q.gen, from: q.after };
    if (!this.#rules.acceptPage(this.standing, shelf, told)) return;
    for (const { k, r } of page.rows) this.#put(q.scope, k, r, r);
    this.shelves.set(q.scope, { ...shelf, after: page.after, ready: page.end });
    if (page.end) {
      for (const [key, c] of this.copies) {
        if (c.scope === q.scope && c.gen !== shelf.gen) this.copies.delete(key);
      }
    }
    this.#checkOwn();
  }

  takePush(answer: PushAnswer): void {
    if (answer.epoch !== this.epoch) return;
    for (const result of answer.results) {
      const at = this.out.findIndex((m) => m.n === result.n);
      if (at < 0) continue;
      this.out.splice(at, 1);
      if (result.status === 'rejected' || result.status === 'conflict')
        this.surfaced.add(result.id);
    }
    if (!this.#rules.acceptPushRows(this.standing, answer)) return;
    this.pushAt = answer.at;
    for (const { k, s, view, r, del } of answer.rows)
      this.#put(s, k as Kind, r, del ? null : r, view);
    for (const { k, r, del } of answer.rows) {
      const key = `${k}|${r.id}`;
      if (del) this.#acked.delete(key);
      else {
        const named = answer.rows.filter((w) => w.k === k && w.r.id === r.id);
        const on = named.filter((w) => this.shelves.get(w.s)?.view === w.view).map((w) => w.s);
        this.#acked.set(key, { ep: this.ep, rev: r.rev, on });
      }
    }
    this.#checkOwn();
  }

  /** Read your writes: an acknowledged row never looks older than its answer on a shelf it named. */
  #checkOwn(): void {
    for (const [key, ack] of this.#acked) {
      const [kind, id] = key.split('|') as [Kind, string];
      const lies = ack.on.some((scope) => this.copies.has(`${scope}|${kind}|${id}`));
      const now = ack.ep === this.ep && lies ? this.stored(kind, id) : null;
      if (now && (now.ep !== this.ep || now.rev < ack.rev)) throw new Error('own write vanished');
    }
  }
}
