import type { ListQuery, ListResult } from './data-port.ts';
import type { IndexPort } from './index/index-port.ts';
import type { Database } from './store/database.ts';

type Answers = ReadonlyMap<string, ListResult>;

/** Lists that are kept, the latest asked for. */
const KEPT = 8;
const NONE: Answers = new Map();
const RECORD = 'glance';

const nameOf = (query: ListQuery) => JSON.stringify(query);

/**
 * Lists as they stood when the index was saved. Where nothing was written since, they are what the
 * index will answer once it has been read, which takes a device of 155,000 rows a second.
 */
export class Glance {
  /** Lists were asked for since the last saving. */
  isNew = false;
  private readonly asked = new Map<string, ListQuery>();
  private readonly opened = Promise.withResolvers<Answers>();
  private held: Promise<Answers> = this.opened.promise;

  /** The saved answer; null where there is none, or the index itself is there. */
  async find(query: ListQuery): Promise<ListResult | null> {
    return (await this.held).get(nameOf(query)) ?? null;
  }

  open(db: Database): void {
    this.opened.resolve(saved(db).catch(() => NONE));
  }

  /** The index is there, or will never be. */
  close(): void {
    this.opened.resolve(NONE);
    this.held = Promise.resolve(NONE);
  }

  /** What was recorded did not come to the disk. */
  missed(): void {
    this.isNew = true;
  }

  note(query: ListQuery): void {
    const name = nameOf(query);
    this.isNew ||= !this.asked.has(name);
    this.asked.delete(name);
    this.asked.set(name, query);
    for (const old of this.asked.keys()) {
      if (this.asked.size <= KEPT) break;
      this.asked.delete(old);
    }
  }

  /** The lists asked for last, answered by an index that holds everything up to `ver`. */
  record(index: IndexPort, ver: number) {
    this.isNew = false;
    const value = [...this.asked].map(([name, query]): [string, ListResult] => {
      const { total, rows } = index.query(query);
      return [name, { total, rows, complete: true }];
    });
    return { k: RECORD, ver, value };
  }
}

async function saved(db: Database): Promise<Answers> {
  return db.transaction('r', ['kept', 'touched'], async () => {
    const record = await db.kept.get(RECORD);
    if (!record) return NONE;
    const newer = await db.touched.where('ver').above(record.ver).limit(1).primaryKeys();
    return newer.length > 0 ? NONE : new Map(record.value as [string, ListResult][]);
  });
}
