import type { Kind } from '#domain/registry.ts';
import type { IndexMemory, IndexPort } from './index-port.ts';
import { KindIndex } from './kind-index.ts';
import { packedKind, restoreKind, snapshotKind } from './kind-snapshot.ts';
import { PinyinBook } from './pinyin-matcher.ts';

/** The index of a device, empty. Letters find characters once `teach` was called. */
export function createSearchIndex(): IndexPort {
  const book = new PinyinBook();
  const kinds = new Map<Kind, KindIndex>();
  const of = (kind: Kind): KindIndex => {
    const known = kinds.get(kind);
    if (known) return known;
    const made = new KindIndex(kind, book);
    kinds.set(kind, made);
    return made;
  };
  return {
    teach(readingsOf) {
      book.teach(readingsOf);
      for (const index of kinds.values()) index.forget();
    },
    reset(kind) {
      if (kind === undefined) kinds.clear();
      else kinds.delete(kind);
    },
    upsert: (kind, rows) => of(kind).upsert(rows),
    mark: (kind, ids, state) => of(kind).mark(ids, state),
    remove(kind, ids) {
      const index = of(kind);
      index.remove(ids);
      const gone = index.slots - index.count;
      if (gone < 1024 || gone < index.count) return;
      kinds.set(kind, packedKind(index, book));
    },
    query: (query) => of(query.kind).query(query),
    count: (kind, where, groupBy) => of(kind).tally(where, groupBy),
    by: (kind, field, value) => of(kind).by(field, value),
    has: (kind, id) => of(kind).slotOf(id) >= 0,
    place(kind, id) {
      const slot = of(kind).slotOf(id);
      return slot < 0 ? undefined : of(kind).places[slot];
    },
    size: (kind) => of(kind).count,
    snapshot: (kind) => snapshotKind(of(kind)),
    restore(kind, snapshot) {
      const index = new KindIndex(kind, book);
      const restored = restoreKind(index, snapshot, book);
      kinds.set(kind, restored ? index : new KindIndex(kind, book));
      return restored;
    },
    memory() {
      const out: Record<string, IndexMemory> = {};
      for (const [kind, index] of kinds) out[kind] = { rows: index.count, bytes: index.bytes };
      return out;
    },
  };
}
