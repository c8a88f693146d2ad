import type { Database, Touched } from '#client/data/store/database.ts';
import { Store, type TableName } from '#client/data/store/store.ts';
import type { Access } from '#server/services/access.ts';
import type { SqlDisk } from './sql-disk.ts';

type Write = Store['write'];
type Late = (db: Database) => Promise<unknown>;

/** A transaction that is torn: what it does to some tables comes later, or never. */
interface Tear {
  readonly when: (tables: readonly string[]) => boolean;
  readonly tables: readonly TableName[];
  readonly never?: true;
}

const isEdit = (tables: readonly string[]) => tables.includes('batch') && tables.includes('out');
const isAnswer = (tables: readonly string[]) => tables.includes('sent') && tables.includes('issue');
const isPull = (tables: readonly string[]) => tables.includes('row') && !tables.includes('out');

const TEARS: Readonly<Record<string, Tear>> = {
  'an edit and its outbox entry in two transactions': { when: isEdit, tables: ['out'] },
  'the answer to a push filed in two transactions': { when: isAnswer, tables: ['issue', 'sent'] },
  'the cursor saved before the rows': { when: isPull, tables: ['row'] },
  'what was acknowledged is not kept': { when: isAnswer, tables: ['sent'], never: true },
};
const RELAXED = 'an edit that does not wait for the disk';
const DOUBLE = 'a server that forgets what it has executed';
const BLIND = 'a server that goes on with the grants it knew';
const SILENT = 'a refusal that is filed nowhere';
/** Rows of a kind that a server answers with and does not keep. */
const UNKEPT: Readonly<Record<string, string>> = {
  'a conflict answered and not kept': 'conflict',
  'a refusal that staff never hear of': 'refusal',
};

/** Faults to plant, and within how many histories each must be found. */
export const FAULTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Object.keys(TEARS).map((name) => [name, 400])),
  ...Object.fromEntries(Object.keys(UNKEPT).map((name) => [name, 200])),
  ...{ [RELAXED]: 200, [DOUBLE]: 200, [BLIND]: 200, [SILENT]: 100 },
};

let planted: string | undefined;

/** From now on histories run with this fault, or with none. */
export function plant(fault: string | undefined): void {
  planted = fault;
}

const whole: Write = Store.prototype.write;
Store.prototype.write = async function (this: Store, tables, body, strict) {
  if (planted === RELAXED && isEdit(tables)) return whole.call(this, tables, body) as never;
  const tear = planted === undefined ? undefined : TEARS[planted];
  const silent: Tear = { when: isAnswer, tables: ['issue'], never: true };
  const how = planted === SILENT ? silent : tear;
  if (!how?.when(tables)) return whole.call(this, tables, body, strict) as never;
  const late: Late[] = [];
  // What is torn is not handed to memory as written: it is read back.
  const first = (db: Database, touch: Touched) => body(torn(db, how, late), touch, {});
  const value = await whole.call(this, tables, first, strict);
  if (late.length > 0 && !how.never)
    await whole.call(this, how.tables, async (db, touch) => {
      for (const one of late) await one(db);
      touch.all = true;
    });
  return value as never;
};

const WRITES = ['add', 'put', 'update', 'delete', 'bulkAdd', 'bulkPut', 'bulkDelete'];

function torn(db: Database, { tables }: Tear, late: Late[]): Database {
  return new Proxy(db, {
    get(_, name: keyof Database & string) {
      const table: unknown = db[name];
      if (!tables.some((other) => other === name)) return table;
      return new Proxy(table as object, {
        get(of, method: string) {
          const does: unknown = Reflect.get(of, method);
          if (typeof does !== 'function') return does;
          if (!WRITES.includes(method)) return does.bind(of);
          return (...args: unknown[]) => {
            late.push((then) => {
              const again = then[name] as unknown as Record<string, (...a: unknown[]) => Late>;
              return again[method]?.(...args) as unknown as Promise<unknown>;
            });
            return Promise.resolve();
          };
        },
      });
    },
  });
}

/** What a server does before it takes a push, if it forgets. */
export function forgetExecuted(disk: SqlDisk, body: string): void {
  if (planted !== DOUBLE) return;
  const { client, mutations } = JSON.parse(body) as { client: string; mutations: { n: number }[] };
  const [first] = mutations;
  if (!first) return;
  const { raw } = disk;
  const gone = raw.prepare('delete from mutation where client = ? and n >= ?').run(client, first.n);
  if (gone.changes > 0)
    raw.prepare('update client set last_n = ? where id = ?').run(first.n - 1, client);
}

/** What a server does when it has answered, if it keeps less than it says. */
export function loseIfPlanted(disk: SqlDisk): void {
  const kind = UNKEPT[planted ?? ''];
  if (kind === undefined) return;
  for (const table of ['record', 'placement'])
    disk.raw.prepare(`delete from ${table} where kind = ?`).run(kind);
}

/** The sight of a process that asks once for the grants of each person. */
export function blindIfPlanted(access: Access): Access {
  if (planted !== BLIND) return access;
  const known = new Map<string, ReturnType<Access['sightOf']>>();
  return {
    known: () => undefined,
    sightOf(tx, workspace, userId, clock) {
      const sight = known.get(userId) ?? access.sightOf(tx, workspace, userId, clock);
      known.set(userId, sight);
      return sight;
    },
  };
}
