import { fraction } from '../ports.ts';

const FIRST_MS = 1000;
const MOST_MS = 60_000;

/** Waiting times after failures: full jitter, 1 s to 60 s, without end. */
export class Backoff {
  private failures = 0;
  private readonly random: () => Uint8Array;

  constructor(random: () => Uint8Array) {
    this.random = random;
  }

  /** The next wait in ms, at least what the server asked for. */
  next(atLeast = 0): number {
    const ceiling = Math.min(MOST_MS, FIRST_MS * 2 ** this.failures);
    this.failures = Math.min(this.failures + 1, 20);
    return Math.max(atLeast, Math.round(fraction(this.random) * ceiling), 100);
  }

  reset(): void {
    this.failures = 0;
  }
}
