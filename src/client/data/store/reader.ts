import { type Copy, compose, type Stored } from '#domain/sync/compose.ts';
import type { WireRow } from '#domain/sync/protocol.ts';
import type { Database, DirRecord, SegmentKey, SegmentRecord } from './database.ts';
import { type Memory, rowKey, segmentName, shelfKey } from './memory.ts';
import { allOfToday, ofToday } from './of-today.ts';
import { allRows, hash32, places, rowAt } from './segment.ts';

/** Bytes of segments kept at hand. */
const CACHE_BYTES = 24_000_000;

/** Thrown where memory names a segment that another tab has since replaced. */
export class Stale extends Error {}

export const segmentKey = (dir: DirRecord): SegmentKey => [dir.scope, dir.kind, dir.gen, dir.i];

/** Reads rows out of segments ⊕ overlay. */
export class Reader {
  private readonly db: Database;
  private readonly memory: Memory;
  /** Oldest use first. */
  private readonly cache = new Map<string, SegmentRecord>();
  private readonly fresh = new Map<string, readonly WireRow[]>();
  private bytes = 0;

  constructor(db: Database, memory: Memory) {
    this.db = db;
    this.memory = memory;
  }

  /** Composed rows by id; those that are not stored are absent. Throws Stale. */
  async stored(kind: string, ids: readonly string[]): Promise<Map<string, Stored>> {
    const found: { id: string; dir: DirRecord; j: number }[] = [];
    const dirs = [...(this.memory.segments.get(kind)?.values() ?? [])];
    for (const id of ids.filter((one) => this.memory.crowd.any(hash32(one))))
      for (const dir of dirs) for (const j of places(dir, id)) found.push({ id, dir, j });
    const segments = await this.segments([...new Set(found.map((f) => f.dir))]);
    const copies = new Map<string, Copy[]>();
    const add = (id: string, copy: Copy) => copies.set(id, [...(copies.get(id) ?? []), copy]);
    for (const { id, dir, j } of found) {
      const seg = segments.get(segmentName(dir));
      const row = seg && rowAt(seg, j);
      if (row?.id === id) add(id, { ...this.placeOf(dir), rev: row.rev, row: ofToday(kind, row) });
    }
    for (const id of ids)
      for (const o of this.memory.overlay.get(rowKey(kind, id))?.values() ?? [])
        add(id, { ...this.placeOf(o), rev: o.rev, row: o.r && ofToday(kind, o.r) });
    const out = new Map<string, Stored>();
    for (const [id, list] of copies) {
      const stored = compose(kind, list);
      if (stored) out.set(id, stored);
    }
    return out;
  }

  /** All rows of one segment, not composed. */
  async rows(dir: DirRecord): Promise<readonly WireRow[]> {
    const fresh = this.fresh.get(segmentName(dir));
    this.fresh.delete(segmentName(dir));
    if (fresh) return allOfToday(dir.kind, fresh);
    const seg = (await this.segments([dir])).get(segmentName(dir));
    return seg ? allOfToday(dir.kind, allRows(seg)) : [];
  }

  /** Tells which ids of a segment may also lie elsewhere. */
  rivals(dir: DirRecord): { has(id: string): boolean } {
    const others: DirRecord[] = [];
    for (const other of this.memory.segments.get(dir.kind)?.values() ?? [])
      if (other.i !== dir.i && other.first <= dir.last && other.last >= dir.first)
        others.push(other);
    const { overlay } = this.memory;
    return {
      has: (id) =>
        (overlay.size > 0 && overlay.has(rowKey(dir.kind, id))) ||
        (others.length > 0 &&
          this.memory.crowd.several(hash32(id)) &&
          others.some((other) => places(other, id).length > 0)),
    };
  }

  /** Puts a segment at hand that was just written, with its rows for the index. */
  keep(seg: SegmentRecord, rows?: readonly WireRow[]): void {
    const name = segmentName(seg);
    if (rows) this.fresh.set(name, rows);
    this.bytes += seg.bytes.length - (this.cache.get(name)?.bytes.length ?? 0);
    this.cache.delete(name);
    this.cache.set(name, seg);
    for (const [old, { bytes }] of this.cache) {
      if (this.bytes <= CACHE_BYTES) break;
      this.cache.delete(old);
      this.bytes -= bytes.length;
    }
  }

  private placeOf(part: { scope: string; kind: string; ep: number }) {
    const view = this.memory.shelves.get(shelfKey(part.scope, part.kind))?.view ?? 'basic';
    return { scope: part.scope, view, ep: part.ep };
  }

  private async segments(dirs: readonly DirRecord[]): Promise<Map<string, SegmentRecord>> {
    const out = new Map<string, SegmentRecord>();
    const missing: DirRecord[] = [];
    for (const dir of dirs) {
      const held = this.cache.get(segmentName(dir));
      if (held) out.set(segmentName(dir), held);
      else missing.push(dir);
    }
    if (missing.length === 0) return out;
    const read = await this.db.seg.bulkGet(missing.map(segmentKey));
    missing.forEach((dir, at) => {
      const seg = read[at];
      if (!seg) throw new Stale(segmentName(dir));
      out.set(segmentName(dir), seg);
      this.keep(seg);
    });
    return out;
  }
}
