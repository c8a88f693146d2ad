/** Places counted apart; ids that fall together are told apart by looking. */
const PLACES = 1 << 22;
const FULL = 255;

/**
 * Counts by hash how many segments may hold an id, all kinds together: 4 MB that spare a look into
 * every segment for each row of a first loading, where nearly all rows lie in one.
 */
export class Crowd {
  private readonly counts = new Uint8Array(PLACES);
  private used = false;

  add(hashes: Uint32Array): void {
    this.used ||= hashes.length > 0;
    for (const hash of hashes) {
      const at = hash & (PLACES - 1);
      const count = this.counts[at] ?? 0;
      if (count < FULL) this.counts[at] = count + 1;
    }
  }

  /** A place that was ever full stays full: it says "look", which is never wrong. */
  remove(hashes: Uint32Array): void {
    for (const hash of hashes) {
      const at = hash & (PLACES - 1);
      const count = this.counts[at] ?? 0;
      if (count > 0 && count < FULL) this.counts[at] = count - 1;
    }
  }

  /** Whether an id with this hash may lie in more than one segment. */
  several(hash: number): boolean {
    return (this.counts[hash & (PLACES - 1)] ?? 0) > 1;
  }

  /** Whether an id with this hash may lie in any segment. */
  any(hash: number): boolean {
    return (this.counts[hash & (PLACES - 1)] ?? 0) > 0;
  }

  /** An untouched array costs no memory yet; filling it would. */
  clear(): void {
    if (this.used) this.counts.fill(0);
    this.used = false;
  }
}
