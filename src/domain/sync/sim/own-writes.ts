import type { Kind } from '#domain/registry.ts';
import type { Fault } from './faults.ts';
import { broken } from './sim.ts';
import type { Stored } from './stored.ts';

interface Acknowledged {
  readonly ep: number;
  readonly rev: number;
  readonly on: readonly string[];
}

/** Read your writes: an acknowledged row never looks older than its answer on a shelf it named. */
export class OwnWrites {
  readonly #acked = new Map<string, Acknowledged>();

  note(key: string, acknowledged: Acknowledged | null): void {
    if (acknowledged) this.#acked.set(key, acknowledged);
    else this.#acked.delete(key);
  }

  check(stored: Stored, fault: Fault | undefined): void {
    const { shelves, meta } = stored;
    const mixed = fault === 'epochs mixed';
    for (const [key, { ep, rev, on }] of this.#acked) {
      if (ep !== meta.ep) {
        this.#acked.delete(key);
        continue;
      }
      if (!on.some((scope) => shelves.get(scope)?.copies.has(key))) continue;
      const cut = key.indexOf(':');
      const now = stored.composed(key.slice(0, cut) as Kind, key.slice(cut + 1), mixed);
      if (now && ((!mixed && now.ep !== meta.ep) || now.rev < rev))
        throw broken('S6', `the own write of ${key} vanished`);
    }
  }
}
