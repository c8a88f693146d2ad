/** Places counted apart; ids that fall together are told apart by looking. */
const PLACES = 1 << 22;
const FULL = 255;
/** Up to so many places are kept one by one: a small device pays nothing for the many. */
const FEW = 512;

/**
 * Counts by hash how many segments may hold an id, all kinds together: 4 MB, once there are many,
 * that spare a look into every segment for each row of a first loading, where most lie in one.
 */
export class Crowd {
  private few = new Map<number, number>();
  private counts: Uint8Array | null = null;

  add(hashes: Uint32Array): void {
    // A province starts with some 200,000 of them: the many are counted in a loop of their own.
    if (this.counts) addAll(this.counts, hashes);
    else this.addFew(hashes);
  }

  private addFew(hashes: Uint32Array): void {
    for (const hash of hashes) {
      const at = hash & (PLACES - 1);
      const count = this.at(at);
      if (count < FULL) this.put(at, count + 1);
    }
  }

  /** A place that was ever full stays full: it says "look", which is never wrong. */
  remove(hashes: Uint32Array): void {
    for (const hash of hashes) {
      const at = hash & (PLACES - 1);
      const count = this.at(at);
      if (count > 0 && count < FULL) this.put(at, count - 1);
    }
  }

  /** Whether an id with this hash may lie in more than one segment. */
  several(hash: number): boolean {
    return this.at(hash & (PLACES - 1)) > 1;
  }

  /** Whether an id with this hash may lie in any segment. */
  any(hash: number): boolean {
    return this.at(hash & (PLACES - 1)) > 0;
  }

  clear(): void {
    this.few = new Map();
    this.counts = null;
  }

  private at(place: number): number {
    return (this.counts ? this.counts[place] : this.few.get(place)) ?? 0;
  }

  private put(place: number, count: number): void {
    if (!this.counts && this.few.size >= FEW) {
      this.counts = new Uint8Array(PLACES);
      for (const [at, held] of this.few) this.counts[at] = held;
      this.few = new Map();
    }
    if (this.counts) this.counts[place] = count;
    else this.few.set(place, count);
  }
}

function addAll(counts: Uint8Array, hashes: Uint32Array): void {
  for (let i = 0; i < hashes.length; i++) {
    const at = (hashes[i] as number) & (PLACES - 1);
    const count = counts[at] as number;
    if (count < FULL) counts[at] = count + 1;
  }
}
