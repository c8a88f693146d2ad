import { type Age, newestFirst } from '../client-rules.ts';
import type { PushRow } from '../protocol.ts';
import { broken } from './broken.ts';
import { keyOf } from './database.ts';
import type { Fault } from './faults.ts';
import type { Page } from './reading.ts';
import type { Stored } from './stored.ts';

interface Acknowledged {
  readonly ep: number;
  readonly rev: number;
  readonly on: readonly string[];
}

/**
 * Read your writes: an acknowledged row never looks older than its answer on a shelf it named, and
 * what an answer removed does not come back with an older answer (rule 4).
 */
export class OwnWrites {
  readonly #acked = new Map<string, Acknowledged>();
  readonly #removed = new Map<string, Age>();

  /** An answer to a push removes a row, or is about to show it. */
  answered(key: string, age: Age, removes: boolean): void {
    const gone = this.#removed.get(key);
    if (removes) this.#removed.set(key, age);
    else if (gone?.ep === age.ep && gone.rev > age.rev)
      throw broken('S2', `${key} came back with an older answer`);
  }

  note(key: string, acknowledged: Acknowledged | null): void {
    const known = this.#acked.get(key);
    if (!acknowledged) this.#acked.delete(key);
    else if (known?.ep !== acknowledged.ep || known.rev <= acknowledged.rev)
      this.#acked.set(key, acknowledged);
  }

  /** Every shelf that an answer names holds the row as it came, or a newer one (rule 2). */
  filed({ shelves, meta }: Stored, rows: readonly PushRow[]): void {
    for (const { k, s, view, r, del } of rows) {
      const shelf = shelves.get(s);
      if (shelf?.view !== view) continue;
      const copy = shelf.copies.get(keyOf(k, r.id));
      const older = copy && newestFirst(copy, { ep: meta.ep, rev: r.rev }) > 0;
      if (older || (!copy && !del)) throw broken('S6', `${k} ${r.id} was not filed on ${s}`);
    }
  }

  /** What the present history brought is shown, whatever still lies there of an older one (rule 5). */
  loaded(stored: Stored, rows: Page['rows'], fault: Fault | undefined): void {
    const { ep } = stored.meta;
    if (ep < 2) return;
    for (const { k, id } of rows) {
      const now = newest(stored, keyOf(k, id), fault === 'epochs mixed');
      if (now && now.ep !== ep)
        throw broken('S2', `${k} ${id} is shown as it was before a restore`);
    }
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
      const now = newest(stored, key, mixed);
      if (now && (now.ep !== meta.ep || now.rev < rev))
        throw broken('S6', `the own write of ${key} vanished`);
    }
  }
}

/** The copy that the screen shows. */
function newest({ shelves }: Stored, key: string, byRevOnly: boolean): Age | null {
  let found: Age | null = null;
  for (const { copies } of shelves.values()) {
    const copy = copies.get(key);
    if (!copy) continue;
    const before = (a: Age, b: Age) => (byRevOnly ? a.rev > b.rev : newestFirst(a, b) < 0);
    if (!found || before(copy, found)) found = copy;
  }
  return found;
}
