import type { IndexSnapshot } from './index-port.ts';

const TYPES = { Uint8Array, Uint16Array, Uint32Array, Int32Array } as const;
type TypeName = keyof typeof TYPES;

/** A saved index as it lies on the disk: what its arrays are called, and all of them in one Blob. */
export interface PackedSnapshot {
  readonly shape: string;
  readonly arrays: readonly (readonly [name: string, type: TypeName, length: number])[];
  readonly blob: Blob;
  /** Of the Blob, see `sumOf`. */
  readonly sum: number;
}

/** An older app refuses a shape that it does not know, and builds its index anew. */
const PACKED = 'packed|';
/** Each array begins where any type may. */
const STEP = 4;
const filling = (bytes: number) => (STEP - (bytes % STEP)) % STEP;

/**
 * Browsers compress a large value and open it on the thread that asked: 52 MB of a province took
 * 0.6 s. A Blob is read as it is, in half the time, while this thread does something else.
 */
export function packed({ shape, parts }: IndexSnapshot): PackedSnapshot {
  const views = Object.entries(parts);
  const sizes = views.map(([, view]) => view.byteLength + filling(view.byteLength));
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  const arrays = views.map(([name, view], i) => {
    bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), at);
    at += sizes[i] as number;
    const Type = view.constructor as (typeof TYPES)[TypeName];
    return [name, Type.name as TypeName, view.byteLength / Type.BYTES_PER_ELEMENT] as const;
  });
  return { shape: PACKED + shape, arrays, blob: new Blob([bytes]), sum: sumOf(bytes.buffer) };
}

/** The same as it was packed, or as an earlier release saved it; null where it can't be read. */
export async function unpacked(
  saved: PackedSnapshot | IndexSnapshot,
): Promise<IndexSnapshot | null> {
  if (!('blob' in saved)) return saved;
  const { shape, arrays, blob, sum } = saved;
  try {
    const bytes = await blob.arrayBuffer();
    if (sumOf(bytes) !== sum) return null;
    let at = 0;
    const parts = arrays.map(([name, type, length]) => {
      // Copied apart: one that grows and is left behind must not keep all the others.
      const own = new TYPES[type](bytes, at, length).slice();
      at += own.byteLength + filling(own.byteLength);
      return [name, own] as const;
    });
    return { shape: shape.slice(PACKED.length), parts: Object.fromEntries(parts) };
  } catch {
    // The file behind it is gone or cut: what it held is made anew from the rows.
    return null;
  }
}

/** Words between those that are summed: a lost block of a disk is 4 kB. */
const STRIDE = 61;

/** Tells a file whose blocks a power cut left empty from the one that was written. */
function sumOf(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer);
  let sum = words.length;
  for (let i = 0; i < words.length; i += STRIDE) sum = (Math.imul(sum, 31) + (words[i] ?? 0)) | 0;
  return sum;
}
