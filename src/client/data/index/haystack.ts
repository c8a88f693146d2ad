import { grown, NO_NUMBERS } from './string-table.ts';

export interface HaystackParts {
  readonly units: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
}

/** The searched text of every slot, packed into one array. Replaced text leaves a gap behind. */
export class Haystack {
  units: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer> = NO_NUMBERS;
  lengths: Uint32Array<ArrayBuffer> = NO_NUMBERS;
  private used = 0;
  private live = 0;

  constructor(units: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>) {
    this.units = units;
  }

  static from(parts: HaystackParts): Haystack {
    const stack = new Haystack(parts.units);
    stack.starts = parts.starts;
    stack.lengths = parts.lengths;
    stack.used = parts.units.length;
    stack.live = parts.units.length;
    return stack;
  }

  /** Sets the text of a slot; `''` empties it. */
  put(slot: number, text: string): void {
    this.starts = grown<Uint32Array>(this.starts, slot + 1) as typeof this.starts;
    this.lengths = grown<Uint32Array>(this.lengths, slot + 1) as typeof this.lengths;
    const old = this.lengths[slot] as number;
    let at = this.starts[slot] as number;
    if (text.length > old) {
      at = this.used;
      this.used += text.length;
      this.units = grown<Uint8Array | Uint16Array>(this.units, this.used) as typeof this.units;
    }
    const { units } = this;
    for (let i = 0; i < text.length; i++) units[at + i] = text.charCodeAt(i);
    this.starts[slot] = at;
    this.lengths[slot] = text.length;
    this.live += text.length - old;
    if (this.used > 4096 && this.used > 2 * this.live) this.pack();
  }

  parts(slots: number): HaystackParts {
    this.pack();
    return {
      units: this.units.slice(0, this.used),
      starts: this.starts.slice(0, slots),
      lengths: this.lengths.slice(0, slots),
    };
  }

  get bytes(): number {
    return this.units.byteLength + this.starts.byteLength + this.lengths.byteLength;
  }

  /** Closes the gaps. */
  private pack(): void {
    if (this.used === this.live) return;
    const wide = this.units.BYTES_PER_ELEMENT === 2;
    const next = wide ? new Uint16Array(this.live) : new Uint8Array(this.live);
    let at = 0;
    for (let slot = 0; slot < this.starts.length; slot++) {
      const [from, length] = [this.starts[slot] as number, this.lengths[slot] as number];
      next.set(this.units.subarray(from, from + length), at);
      this.starts[slot] = at;
      at += length;
    }
    this.units = next;
    this.used = at;
  }
}
