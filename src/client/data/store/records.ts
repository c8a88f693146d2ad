import { isKind, type Kind } from '#domain/registry.ts';
import type { LocalRecord } from '../data-port.ts';
import type { IndexedRow, IndexPort } from '../index/index-port.ts';
import type { DirRecord } from './database.ts';
import { localRecord } from './record.ts';
import type { Store } from './store.ts';

/** Records as screens and index see them. */
export class Records {
  /** Highest number of a mutation on its way to the server now. */
  sending = 0;
  private readonly store: Store;
  private readonly index: IndexPort;
  private contestedRows: ReadonlySet<string> | null = null;

  constructor(store: Store, index: IndexPort) {
    this.store = store;
    this.index = index;
  }

  /** In the order of the ids; those that do not exist are absent. */
  many(kind: Kind, ids: readonly string[]): Promise<LocalRecord[]> {
    return this.store.read(async (reader) => {
      const stored = await reader.stored(kind, ids);
      const { memory } = this.store;
      return ids.flatMap((id) => {
        const unsent = {
          pending: memory.pending(kind, id),
          issues: memory.issuesOf(kind, id),
          contested: this.contested().has(id),
          sending: this.sending,
        };
        return localRecord(kind, id, stored.get(id) ?? null, unsent) ?? [];
      });
    });
  }

  /** All rows of a segment as the index wants them: as they lie, where nothing else speaks of them. */
  async ofSegment(kind: Kind, dir: DirRecord): Promise<IndexedRow[]> {
    const { memory } = this.store;
    const rows = await this.store.read((reader) => reader.rows(dir));
    const view = memory.shelves.get(`${dir.scope}|${dir.kind}`)?.view ?? 'basic';
    const contested = this.contested();
    const others = this.store.reader.rivals(dir);
    const plain: IndexedRow[] = [];
    const mixed: string[] = [];
    for (const row of rows) {
      const { id } = row;
      if (
        others.has(id) ||
        contested.has(id) ||
        memory.pending(kind, id).length > 0 ||
        memory.issuesOf(kind, id).length > 0
      )
        mixed.push(id);
      else plain.push({ row, state: 'confirmed', view });
    }
    if (mixed.length > 0) plain.push(...(await this.many(kind, mixed)));
    return plain;
  }

  /** Ids that exist only in overlay, outbox or issues. */
  looseIds(kind: Kind): readonly string[] {
    const { memory } = this.store;
    const ids = new Set<string>();
    for (const held of memory.overlay.values())
      for (const row of held.values()) if (row.kind === kind) ids.add(row.id);
    for (const { ops } of [...memory.out.values(), ...memory.issues.values()])
      for (const op of ops) if (op.kind === kind) ids.add(op.id);
    return [...ids];
  }

  /** Conflict rows changed: whose rows are contested is to be asked again. */
  forgetContested(): void {
    this.contestedRows = null;
  }

  private contested(): ReadonlySet<string> {
    if (this.contestedRows) return this.contestedRows;
    const size = this.index.size('conflict');
    const open =
      size === 0
        ? []
        : this.index.query({
            kind: 'conflict',
            where: [{ field: 'status', is: ['open'] }],
            offset: 0,
            limit: size,
          }).rows;
    this.contestedRows = new Set(open.map(({ row }) => String(row.row)));
    return this.contestedRows;
  }
}

export const known = (kind: string): Kind | null => (isKind(kind) ? kind : null);
