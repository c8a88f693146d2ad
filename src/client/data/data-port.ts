import type { Row, View } from '#domain/kernel/entity.ts';
import type { ProblemCode } from '#domain/kernel/problem.ts';
import type { Kind } from '#domain/registry.ts';
import type { Op } from '#domain/sync/op.ts';
import type { SessionAnswer } from '#domain/sync/protocol.ts';
import type { CheckReport } from './check-report.ts';

/** What a person sees of a record's way to the server: 仅在本机 · 上传中 · 已确认 · 需处理. */
export type SyncState = 'local' | 'sending' | 'confirmed' | 'attention';

/** A record as the screen shows it: stored ⊕ unsent. */
export interface LocalRecord {
  readonly kind: Kind;
  readonly id: string;
  readonly row: Row;
  readonly state: SyncState;
  /** Null until the server has confirmed the record once. */
  readonly rev: number | null;
  readonly scopes: readonly string[];
  /** The widest view held of it; fields above it are absent from `row`, not empty. */
  readonly view: View;
}

export type Filter =
  | { readonly field: string; readonly is: readonly (string | number | boolean | null)[] }
  | { readonly field: string; readonly from?: string; readonly to?: string }
  /** Region codes with their subordinate units, industry codes with theirs. */
  | { readonly field: string; readonly startsWith: readonly string[] }
  | { readonly state: readonly SyncState[] }
  | { readonly ids: readonly string[] };

export interface ListQuery {
  readonly kind: Kind;
  /** Found in names, former names, codes, phones; in pinyin and initials, all readings. */
  readonly text?: string;
  readonly where?: readonly Filter[];
  readonly sort?: {
    readonly field: string;
    readonly dir: 'asc' | 'desc';
    readonly order?: 'pinyin' | 'stroke';
  };
  readonly offset: number;
  readonly limit: number;
}

export interface ListResult {
  readonly total: number;
  /** Rows from `offset` on. `row` holds at least the indexed fields and those a list shows. */
  readonly rows: readonly Pick<LocalRecord, 'id' | 'row' | 'state'>[];
  /** False while the search index is still catching up: the list may grow. */
  readonly complete: boolean;
}

/** What one act of a person does; saved when the promise resolves, whatever the network does. */
export interface Change {
  readonly ops: readonly Op[];
  /** The act in words, for undo and history; an i18n key with its values. */
  readonly label: {
    readonly key: string;
    readonly values?: Readonly<Record<string, string | number>>;
  };
  /** Groups the mutations of one import or bulk edit. */
  readonly batch?: string;
}
export interface Saved {
  /** Hand this to `undo`. */
  readonly batch: string;
  readonly mutations: number;
}

/** Two values of one field, or of a record, between which a person chose. */
export interface Contradiction {
  readonly id: string;
  /** Null where the whole record was at stake. */
  readonly field: string | null;
  readonly reason: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
  readonly status: string;
}

export interface HistoryEntry {
  readonly at: string;
  readonly receivedAt: string | null;
  readonly by: string | null;
  readonly state: SyncState;
  readonly op: string;
  /** Changed fields with the value before and after. */
  readonly fields: Readonly<Record<string, { before: unknown; after: unknown }>>;
  readonly status: 'applied' | 'merged' | 'conflict' | 'rejected' | 'waiting';
  /** What this act chose between. */
  readonly settled?: readonly Contradiction[];
}

/** Something that waits for this device's person: a refused change of his own. */
export interface Issue {
  readonly id: string;
  readonly n: number;
  readonly at: string;
  readonly code: ProblemCode;
  readonly field: string | null;
  readonly kind: Kind | null;
  readonly row: string | null;
  readonly message: string;
  /** What the server read and what it allows, where it said so. */
  readonly read?: unknown;
  readonly allowed?: unknown;
  readonly ops: readonly Op[];
  /** The records as they were before the change, by id. */
  readonly seen: Readonly<Record<string, Row>>;
  /** Null while it waits for a person. */
  readonly settled?: { readonly as: 'resent' | 'discarded'; readonly at: string } | null;
}

/** How far a first loading is. */
export interface Loading {
  readonly done: number;
  /** 0 until the server has said how many rows there are. */
  readonly total: number;
  /** Room that all of it will take on the device; estimated from the rows so far. */
  readonly bytes: number;
  readonly kinds: Readonly<Record<string, number>>;
}

/** What a file of unsent changes holds, before anything of it is taken in. */
export interface UnsentFile {
  readonly user: string;
  readonly own: boolean;
  readonly exportedAt: string;
  readonly changes: number;
  readonly refused: number;
  /** Of both, how many this device holds or has sent already. */
  readonly known: number;
  /** Photos and documents that it carries. */
  readonly files: number;
}

