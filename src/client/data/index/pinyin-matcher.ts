import type { ReadingsOf } from './readings.ts';

const isLetter = (unit: number) => unit >= 97 && unit <= 122;

/** Readings of every character met so far, as letters' codes, and who may begin with a letter. */
export class PinyinBook {
  /** By code unit; made when the first character is looked up, for most books never are. */
  private readings: (readonly Uint8Array[] | undefined)[] = [];
  private readonly learnt: number[] = [];
  private readonly begins: (Uint8Array | undefined)[] = [];
  private readonly met = new Uint8Array(65536);
  private fresh: number[] = [];
  private readingsOf: ReadingsOf | null = null;

  /** Remembers which characters there are; cheap, for it runs over every indexed name. */
  meet(unit: number): void {
    if (this.met[unit] === 1) return;
    this.met[unit] = 1;
    if (unit >= 0x2e80) this.fresh.push(unit);
  }

  meetAll(units: Uint8Array | Uint16Array): void {
    const { met } = this;
    for (let i = 0; i < units.length; i++) {
      const unit = units[i] as number;
      if (met[unit] === 0) this.meet(unit);
    }
  }

  /** From now on letters find characters; what was found before may be too little. */
  teach(readingsOf: ReadingsOf): void {
    this.readingsOf = readingsOf;
  }

  of(unit: number): readonly Uint8Array[] | undefined {
    return this.readings[unit];
  }

  /** One flag per code unit: whether a reading of it begins with the letter. */
  beginningWith(letter: number): Uint8Array {
    const known = this.begins[letter];
    if (known) return known;
    const flags = new Uint8Array(65536);
    for (const unit of this.learnt) {
      if (this.readings[unit]?.some((r) => r[0] === letter)) flags[unit] = 1;
    }
    this.begins[letter] = flags;
    return flags;
  }

  /** Looks up the characters met since; some milliseconds for thousands. */
  learn(): void {
    if (!this.readingsOf || this.fresh.length === 0) return;
    if (this.readings.length === 0) this.readings = new Array(65536).fill(undefined);
    for (const unit of this.fresh) {
      const found = this.readingsOf(String.fromCharCode(unit));
      if (found.length === 0) continue;
      const readings = found.map((r) => Uint8Array.from(r, (c) => c.charCodeAt(0)));
      this.readings[unit] = readings;
      this.learnt.push(unit);
      for (const r of readings) {
        const flags = this.begins[r[0] as number];
        if (flags) flags[unit] = 1;
      }
    }
    this.fresh = [];
  }
}

/** Says whether a word stands in the units at exactly this place. */
export interface WordMatcher {
  /** Quick and necessary: flags of the units that the word may begin with; null: itself only. */
  readonly begins: Uint8Array | null;
  readonly at: (units: ArrayLike<number>, from: number, to: number) => boolean;
}

/**
 * A word matches a run of characters where each is written as itself, by a reading in full or by
 * its initial (z, zh); the last reading may be unfinished. `zengle`, `zl`, `cengl`, `曾l` → 曾乐.
 * So whatever a word matches, every beginning of the word matches as well: results only narrow.
 */
export function wordMatcher(word: string, book: PinyinBook): WordMatcher {
  const { length } = word;
  const q = Uint16Array.from({ length }, (_, i) => word.charCodeAt(i));
  const first = q[0] as number;
  const spelled = /[a-z]/.test(word);
  if (spelled) book.learn();
  const begins = isLetter(first) ? book.beginningWith(first).slice() : null;
  if (begins) begins[first] = 1;

  const step = (units: ArrayLike<number>, at: number, to: number, j: number): boolean => {
    if (j === length) return true;
    if (at === to) return false;
    const unit = units[at] as number;
    if (unit === q[j] && step(units, at + 1, to, j + 1)) return true;
    if (!isLetter(q[j] as number)) return false;
    const readings = book.of(unit);
    for (let r = 0; readings && r < readings.length; r++) {
      const reading = readings[r] as Uint8Array;
      let k = 0;
      while (k < reading.length && j + k < length && reading[k] === q[j + k]) k++;
      if (k === 0) continue;
      if (j + k === length || step(units, at + 1, to, j + 1)) return true;
      if (k === reading.length && k > 1 && step(units, at + 1, to, j + k)) return true;
      // zh, ch, sh; a reading of just these letters does not exist.
      if (k >= 2 && reading[1] === 104 && step(units, at + 1, to, j + 2)) return true;
    }
    return false;
  };
  const plain = (units: ArrayLike<number>, at: number, to: number): boolean => {
    if (to - at < length) return false;
    for (let i = 0; i < length; i++) if (units[at + i] !== q[i]) return false;
    return true;
  };
  return {
    begins,
    at: spelled ? (units, at, to) => step(units, at, to, 0) : plain,
  };
}
