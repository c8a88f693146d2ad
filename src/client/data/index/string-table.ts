/** What a growable array begins as: nothing is made before something is put in. */
export const NO_BYTES: Uint8Array<ArrayBuffer> = new Uint8Array(0);
export const NO_UNITS: Uint16Array<ArrayBuffer> = new Uint16Array(0);
export const NO_NUMBERS: Uint32Array<ArrayBuffer> = new Uint32Array(0);

/** Growable numbers: the array may be longer than what is used. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(
  array: T,
  needed: number,
): T {
  if (needed <= array.length) return array;
  const Kind = array.constructor as new (length: number) => T;
  const next = new Kind(Math.max(needed, array.length * 2, 64));
  next.set(array);
  return next;
}

export interface StringTableParts {
  readonly units: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly hashes: Uint32Array<ArrayBuffer>;
}

/**
 * Distinct strings numbered 0, 1, 2 … in the order they came, packed into one array: a third of
 * the memory of a Map, and saved without being walked. One byte a unit until a wide one arrives.
 */
export class StringTable {
  units: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> = NO_BYTES;
  /** `ends[n]` is where string n ends and n + 1 begins. */
  ends: Uint32Array<ArrayBuffer> = NO_NUMBERS;
  size = 0;
  private hashes: Uint32Array = NO_NUMBERS;
  /** Open addressing: number + 1, or 0. Null until someone looks a string up. */
  private buckets: Uint32Array | null = null;
  private last = '';
  private lastNumber = -1;

  static from(parts: StringTableParts): StringTable {
    const table = new StringTable();
    table.units = parts.units;
    table.ends = parts.ends;
    table.hashes = parts.hashes;
    table.size = parts.ends.length;
    return table;
  }

  start(n: number): number {
    return n === 0 ? 0 : (this.ends[n - 1] as number);
  }

  end(n: number): number {
    return this.ends[n] as number;
  }

  get(n: number): string {
    return unitsToString(this.units, this.start(n), this.end(n));
  }

  /** The number of a string, or −1. */
  find(text: string): number {
    const buckets = this.buckets ?? this.rehash();
    return (buckets[this.probe(buckets, text, hashOf(text))] as number) - 1;
  }

  /** The number of a string, which it gets now if it is new. */
  intern(text: string): number {
    // Rows in a row often share a value.
    if (text === this.last && this.lastNumber >= 0) return this.lastNumber;
    const buckets = this.buckets ?? this.rehash();
    const hash = hashOf(text);
    const at = this.probe(buckets, text, hash);
    let number = (buckets[at] as number) - 1;
    if (number < 0) {
      number = this.append(text, hash);
      buckets[at] = this.size;
      if (this.size * 2 > buckets.length) this.rehash();
    }
    this.last = text;
    this.lastNumber = number;
    return number;
  }

  parts(): StringTableParts {
    const used = this.size === 0 ? 0 : this.end(this.size - 1);
    return {
      units: this.units.slice(0, used),
      ends: this.ends.slice(0, this.size),
      hashes: new Uint32Array(this.hashes.subarray(0, this.size)),
    };
  }

  get bytes(): number {
    const { units, ends, hashes, buckets } = this;
    return units.byteLength + ends.byteLength + hashes.byteLength + (buckets?.byteLength ?? 0);
  }

  private append(text: string, hash: number): number {
    const from = this.size === 0 ? 0 : this.end(this.size - 1);
    const to = from + text.length;
    this.units = grown<Uint8Array | Uint16Array>(this.units, to) as typeof this.units;
    let units = this.units;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit > 255 && units.BYTES_PER_ELEMENT === 1) {
        units = new Uint16Array(units);
        this.units = units;
      }
      units[from + i] = unit;
    }
    this.ends = grown<Uint32Array>(this.ends, this.size + 1) as typeof this.ends;
    this.hashes = grown(this.hashes, this.size + 1);
    this.ends[this.size] = to;
    this.hashes[this.size] = hash;
    this.size++;
    return this.size - 1;
  }

  private probe(buckets: Uint32Array, text: string, hash: number): number {
    const { units, hashes } = this;
    const mask = buckets.length - 1;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const n = (buckets[at] as number) - 1;
      if (n < 0) return at;
      if (hashes[n] !== hash) continue;
      const from = this.start(n);
      if (this.end(n) - from !== text.length) continue;
      let i = 0;
      while (i < text.length && units[from + i] === text.charCodeAt(i)) i++;
      if (i === text.length) return at;
    }
  }

  private rehash(): Uint32Array {
    let length = 32;
    while (length < this.size * 4) length *= 2;
    const buckets = new Uint32Array(length);
    const mask = length - 1;
    for (let n = 0; n < this.size; n++) {
      let at = (this.hashes[n] as number) & mask;
      while (buckets[at] !== 0) at = (at + 1) & mask;
      buckets[at] = n + 1;
    }
    this.buckets = buckets;
    return buckets;
  }
}

/** FNV-1a over code units; its low bits are poor on short texts, hence the last line. */
function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15) ^ (hash >>> 7)) >>> 0;
}

export function unitsToString(units: Uint8Array | Uint16Array, from: number, to: number): string {
  // A call takes some ten thousand arguments; no value of a list comes near.
  if (to - from < 4096) return String.fromCharCode.apply(null, units.subarray(from, to) as never);
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(units[i] as number);
  return text;
}