export interface SyncStatus {
  /** Judged by contact, never by navigator.onLine. */
  readonly connection: 'online' | 'offline' | 'signed-out' | 'outdated';
  readonly lastContact: string | null;
  readonly syncing: boolean;
  readonly waiting: number;
  readonly oldestWaiting: string | null;
  /** Size of what waits, as it would be sent. */
  readonly waitingBytes: number;
  /** Changes on their way at this moment. */
  readonly sending: number;
  /** Changes that the server has taken since the queue was last empty. */
  readonly uploaded: number;
  readonly files: UnsentFiles;
  /** Among those that wait: sent once, the answer never came. They are sent again. */
  readonly unconfirmed: number;
  /** Own refused changes and open conflicts within sight; refusals of others are counted by a list. */
  readonly attention: number;
  /** Null when nothing is being loaded for the first time. */
  readonly loading: Loading | null;
  /** The last comparison of this device's rows with the server's. */
  readonly check: CheckReport | null;
  /** A comparison is under way: scopes done and in all. */
  readonly checking: { readonly done: number; readonly total: number } | null;
  readonly indexing: boolean;
  readonly storage: {
    readonly usedBytes: number;
    readonly quotaBytes: number;
    readonly persisted: boolean;
  } | null;
  /** The last thing that went wrong and has not gone right since. */
  readonly trouble:
    | 'storage-full'
    /** The browser does not open its database any more. */
    | 'storage-lost'
    /** It was removed while this page was open. */
    | 'storage-gone'
    /** A newer release has taken it over in another tab. */
    | 'newer-app'
    | 'server-error'
    | 'loop'
    | null;
  /** True in the tab that talks to the server. */
  readonly leader: boolean;
}

/** A file that a person chose, photographs already made small. */
export interface NewFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Pixels; null for a document. */
  readonly width: number | null;
  readonly height: number | null;
}

/** How a file stands between this device and the server. */
export interface FileState {
  readonly state: SyncState;
  /** Its bytes are on this device. */
  readonly held: boolean;
}

/** Files of this device that nobody else is known to have. */
export interface UnsentFiles {
  readonly count: number;
  readonly bytes: number;
  /** The one on its way, how much of it has arrived. */
  readonly sending: {
    readonly sha256: string;
    readonly done: number;
    readonly size: number;
  } | null;
}

export type DataEvent =
  | {
      readonly type: 'changed';
      readonly kinds: readonly Kind[];
      readonly ids: readonly string[] | 'many';
      /** No record differs, only what a text finds. */
      readonly searches?: true;
    }
  | { readonly type: 'status'; readonly status: SyncStatus };

export interface BatchInfo {
  readonly id: string;
  readonly label: Change['label'];
  readonly at: string;
  readonly ops: number;
  readonly undone: boolean;
}

/** The one way to read and write on the device. Implemented by a worker; called from any screen. */
export interface DataPort {
  open(session: SessionAnswer): Promise<void>;
  get(kind: Kind, id: string): Promise<LocalRecord | null>;
  many(kind: Kind, ids: readonly string[]): Promise<readonly LocalRecord[]>;
  /** Live records whose reference or indexed field holds the value. */
  by(kind: Kind, field: string, value: string): Promise<readonly LocalRecord[]>;
  list(query: ListQuery): Promise<ListResult>;
  /** Counts by the values of a field under filters; the key `''` stands for empty. */
  count(
    kind: Kind,
    where: readonly Filter[],
    groupBy?: string,
  ): Promise<{ total: number; groups: Readonly<Record<string, number>> }>;
  change(change: Change): Promise<Saved>;
  /** Takes a batch back; rows edited since are left alone and returned. */
  undo(
    batch: string,
  ): Promise<{ readonly undone: number; readonly kept: readonly { kind: Kind; id: string }[] }>;
  batches(): Promise<readonly BatchInfo[]>;
  history(kind: Kind, id: string): Promise<readonly HistoryEntry[]>;
  waiting(): Promise<
    readonly {
      n: number;
      at: string;
      state: SyncState;
      ops: readonly Op[];
      label: Change['label'] | null;
      /** It was sent once; whether the server has it is not known. */
      unconfirmed: boolean;
    }[]
  >;
  issues(): Promise<readonly Issue[]>;
  /** Those that were sent again or given up, the latest first. */
  pastIssues(): Promise<readonly Issue[]>;
  /** `resend` sends mended ops as a new mutation; `discard` keeps the text; `reopen` lets it wait again. */
  settle(
    issue: string,
    action: { readonly resend: readonly Op[] } | 'discard' | 'reopen',
  ): Promise<void>;
  /**
   * Keeps a file on this device and answers the text by which a field names it. It is sent when a
   * change that names it is. Throws `invalid` (type), `too-large`, `unavailable` (no room).
   */
  addFile(file: NewFile): Promise<string>;
  /** The bytes of a file, from this device or the server; else why there are none. */
  file(sha256: string): Promise<Blob | 'offline' | 'absent'>;
  fileState(sha256: string): Promise<FileState>;
  draft: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown): Promise<void>;
    drop(key: string): Promise<void>;
  };
  status(): Promise<SyncStatus>;
  syncNow(): Promise<void>;
  /** All unsent changes as a JSON document that support can read back. */
  exportUnsent(): Promise<string>;
  /** What such a document holds. Throws `malformed` or `scope` (another workspace). */
  readUnsent(text: string): Promise<UnsentFile>;
  /** Takes in what this device does not know yet; returns how many. Safe to repeat. */
  importUnsent(text: string): Promise<number>;
  /** Compares this device's rows with the server's and loads shelves that differ anew. */
  check(): Promise<CheckReport>;
  /** `keep` leaves unsent edits on this device for the same user; `wipe` removes everything. */
  close(mode: 'keep' | 'wipe'): Promise<void>;
  subscribe(listener: (event: DataEvent) => void): () => void;
}
