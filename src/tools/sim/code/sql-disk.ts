import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { ensureTables } from '#server/store/schema.ts';
import { sqliteStore } from '#server/store/sqlite.ts';
import type { Store } from '#server/store/store.ts';

/** Called before each statement of a process; throws what goes wrong at it. */
export type OnStatement = (text: string, execute: () => void) => void;

const TABLES = [
  ...['meta', 'workspace', 'clock', 'clock_day', 'record', 'placement', 'client', 'mutation'],
  ...['history', 'scope_grant', 'workspace_user', 'blob', 'api_key', '"user"'],
  ...['blob_holder', 'blob_ref', 'blob_loose'],
];

/** A real SQLite database in memory, with shelves for whole copies of it. */
export class SqlDisk {
  readonly raw = new Database(':memory:');

  static async make(): Promise<SqlDisk> {
    const disk = new SqlDisk();
    const { db } = disk.connect(() => undefined);
    await ensureTables(db, 'sqlite');
    disk.raw.exec('create table "user" (id text primary key, username text, name text not null)');
    for (const shelf of ['pristine', 'backup']) {
      disk.raw.exec(`attach ':memory:' as ${shelf}`);
      for (const name of TABLES)
        disk.raw.exec(`create table ${shelf}.${name} as select * from main.${name}`);
    }
    return disk;
  }

  /** Puts a copy of everything aside. */
  keep(shelf: 'pristine' | 'backup'): void {
    this.copy('main', shelf);
  }

  /** Everything is again as it was when it was put aside. */
  restore(shelf: 'pristine' | 'backup'): void {
    this.copy(shelf, 'main');
  }

  /** A process's store over this database. */
  store(on: OnStatement): Store {
    const connection = this.connect(on);
    return sqliteStore(connection, connection, () => undefined);
  }

  /** What a process that died left open is undone. */
  rollBack(): void {
    if (this.raw.inTransaction) this.raw.exec('rollback');
  }

  all<T>(text: string, ...values: unknown[]): T[] {
    return this.statement(text).all(...values) as T[];
  }

  private readonly prepared = new Map<string, Database.Statement>();
  private statement(text: string): Database.Statement {
    const known = this.prepared.get(text) ?? this.raw.prepare(text);
    this.prepared.set(text, known);
    return known;
  }

  private copy(from: string, to: string): void {
    this.rollBack();
    for (const name of TABLES) {
      this.statement(`delete from ${to}.${name}`).run();
      this.statement(`insert into ${to}.${name} select * from ${from}.${name}`).run();
    }
  }

  private connect(on: OnStatement) {
    const prepare = (text: string) => {
      const statement = this.statement(text);
      on(text, () => statement.run());
      return statement;
    };
    const database = { close: () => undefined, prepare };
    return { prepare, db: new Kysely<unknown>({ dialect: new SqliteDialect({ database }) }) };
  }
}
