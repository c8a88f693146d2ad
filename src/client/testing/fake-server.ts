import { type Grant, viewOf } from '#domain/kernel/access.ts';
import { type Row, VIEWS, type View } from '#domain/kernel/entity.ts';
import { entityOf, KINDS, type Kind } from '#domain/registry.ts';
import { filesWritten } from '#domain/sync/attachment-refs.ts';
import { decideBatch } from '#domain/sync/batch-world.ts';
import type { Write } from '#domain/sync/decide.ts';
import { haveHash, shelfHash } from '#domain/sync/have.ts';
import { maskRow } from '#domain/sync/mask.ts';
import { MemoryWorld } from '#domain/sync/memory-world.ts';
import { LIMITS, type PullItem, type PushResult, type PushRow } from '#domain/sync/protocol.ts';
import { rescope } from '#domain/sync/rescope.ts';

interface Placement {
  readonly scope: string;
  readonly kind: Kind;
  readonly id: string;
  readonly rev: number;
  readonly gone: boolean;
}
type Answer = { readonly status?: number; readonly body: unknown };
type Sent = { readonly n: number; readonly id: string };

/** A server in memory that speaks the wire (design §5) and decides with the real rules. */
export class FakeServer {
  epoch = 'e1';
  seq = 0;
  horizon = 0;
  /** Rows in one page of a snapshot. */
  page = 500;
  readonly grants = new Map<string, readonly Grant[]>();
  world = new MemoryWorld();
  /** Files that are complete, by hash. */
  readonly blobs = new Map<string, Uint8Array>();
  /** What has arrived of those that are not. */
  readonly parts = new Map<string, Uint8Array>();
  /** Open lines for pokes. */
  readonly heads = new Set<() => void>();
  private places = new Map<string, Placement>();
  private clients = new Map<
    string,
    { user: string; last: number; results: Map<number, PushResult> }
  >();
  private ids = 0;
  private readonly today: string;

  constructor(today = '2026-03-02') {
    this.today = today;
  }

  /** Stores rows as a seed would, parents first. */
  seed(rows: readonly (readonly [Kind, Row])[]): void {
    for (const [kind, row] of rows) this.put(kind, row);
  }

  /** One row changed by somebody else. */
  put(kind: Kind, row: Row, deleted = false): void {
    const scopes = this.world.get(kind, row.id)?.scopes ?? [];
    const write: Write = { kind, id: row.id, row, deleted, scopes };
    const moved = rescope(this.world, [write], this.today);
    const own = moved.find((w) => w.kind === kind && w.id === row.id) ?? write;
    this.write([own, ...moved.filter((w) => w !== own)]);
  }

  /** Answers one request of a user; throws as fetch does where there is no path. */
  async handle(user: string, path: string, init?: RequestInit): Promise<Response> {
    const url = new URL(path, 'http://server');
    const q = url.searchParams;
    if (url.pathname.endsWith('/push'))
      return json(this.push(user, JSON.parse(String(init?.body))));
    if (url.pathname.endsWith('/pull')) return json(this.pull(user, q));
    if (url.pathname.endsWith('/snapshot'))
      return this.snapshot(user, init?.body ? bodyOf(String(init.body)) : q);
    if (url.pathname.endsWith('/check')) return json(this.check(user, q));
    if (url.pathname.startsWith('/api/blobs/')) return this.blob(url.pathname.slice(11), init);
    return json({ status: 404, body: { code: 'absent' } });
  }

  private blob(sha256: string, init?: RequestInit): Response {
    const whole = this.blobs.get(sha256);
    const there = this.parts.get(sha256) ?? new Uint8Array();
    if (init?.method !== 'PUT')
      return whole
        ? new Response(init?.method === 'HEAD' ? null : Uint8Array.from(whole))
        : new Response(null, { status: 404, headers: { 'upload-offset': String(there.length) } });
    const range = new Headers(init.headers).get('content-range') ?? '';
    const [from = 0, , total = 0] = (range.match(/\d+/g) ?? []).map(Number);
    if (from > there.length) return json({ status: 416, body: { code: 'range' } });
    const now = joined(there.subarray(0, from), init.body as Uint8Array);
    this.parts.set(sha256, now);
    if (now.length < total) return new Response('{}', { status: 202 });
    this.parts.delete(sha256);
    this.blobs.set(sha256, now);
    return new Response('{}');
  }

