import { mulberry32 } from '#domain/kernel/mulberry32.ts';

const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0');

/** Randomness from a seed: the same seed, the same history. */
export class Chance {
  #made = 0;
  readonly #bits: () => number;

  constructor(seed: number) {
    this.#bits = mulberry32(seed);
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
