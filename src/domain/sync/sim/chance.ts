const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0');

/** Randomness from a seed: the same seed, the same history (mulberry32). */
export class Chance {
  #state: number;
  #made = 0;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  #bits(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** A number from 0 up to but not including 1. */
  next(): number {
    return this.#bits() / 4294967296;
  }

  yes(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from 0 up to but not including n. */
  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[this.below(from.length)];
  }

  /** An id that was never made before in this history and sorts anywhere. */
  uuid(): string {
    this.#made += 1;
    return `${hex(this.#bits(), 8)}-0000-4000-8000-${hex(this.#made, 12)}`;
  }
}
