import { KINDS, type Kind } from '#domain/registry.ts';
import type { DataEvent } from './data-port.ts';
import type { Glance } from './glance.ts';
import type { IndexPort } from './index/index-port.ts';
import type { Ports } from './ports.ts';
import { newsAfter, type Recalled, recallIndex, saveIndex } from './saved-index.ts';
import type { Followed } from './store/absorb.ts';
import type { DirRecord } from './store/database.ts';
import { known, type Records } from './store/records.ts';
import type { Store } from './store/store.ts';

/** Keeps the search index true to memory and tells screens what changed. */
export class IndexFeed {
  /** Kinds whose index is still being built. */
  readonly building = new Set<Kind>();
  onChanged: (event: Extract<DataEvent, { type: 'changed' }>) => void = () => undefined;
  onBuilding: () => void = () => undefined;
  private readonly store: Store;
  private readonly ports: Pick<Ports, 'later'>;
  /** Kinds of which many records changed since screens were last told. */
  private readonly untold = new Set<Kind>();
  private resting = false;
  /** Rests grow while a first loading goes on: what came is told, and all of it is told at its end. */
  private loading = false;
  private rests = 0;
  private cancelRest: () => void = () => undefined;
  private readonly records: Records;
  private readonly index: IndexPort;
  private readonly glance: Glance;
  private readonly dirty = new Set<Kind>();
  private rebuilding: Promise<void> = Promise.resolve();
  /** Who waits for a kind that is being built. */
  private readonly awaited: (() => void)[] = [];
  private stopped = false;

  constructor(
    store: Store,
    records: Records,
    at: { readonly index: IndexPort; readonly glance: Glance },
    ports: Pick<Ports, 'later'>,
  ) {
    this.store = store;
    this.glance = at.glance;
    this.ports = ports;
    this.records = records;
    this.index = at.index;
    store.onFollowed = (followed) => this.apply(followed);
  }

  /** Restores the saved index and catches it up; kinds that can't be caught up are built anew. */
  async start(recalled: Recalled): Promise<void> {
    const { memory } = this.store;
    const { mark, kept } = recalled;
    // What another tab wrote between the two readings is in memory already.
    const late = (recalled.news.at(-1)?.ver ?? mark?.ver ?? 0) < memory.ver;
    const news = late ? await newsAfter(this.store.db, mark?.ver ?? 0) : recalled.news;
    const linked = mark !== undefined && (news[0]?.ver ?? mark.ver + 1) === mark.ver + 1;
    const stale = new Set<Kind>(KINDS);
    if (mark && linked && !news.some((t) => t.all)) {
      for (const kind of (mark.value as readonly string[]).map(known)) {
        if (kind === null || news.some((t) => t.rebuild?.includes(kind))) continue;
        const own = kept.get(kind);
        if (own && this.index.restore(kind, own)) stale.delete(kind);
      }
      for (const kind of KINDS) if (this.isEmpty(kind)) stale.delete(kind);
      const rows = news.flatMap((t) => (t.rows ?? []).map(([, k, id]) => [k, id] as const));
      const ids = [...rows, ...news.flatMap((t) => t.ids ?? [])];
      const names = new Set(news.flatMap((t) => (t.segs ?? []).map((key) => key.join('|'))));
      const segs = [...memory.segments.values()].flatMap((held) =>
        [...held].flatMap(([name, dir]) => (names.has(name) ? dir : [])),
      );
      const wanted = (kind: string) => !stale.has(kind as Kind);
      await this.feedSegments(segs.filter((dir) => wanted(dir.kind)));
      await this.feedIds(ids.filter(([kind]) => wanted(kind)));
    }
    this.rebuild([...stale]);
  }

  /** Begun before memory is read, so that both come at once. */
  recall(): Promise<Recalled> {
    return recallIndex(this.store.db);
  }

  /** Resolves when nothing is being built any more. */
  settled(): Promise<void> {
    return this.rebuilding;
  }

  /** Resolves when all rows of a kind are found by their values; at once where nothing is built. */
  async built(kind: Kind): Promise<void> {
    while (this.building.has(kind) && !this.stopped)
      await new Promise<void>((done) => this.awaited.push(done));
  }

  /** Records look different without a change of what is stored: on their way to the server. */
  touch(ids: readonly (readonly [kind: string, id: string])[]): void {
    this.tell(
      ids.map(([kind]) => kind),
      ids.map(([, id]) => id),
    );
  }

  /** Saves the changed kinds and shortens the log of transactions. */
  async save(): Promise<void> {
    if (this.building.size > 0 || (this.dirty.size === 0 && !this.glance.isNew)) return;
    await this.store.turns.run(async () => {
      // What went before in its turn may have begun to build a kind anew.
      if (this.building.size > 0) return;
      await saveIndex(this.store, this.index, this.glance, [...this.dirty]);
      // Not before: what could not be saved would be taken for saved with the next kind.
      this.dirty.clear();
    });
  }

  stop(): void {
    this.stopped = true;
    this.release();
  }

  private release(): void {
    for (const done of this.awaited.splice(0)) done();
  }

  private async apply(followed: Followed): Promise<void> {
    if (followed.all) {
      this.rebuild(KINDS);
      return this.onChanged({ type: 'changed', kinds: KINDS, ids: 'many' });
    }
    await this.feedSegments(followed.segs);
    const more = await this.feedIds(followed.ids);
    const rebuild = followed.rebuild.flatMap((kind) => known(kind) ?? []);
    if (rebuild.length > 0) this.rebuild(rebuild);
    const many = new Set([...followed.segs.map((dir) => dir.kind), ...rebuild]);
    if (many.size > 0) this.tell([...many], 'many');
    const ids = [...followed.ids, ...more];
    if (ids.length > 0 || followed.issues || followed.outs || followed.files)
      this.tell(
        ids.map(([kind]) => kind),
        ids.map(([, id]) => id),
      );
  }

