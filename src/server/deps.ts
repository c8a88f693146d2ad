import type { Auth } from './auth/auth.ts';
import type { Log } from './log.ts';
import type { Access } from './services/access.ts';
import type { HeadWatch } from './services/sync/head-watch.ts';
import type { BlobStore } from './store/blobs.ts';
import type { Store } from './store/store.ts';

/** What the routes and services are given; tests make it over a temporary database. */
export interface Deps {
  readonly store: Store;
  /** Bytes of attachments. */
  readonly blobs: BlobStore;
  readonly auth: Auth;
  readonly access: Access;
  readonly heads: HeadWatch;
  readonly log: Log;
  /** Folder of blobs and, without a server of its own, of the database. */
  readonly dataDir: string;
  /** Folder of the built app. */
  readonly distDir: string;
  /** Origin under which people open the app, where it is known. */
  readonly baseUrl: string | undefined;
  readonly version: string;
  readonly now: () => Date;
  /** Ids of rows that the server makes itself. */
  readonly newId: () => string;
  /** Rows in one page of a snapshot, where it is not the usual number. */
  readonly snapshotRows?: number;
}

/** Someone who is signed in, and where he belongs. */
export interface Principal {
  readonly userId: string;
  readonly username: string;
  readonly name: string;
  readonly workspace: number;
}
