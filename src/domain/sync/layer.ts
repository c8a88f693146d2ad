import type { Kind } from '#domain/registry.ts';
import { RowIndex } from './row-index.ts';
import type { PastChange, World, WorldRow } from './world.ts';

/** A world with newer rows laid over it; the world below is never changed. */
export class Layer implements World {
  readonly #below: World;
  readonly #laid = new RowIndex();
  readonly #past = new Map<string, readonly PastChange[]>();

  constructor(below: World) {
    this.#below = below;
  }

  put(row: WorldRow): void {
    this.#laid.put(row);
  }

  get(kind: Kind, id: string): WorldRow | undefined {
    return this.#laid.get(kind, id) ?? this.#below.get(kind, id);
  }

  by(kind: Kind, field: string, id: string): readonly WorldRow[] {
    const below = this.#below.by(kind, field, id);
    const kept = below.filter((r) => this.#laid.get(kind, r.row.id) === undefined);
    return [...kept, ...this.#laid.by(kind, field, id)];
  }

  past(kind: Kind, id: string): readonly PastChange[] {
    return [...(this.#past.get(`${kind}:${id}`) ?? []), ...(this.#below.past?.(kind, id) ?? [])];
  }

  /** Notes a change that was made within this layer. */
  remember(kind: Kind, id: string, change: PastChange): void {
    const key = `${kind}:${id}`;
    this.#past.set(key, [change, ...(this.#past.get(key) ?? [])]);
  }

  /** The rows of this layer alone, in the order in which they were first laid. */
  laid(): readonly WorldRow[] {
    return this.#laid.all();
  }
}