  private tell(kinds: readonly string[], ids: readonly string[] | 'many'): void {
    const own = [...new Set(kinds)].flatMap((kind) => known(kind) ?? []);
    if (ids !== 'many' && ids.length <= EVENT_IDS)
      this.onChanged({ type: 'changed', kinds: own, ids });
    else {
      for (const kind of own) this.untold.add(kind);
      if (!this.resting) this.tellMany();
    }
  }

  /** A first loading goes on, or has come to its end: then what is known is told now. */
  load(loading: boolean): void {
    this.loading = loading;
    if (loading) return;
    this.rests = 0;
    if (this.untold.size === 0) return;
    this.cancelRest();
    this.tellMany();
  }

  /** Masses of changes are told at once and then now and then, the rarer the more rows there are. */
  private tellMany(): void {
    this.resting = this.untold.size > 0;
    if (!this.resting || this.stopped) return;
    const kinds = [...this.untold];
    this.untold.clear();
    this.onChanged({ type: 'changed', kinds, ids: 'many' });
    const rows = Math.max(...kinds.map((kind) => this.index.size(kind)));
    const rest = (MANY_MS + rows / ROWS_PER_MS) * 2 ** this.rests;
    if (this.loading && this.rests < MOST_RESTS) this.rests += 1;
    this.cancelRest = this.ports.later(rest, () => this.tellMany());
  }

  private async feedSegments(dirs: readonly DirRecord[]): Promise<void> {
    for (const dir of dirs) {
      const kind = known(dir.kind);
      if (!kind || !this.store.memory.segments.get(kind)?.has(nameOf(dir))) continue;
      this.index.upsert(kind, await this.records.ofSegment(kind, dir));
      this.dirty.add(kind);
      if (kind === 'conflict') this.records.forgetContested();
    }
  }

  /** Feeds records by id; returns the rows that changed with them (those a conflict is about). */
  private async feedIds(
    pairs: readonly (readonly [kind: string, id: string])[],
  ): Promise<readonly [Kind, string][]> {
    const byKind = new Map<Kind, Set<string>>();
    for (const [name, id] of pairs) {
      const kind = known(name);
      if (kind) byKind.set(kind, (byKind.get(kind) ?? new Set()).add(id));
    }
    const also: [Kind, string][] = [];
    for (const [kind, set] of byKind) {
      const ids = [...set];
      if (kind === 'conflict')
        for (const r of await this.records.many(kind, ids)) about(r.row, also);
      await this.feedKind(kind, ids);
      if (kind === 'conflict') this.records.forgetContested();
    }
    for (const [kind, id] of also) await this.feedKind(kind, [id]);
    return also;
  }

  private async feedKind(kind: Kind, ids: readonly string[]): Promise<void> {
    const live = await this.records.many(kind, ids);
    const held = new Set(live.map((record) => record.id));
    this.index.upsert(kind, live);
    this.index.remove(
      kind,
      ids.filter((id) => !held.has(id)),
    );
    this.dirty.add(kind);
  }

  /** Builds kinds anew, segment by segment, between other work; lists grow meanwhile. */
  private rebuild(kinds: readonly Kind[]): void {
    const todo = kinds.filter((kind) => !this.isEmpty(kind) || this.index.size(kind) > 0);
    for (const kind of todo) {
      this.index.reset(kind);
      this.building.add(kind);
    }
    if (todo.length === 0) return;
    this.onBuilding();
    this.rebuilding = this.rebuilding.then(() => this.build(todo)).catch(() => undefined);
  }

  private async build(kinds: readonly Kind[]): Promise<void> {
    const ordered = [...kinds].sort((a, b) => Number(b === 'conflict') - Number(a === 'conflict'));
    for (const kind of ordered) {
      for (const dir of [...(this.store.memory.segments.get(kind)?.values() ?? [])])
        if (!this.stopped) await this.store.turns.run(() => this.feedSegments([dir]));
      await this.store.turns.run(async () => {
        if (this.stopped) return;
        await this.feedKind(kind, this.records.looseIds(kind));
        if (kind === 'conflict') this.records.forgetContested();
        this.building.delete(kind);
        this.release();
        this.tell([kind], 'many');
      });
    }
    this.onBuilding();
  }

  private isEmpty(kind: Kind): boolean {
    const segments = this.store.memory.segments.get(kind);
    return (segments?.size ?? 0) === 0 && this.records.looseIds(kind).length === 0;
  }
}

/** Least time between two events that say `many`: lists sort anew and paint anew each time. */
const MANY_MS = 1000;
/** In a first loading that time doubles so often. */
const MOST_RESTS = 3;
/** So many rows make that time a millisecond longer: sorting them is what a list costs. */
const ROWS_PER_MS = 100;
/** Above so many ids an event says `many`. */
const EVENT_IDS = 500;

const nameOf = (dir: DirRecord) => `${dir.scope}|${dir.kind}|${dir.gen}|${dir.i}`;

function about(row: Readonly<Record<string, unknown>>, into: [Kind, string][]): void {
  const kind = known(String(row.kind));
  if (kind) into.push([kind, String(row.row)]);
}
