import { RowIndex } from './row-index.ts';
import type { World, WorldRow, Write } from './world.ts';

/** A world that holds everything in memory: for simulations, seeds and tests. */
export class MemoryWorld extends RowIndex implements World {
  #rev = 0;

  override put(row: WorldRow): void {
    this.#rev = Math.max(this.#rev, row.rev);
    super.put(row);
  }

  /** Writes as a server would: one new rev for each row. */
  write(writes: readonly Write[], by: Partial<WorldRow> = {}): void {
    for (const { kind, row, deleted, scopes } of writes) {
      this.put({ ...by, kind, row, deleted, scopes, rev: this.#rev + 1 });
    }
  }
}