  /** Brings back an older state, as a restored backup does. */
  backup(): () => void {
    const rows = this.world.all();
    const { seq, horizon, places, clients } = structuredClone({
      seq: this.seq,
      horizon: this.horizon,
      places: this.places,
      clients: this.clients,
    });
    return () => {
      this.world = new MemoryWorld();
      for (const row of rows) this.world.put(row);
      Object.assign(this, { seq, horizon, places: new Map(places), clients: new Map(clients) });
      this.epoch = `${this.epoch}x`;
    };
  }

  private write(writes: readonly Write[]): void {
    for (const { kind, id, row, deleted, scopes } of writes) {
      this.seq += 1;
      const rev = this.seq;
      for (const scope of this.world.get(kind, id)?.scopes ?? [])
        if (!scopes.includes(scope)) this.place({ scope, kind, id, rev, gone: true });
      for (const scope of scopes) this.place({ scope, kind, id, rev, gone: false });
      this.world.put({ kind, row, rev, deleted, scopes });
    }
    for (const hear of this.heads) hear();
  }

  private place(place: Placement): void {
    this.places.set(`${place.scope}|${place.kind}|${place.id}`, place);
  }

  private views(user: string): Record<string, View> {
    const out: Record<string, View> = {};
    for (const { scope, role } of this.grants.get(user) ?? []) {
      const [old, now] = [out[scope], viewOf(role)];
      if (!old || VIEWS.indexOf(now) > VIEWS.indexOf(old)) out[scope] = now;
    }
    return out;
  }

  private push(
    user: string,
    { client, epoch, mutations }: { client: string; epoch: string; mutations: Sent[] },
  ): Answer {
    if (epoch !== this.epoch) return { status: 409, body: { code: 'epoch', epoch: this.epoch } };
    const held = this.clients.get(client) ?? { user, last: 0, results: new Map() };
    if (held.user !== user) return { status: 403, body: { code: 'forbidden' } };
    this.clients.set(client, held);
    const views = this.views(user);
    const results: PushResult[] = [];
    const touched = new Map<string, [Kind, string]>();
    for (const mutation of mutations) {
      const known = held.results.get(mutation.n);
      if (known && known.id !== mutation.id) return { status: 409, body: { code: 'fork' } };
      if (known) results.push(known);
      else if (mutation.n !== held.last + 1) break;
      else if (this.lacks(mutation).length > 0) {
        if (results.length > 0) break;
        return { status: 409, body: { code: 'blob', blobs: this.lacks(mutation) } };
      } else {
        const author = { userId: user, name: user, client, grants: this.grants.get(user) ?? [] };
        const now = `${this.today}T08:00:00Z`;
        const ctx = { workspaceId: WORKSPACE, now, today: this.today, newId: () => this.newId() };
        const { decisions, writes } = decideBatch(this.world, author, [mutation], ctx);
        const [decision] = decisions;
        if (!decision) break;
        this.write(writes);
        for (const w of writes) touched.set(w.id, [w.kind, w.id]);
        held.results.set(mutation.n, decision.result);
        held.last = mutation.n;
        results.push(decision.result);
      }
      for (const op of (mutation as unknown as { ops: { kind: Kind; id: string }[] }).ops)
        touched.set(op.id, [op.kind, op.id]);
    }
    const rows = [...touched.values()].flatMap(([kind, id]) => this.pushRows(kind, id, views));
    return { body: { epoch: this.epoch, at: this.seq, last: held.last, results, rows } };
  }

  private lacks(mutation: Sent): readonly string[] {
    const { ops } = { ops: [], ...mutation };
    return filesWritten(ops).filter((sha256) => !this.blobs.has(sha256));
  }

  private pushRows(kind: Kind, id: string, views: Record<string, View>): PushRow[] {
    const held = this.world.get(kind, id);
    return (held?.scopes ?? []).flatMap((s): PushRow[] => {
      const view = views[s];
      if (!held || !view) return [];
      const r = { ...maskRow(entityOf(kind), held.row, view), rev: held.rev };
      return [{ k: kind, s, view, r, ...(held.deleted ? { del: 1 as const } : {}) }];
    });
  }

