import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { Standing } from '../client-rules.ts';
import { type Stored as Composed, compose } from '../compose.ts';
import type { Mutation } from '../op.ts';
import { applyOp } from '../op-rules.ts';
import { keyOf } from './database.ts';
import type { Held, Shelf } from './shelf.ts';

/** Where a device stands; replaced as a whole, never changed in place. */
export interface Meta extends Standing {
  readonly client: string;
  /** Epochs that it has seen. */
  readonly ep: number;
  /** Up to this number it sends what was acknowledged in an earlier epoch. */
  readonly again: number;
  /** Number of its last mutation. */
  readonly n: number;
}
/** An acknowledged mutation, and the name it was sent under. */
export interface Sent {
  readonly client: string;
  readonly mutation: Mutation;
}

/** The database of a device: everything that outlives a process. */
export class Stored {
  meta: Meta;
  /** Release of the app that was last started on it. */
  release: number;
  shelves = new Map<string, Shelf>();
  out: readonly Mutation[] = [];
  sent: readonly Sent[] = [];
  /** Mutations that were not simply applied, as the person sees them. */
  surfaced = new Set<string>();
  /** Everything that was ever saved on it, as saved; for the invariants alone. */
  log: readonly Mutation[] = [];

  constructor(client: string, release: number) {
    const none = { epoch: '', cursor: 0, have: '', gen: 0, pushAt: 0 };
    this.meta = { ...none, client, ep: 0, n: 0, again: 0 };
    this.release = release;
  }

  /** The same database once more, as cloning a profile makes it. */
  copy(): Stored {
    const twin = new Stored(this.meta.client, this.release);
    const { meta, out, sent, log } = this;
    Object.assign(twin, { meta, out, sent, log, surfaced: new Set(this.surfaced) });
    for (const [scope, shelf] of this.shelves) twin.shelves.set(scope, shelf.copy());
    return twin;
  }

  copies(kind: Kind, id: string): readonly Held[] {
    const key = keyOf(kind, id);
    const out: Held[] = [];
    for (const shelf of this.shelves.values()) {
      const held = shelf.copies.get(key);
      if (held) out.push(held);
    }
    return out;
  }

  composed(kind: Kind, id: string, byRevOnly = false): Composed | null {
    const copies = this.copies(kind, id);
    return compose(kind, byRevOnly ? copies.map((c) => ({ ...c, ep: 0 })) : copies);
  }

  /** The row as the screen shows it: stored ⊕ unsent. */
  shown(kind: Kind, id: string, byRevOnly = false): Row | null {
    let row = this.composed(kind, id, byRevOnly)?.row ?? null;
    let before = row;
    for (const { ops } of this.out)
      for (const op of ops) {
        if (op.id !== id || op.kind !== kind) continue;
        const next = applyOp(row, before, op);
        if (row) before = row;
        row = next;
      }
    return row;
  }

  /** Ids of a kind that lie on its shelves or wait in its outbox. */
  ids(kind: Kind): readonly string[] {
    const found = new Set<string>();
    for (const { copies } of this.shelves.values())
      for (const held of copies.values()) if (held.kind === kind) found.add(held.id);
    for (const { ops } of this.out) for (const op of ops) if (op.kind === kind) found.add(op.id);
    return [...found];
  }
}
