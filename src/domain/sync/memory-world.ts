import type { Kind } from '#domain/registry.ts';
import { RowIndex } from './row-index.ts';
import { type PastChange, rowOp, type World, type WorldRow, type Write } from './world.ts';

/** A world that holds everything in memory: for simulations, seeds and tests. */
export class MemoryWorld extends RowIndex implements World {
  #rev = 0;
  readonly #past = new Map<string, readonly PastChange[]>();

  override put(row: WorldRow): void {
    this.#rev = Math.max(this.#rev, row.rev);
    super.put(row);
  }

  past(kind: Kind, id: string): readonly PastChange[] {
    return this.#past.get(`${kind}:${id}`) ?? [];
  }

  /** Writes as a server would: one new rev for each row; history is kept where it is said who wrote. */
  write(
    writes: readonly Write[],
    by: Partial<WorldRow> = {},
    who?: Omit<PastChange, 'op' | 'changes'>,
  ): void {
    for (const { kind, row, deleted, scopes, change } of writes) {
      if (who && change) {
        const op = rowOp(this.get(kind, row.id)?.deleted, deleted);
        const past = [{ ...who, op, changes: change }, ...this.past(kind, row.id)];
        this.#past.set(`${kind}:${row.id}`, past);
      }
      this.put({ ...by, kind, row, deleted, scopes, rev: this.#rev + 1 });
    }
  }
}
