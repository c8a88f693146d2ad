import type { Kysely } from 'kysely';
import type { AccessTable } from './access.table.ts';
import type { BlobTable } from './blob.table.ts';
import type { ClockTable } from './clock.table.ts';
import type { DatabaseName } from './database-name.ts';
import type { FeedTable } from './feed.table.ts';
import type { GroupTable } from './group.table.ts';
import type { KeyTable } from './key.table.ts';
import type { MutationTable } from './mutation.table.ts';
import type { RecordTable } from './record.table.ts';

/** One transaction's view of the tables. */
export interface Tx {
  readonly clock: ClockTable;
  readonly records: RecordTable;
  readonly feed: FeedTable;
  readonly mutations: MutationTable;
  readonly access: AccessTable;
  readonly keys: KeyTable;
  readonly group: GroupTable;
  readonly blobs: BlobTable;
}

/** Where everything is kept. SQLite and PostgreSQL answer alike: store.contract.ts says how. */
export interface Store {
  readonly database: DatabaseName;
  /** One snapshot: every read inside sees the same moment. Writing inside is an error. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * One atomic change. `work` may run several times: databases refuse one of two that collide,
   * and `work` may throw `Again` itself when what it decided on has changed meanwhile.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** `read` for work of a single statement, which is a snapshot by itself: nothing is put around it. */
  readOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** `write` for work of a single statement on PostgreSQL; where it takes several, they are one change. */
  writeOnce<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Called soon after a workspace's clock moved, by any process where the database can tell. */
  onHead(listener: (workspace: number) => void): () => void;
  /** Says that a committed change moved the clock. */
  announce(workspace: number): void;
  /** Called after very many rows came at once: how a database looks things up depends on counts. */
  recount(): Promise<void>;
  /** The same database for the sign-in library, which brings its own tables. */
  readonly auth: Kysely<unknown>;
  close(): Promise<void>;
}

/** What a decision rested on has changed: roll back and decide again. */
export class Again extends Error {
  constructor() {
    super('Decided on rows that have changed meanwhile');
    this.name = 'Again';
  }
}
