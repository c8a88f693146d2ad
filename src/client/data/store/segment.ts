import type { WireRow } from '#domain/sync/protocol.ts';
import type { DirRecord, SegmentRecord } from './database.ts';

/** Rows in one segment at most. */
export const SEGMENT_ROWS = 500;

/** A row and its JSON text as it came. */
export interface Line {
  readonly row: WireRow;
  readonly text: string;
}

/** FNV-1a, 32 bits: tells where in a segment an id may lie. */
export function hash32(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export type Packed = Pick<DirRecord, 'first' | 'last' | 'hashes'> &
  Pick<SegmentRecord, 'offsets' | 'bytes'>;

/** Packs rows into one value with an offset per row, so that one row is read without the others. */
export function pack(lines: readonly Line[]): Packed {
  const sorted = [...lines].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
  const bytes = new TextEncoder().encode(sorted.map((line) => `${line.text}\n`).join(''));
  const offsets = new Uint32Array(sorted.length + 1);
  for (let at = 0, j = 1; j <= sorted.length; j++) {
    at = bytes.indexOf(10, at) + 1;
    offsets[j] = at;
  }
  return {
    first: sorted[0]?.row.id ?? '',
    last: sorted.at(-1)?.row.id ?? '',
    hashes: Uint32Array.from(sorted, (line) => hash32(line.row.id)),
    offsets,
    bytes,
  };
}

/** Splits rows into runs of a segment's size. */
export function runs<T>(items: readonly T[], size = SEGMENT_ROWS): readonly T[][] {
  const out: T[][] = [];
  for (let i = 0; i < items.length; i += size) out.push(items.slice(i, i + size));
  return out;
}

const decoder = new TextDecoder();

/** The text of row j. */
export function textAt(seg: Pick<SegmentRecord, 'offsets' | 'bytes'>, j: number): string {
  return decoder.decode(seg.bytes.subarray(seg.offsets[j], (seg.offsets[j + 1] ?? 1) - 1));
}

/** Row j. */
export function rowAt(seg: Pick<SegmentRecord, 'offsets' | 'bytes'>, j: number): WireRow {
  return JSON.parse(textAt(seg, j)) as WireRow;
}

/** All rows of a segment. */
export function allRows(seg: Pick<SegmentRecord, 'offsets' | 'bytes'>): readonly WireRow[] {
  const text = decoder.decode(seg.bytes);
  return text === ''
    ? []
    : (JSON.parse(`[${text.slice(0, -1).replaceAll('\n', ',')}]`) as WireRow[]);
}

/** Where an id may lie in a segment: mostly none or one place. */
export function places(dir: Pick<DirRecord, 'first' | 'last' | 'hashes'>, id: string): number[] {
  if (id < dir.first || id > dir.last) return [];
  const hash = hash32(id);
  const out: number[] = [];
  for (let j = dir.hashes.indexOf(hash); j >= 0; j = dir.hashes.indexOf(hash, j + 1)) out.push(j);
  return out;
}
