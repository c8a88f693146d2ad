import { entityOf } from '#domain/registry.ts';
import { collationMark } from './collation.ts';
import { Haystack } from './haystack.ts';
import { columnsOf, searchOf } from './index-columns.ts';
import type { IndexSnapshot } from './index-port.ts';
import { KindIndex } from './kind-index.ts';
import type { PinyinBook } from './pinyin-matcher.ts';
import { StringTable, unitsToString } from './string-table.ts';

/** Raise when what the parts mean changes: what was saved before is then made anew. */
const FORMAT = 2;

type Part = ArrayBufferView<ArrayBuffer>;
type Wide = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** Names everything that saved numbers depend on, so that another release refuses them. */
function shapeOf({ kind }: KindIndex): string {
  const { fields } = entityOf(kind);
  const columns = columnsOf(kind).map((name) => `${name}:${fields[name]?.kind}`);
  const { names, codes } = searchOf(kind);
  return [FORMAT, kind, columns, names, codes, collationMark()].join('|');
}

export function snapshotKind(index: KindIndex): IndexSnapshot | null {
  if (index.count === 0) return null;
  const { slots } = index;
  const parts: Record<string, Part> = {};
  const add = (name: string, group: object) => {
    for (const [part, value] of Object.entries(group)) parts[`${name}/${part}`] = value;
  };
  add('ids', index.ids.parts());
  add('names', index.names.parts(slots));
  add('codes', index.codes.parts(slots));
  add('rows', {
    live: index.live.slice(0, slots),
    marks: index.marks.slice(0, slots),
    places: index.places.slice(0, slots),
  });
  for (const [name, column] of index.columns) {
    const codes = new Uint32Array(slots);
    codes.set(column.codes.subarray(0, slots));
    add(`column/${name}`, { codes, ...column.table.parts() });
  }
  for (const [key, order] of index.selection.savedOrders()) add(`order/${key}`, order);
  return { shape: shapeOf(index), parts };
}

/** Fills an empty index; false where the snapshot is of another shape. */
export function restoreKind(index: KindIndex, saved: IndexSnapshot, book: PinyinBook): boolean {
  if (saved.shape !== shapeOf(index)) return false;
  const part = <T extends Part>(name: string): T => {
    const found = saved.parts[name];
    if (!found) throw new Error(`Index snapshot of ${index.kind} lacks ${name}`);
    // The shape names format and columns, so each part has the type it was saved with.
    return found as T;
  };
  const table = (name: string) =>
    StringTable.from({
      units: part<Wide>(`${name}/units`),
      ends: part(`${name}/ends`),
      hashes: part(`${name}/hashes`),
    });
  const haystack = (name: string) =>
    Haystack.from({
      units: part<Wide>(`${name}/units`),
      starts: part(`${name}/starts`),
      lengths: part(`${name}/lengths`),
    });
  index.ids = table('ids');
  index.live = part('rows/live');
  index.marks = part('rows/marks');
  index.places = part('rows/places');
  index.names = haystack('names');
  index.codes = haystack('codes');
  for (let slot = 0; slot < index.slots; slot++) index.count += index.live[slot] as number;
  book.meetAll(index.names.units);
  for (const [name, column] of index.columns) {
    column.restore(part(`column/${name}/codes`), table(`column/${name}`));
  }
  for (const name of Object.keys(saved.parts)) {
    const key = /^order\/(.+)\/filled$/.exec(name)?.[1];
    if (key === undefined) continue;
    const [filled, blank] = [`order/${key}/filled`, `order/${key}/blank`];
    index.selection.restoreOrder(key, { filled: part(filled), blank: part(blank) });
  }
  return true;
}

/** The live rows alone, without what removed ones left behind. */
export function packedKind(index: KindIndex, book: PinyinBook): KindIndex {
  const next = new KindIndex(index.kind, book);
  const textAt = (stack: Haystack, slot: number) => {
    const from = stack.starts[slot] as number;
    return unitsToString(stack.units, from, from + (stack.lengths[slot] as number));
  };
  for (let slot = 0; slot < index.slots; slot++) {
    if (index.live[slot] === 0) continue;
    const to = next.admit(index.ids.get(slot));
    next.marks[to] = index.marks[slot] as number;
    next.places[to] = index.places[slot] as number;
    next.names.put(to, textAt(index.names, slot));
    next.codes.put(to, textAt(index.codes, slot));
    for (const [name, column] of index.columns) next.columns.get(name)?.copy(to, column, slot);
  }
  return next;
}
