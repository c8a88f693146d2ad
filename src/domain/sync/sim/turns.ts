import { broken } from './broken.ts';

/** S4: what one device saved is executed in the order in which it was saved, under whatever names. */
export class Turns {
  readonly #before = new Map<string, string>();
  readonly #done = new Set<string>();

  /** A device saved a mutation next after another. */
  saved(id: string, after: string | undefined): void {
    if (after !== undefined) this.#before.set(id, after);
  }

  /** A server executed a mutation; a restored one may do so again. */
  executed(id: string): void {
    const before = this.#before.get(id);
    if (before !== undefined && !this.#done.has(before))
      throw broken('S4', `${id} was executed before ${before}, which was saved earlier`);
    this.#done.add(id);
  }
}