  private pull(user: string, q: URLSearchParams): Answer {
    const views = this.views(user);
    const have = haveHash(views, KINDS);
    const cursor = Number(q.get('cursor'));
    const last = this.clients.get(q.get('client') ?? '')?.last ?? 0;
    const shelves = { have, scopes: views, kinds: KINDS };
    const stale = q.get('epoch') !== this.epoch;
    if (stale || cursor < this.horizon || cursor > this.seq) {
      const reset = stale ? 'epoch' : 'horizon';
      return { body: { epoch: this.epoch, reset, head: this.seq, last, ...shelves } };
    }
    if (q.get('have') !== have) return { body: { epoch: this.epoch, ...shelves } };
    const all = [...this.places.values()]
      .filter((p) => views[p.scope] && p.rev > cursor)
      .sort((a, b) => a.rev - b.rev);
    let n = Math.min(Number(q.get('limit') ?? LIMITS.defaultPage), all.length);
    while (n > 0 && n < all.length && all[n]?.rev === all[n - 1]?.rev) n += 1;
    const items = all.slice(0, n).map((p) => this.item(p, views[p.scope] ?? 'basic'));
    const more = n < all.length;
    const next = more ? (all[n - 1]?.rev ?? cursor) : this.seq;
    return { body: { epoch: this.epoch, items, cursor: next, more, last } };
  }

  private check(user: string, q: URLSearchParams): Answer {
    const scope = q.get('scope') ?? '';
    if (q.get('epoch') !== this.epoch) return { status: 409, body: { code: 'epoch' } };
    if (!this.views(user)[scope]) return { status: 403, body: { code: 'scope' } };
    const live = [...this.places.values()].filter(
      (p) => p.scope === scope && !p.gone && !this.world.get(p.kind, p.id)?.deleted,
    );
    const shelves = Object.fromEntries(
      [...Map.groupBy(live, (p) => p.kind)].map(([kind, rows]) => {
        const now = rows.map(({ id }) => ({ id, rev: this.world.get(kind, id)?.rev ?? 0 }));
        return [kind, { count: rows.length, hash: shelfHash(now) }];
      }),
    );
    return { body: { epoch: this.epoch, at: this.seq, shelves } };
  }

  private item({ scope: s, kind: k, id, rev, gone }: Placement, view: View): PullItem {
    const held = this.world.get(k, id);
    if (gone || !held) return { k, s, id, rev, exit: 1 };
    if (held.deleted) return { k, s, id, rev, del: 1 };
    return { k, s, r: { ...maskRow(entityOf(k), held.row, view), rev } };
  }

  private snapshot(user: string, q: URLSearchParams): Response {
    const views = this.views(user);
    if (q.get('epoch') !== this.epoch) return json({ status: 409, body: { code: 'epoch' } });
    const scopes = (q.get('scopes') ?? '').split(',').filter((s) => views[s]);
    const from = q.get('from') ?? '';
    const live = [...this.places.values()].filter(
      (p) => !p.gone && !this.world.get(p.kind, p.id)?.deleted,
    );
    const ahead = live.filter((p) => scopes.includes(p.scope) && `${p.scope}/~` >= from);
    const out: unknown[] = [{ epoch: this.epoch, schema: 1, rows: ahead.length }];
    for (const scope of scopes.sort())
      for (const kind of [...KINDS].sort()) {
        if (`${scope}/${kind}` < from) continue;
        const after = `${scope}/${kind}` === from ? (q.get('after') ?? '') : '';
        const mine = live.filter((p) => p.scope === scope && p.kind === kind && p.id > after);
        mine.sort((a, b) => (a.id < b.id ? -1 : 1));
        for (let i = 0; i < mine.length; i += this.page) {
          const page = mine.slice(i, i + this.page);
          const view = views[scope] ?? 'basic';
          out.push({ shelf: [scope, kind], at: this.seq, n: page.length, view });
          for (const p of page) {
            const item = this.item(p, view);
            if ('r' in item) out.push(item.r);
          }
        }
        out.push({ end: [scope, kind], count: mine.length, hash: '' });
      }
    out.push({ done: 1 });
    return new Response(out.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  private newId(): string {
    this.ids += 1;
    return `00000000-0000-4000-9000-${String(this.ids).padStart(12, '0')}`;
  }
}

export const WORKSPACE = '0190f0aa-0000-7000-8000-000000000001';

/** A question that was too long for an address. */
function bodyOf(text: string): URLSearchParams {
  const { scopes, ...rest } = JSON.parse(text) as { scopes: string[] } & Record<string, string>;
  return new URLSearchParams({ ...rest, scopes: scopes.join(',') });
}

const json = ({ status = 200, body }: Answer) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
