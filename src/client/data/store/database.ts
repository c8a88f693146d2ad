import Dexie, { type Table } from 'dexie';
import type { FileType } from '#domain/kernel/attachment.ts';
import type { Row, View } from '#domain/kernel/entity.ts';
import type { ProblemCode } from '#domain/kernel/problem.ts';
import type { Mutation, Op } from '#domain/sync/op.ts';
import type { BatchInfo, Change, HistoryEntry, Issue } from '../data-port.ts';
import type { Ports } from '../ports.ts';

/** Where this device stands with the server: one record, so every rule can check it in its transaction. */
export interface Meta {
  readonly k: 'meta';
  /** This browser profile of this user; mutations are numbered within it. */
  readonly client: string;
  /** The last number given to a mutation. */
  readonly n: number;
  /** Empty until the first contact. */
  readonly epoch: string;
  /** Counts epochs here, so that copies of two epochs have an order. */
  readonly epochNo: number;
  readonly cursor: number;
  readonly have: string;
  /** Counts loadings of shelves. */
  readonly gen: number;
  /** `at` of the last push answer applied in this epoch. */
  readonly pushAt: number;
  /** Highest number of a mutation that was ever on the wire: its answer may have got lost. */
  readonly tried?: number;
  /** Up to this number the outbox holds what an earlier history had acknowledged (R10). */
  readonly again?: number;
  /** How much of the queue was taken since it was last empty. */
  readonly drain?: { readonly done: number; readonly over: boolean };
  /** `gen` when all shelves were last complete: what is newer belongs to the present loading. */
  readonly loadedGen?: number;
}
export interface ShelfRecord {
  readonly scope: string;
  readonly kind: string;
  readonly view: View;
  readonly gen: number;
  readonly state: 'loading' | 'ready';
  /** Last id of the last page stored while loading. */
  readonly after: string | null;
}
export type SegmentKey = readonly [scope: string, kind: string, gen: number, i: string];
/** What is known of a segment without reading it. */
export interface DirRecord {
  readonly scope: string;
  readonly kind: string;
  readonly gen: number;
  readonly i: string;
  readonly ep: number;
  readonly first: string;
  readonly last: string;
  /** 32-bit hashes of the ids, in row order. */
  readonly hashes: Uint32Array;
}
/** Up to 500 rows as JSON lines; line j lies between offsets j and j+1. Never changed once written. */
export interface SegmentRecord {
  readonly scope: string;
  readonly kind: string;
  readonly gen: number;
  readonly i: string;
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}
/** A row newer than its segment; `r` is null where it was deleted or left the scope. */
export interface OverlayRecord {
  readonly scope: string;
  readonly kind: string;
  readonly id: string;
  readonly gen: number;
  readonly ep: number;
  readonly rev: number;
  readonly r: Row | null;
}
export interface OutRecord extends Mutation {
  readonly batch: string;
  readonly label: Change['label'];
  /** Rows as they were seen, for showing a restore before the server has answered. */
  readonly seen?: Readonly<Record<string, Row>>;
  /** What its choices do to the records they are about: shown, never sent. */
  readonly shown?: readonly Op[];
}
/** An unsent change without its number, which every device gives anew. */
export type UnsentRecord = Pick<OutRecord, 'id' | 'at' | 'batch' | 'label' | 'ops' | 'seen'>;
export interface SentRecord {
  readonly id: string;
  readonly client: string;
  readonly n: number;
  readonly acked: number;
  readonly out: OutRecord;
}
export interface IssueRecord {
  /** Version of the wire under which its operations were written; 1 where none is noted. */
  readonly schema?: number;
  readonly id: string;
  readonly n: number;
  readonly at: string;
  readonly code: ProblemCode;
  readonly field: string | null;
  readonly kind: string | null;
  readonly row: string | null;
  readonly message: string;
  readonly read?: unknown;
  readonly allowed?: unknown;
  readonly ops: readonly Op[];
  /** Dealt with: kept for looking it up. */
  readonly settled?: Issue['settled'];
}
/** A file whose bytes lie on this device. */
export interface FileRecord {
  readonly sha256: string;
  readonly size: number;
  readonly type: FileType;
  /** `here`: nobody else is known to have it. `sent`: the server has it. `copy`: it came from there. */
  readonly state: 'here' | 'sent' | 'copy';
  /** Added, confirmed or loaded; ms since 1970. */
  readonly at: number;
  /** Last shown, within an hour; ms since 1970. */
  readonly used: number;
  /** Why the server will not take it; a person must decide. */
  readonly refused?: ProblemCode;
}
/** What one mutation did here: before and after, for undo and for the history of a row. */
export interface HistoryRecord {
  /** Id of the mutation. */
  readonly id: string;
  /** Order within this device. */
  readonly n: number;
  readonly batch: string;
  readonly at: string;
  readonly receivedAt: string | null;
  readonly status: HistoryEntry['status'];
  readonly rows: readonly string[];
  readonly steps: readonly {
    readonly op: Op;
    readonly before: Row | null;
    readonly after: Row | null;
  }[];
}
/** What a transaction changed, in commit order: by this every tab keeps its memory true. */
export interface Touched {
  ver?: number;
  rows?: [scope: string, kind: string, id: string][];
  outs?: number[];
  ids?: [kind: string, id: string][];
  segs?: SegmentKey[];
  /** Shelf records, directory and overlay of the shelf are to be read anew. */
  shelves?: [scope: string, kind: string][];
  /** Only the shelf's own record is to be read anew. */
  marks?: [scope: string, kind: string][];
  /** Files, by hash. */
  files?: string[];
  /** Kinds whose index must be built anew. */
  rebuild?: string[];
  meta?: true;
  issues?: true;
  all?: true;
}

/** The tables of one user in one workspace. Stored shapes only grow; versions are never edited. */
export class Database extends Dexie {
  declare readonly meta: Table<Meta, string>;
  declare readonly shelf: Table<ShelfRecord, [string, string]>;
  declare readonly dir: Table<DirRecord, SegmentKey>;
  declare readonly seg: Table<SegmentRecord, SegmentKey>;
  declare readonly row: Table<OverlayRecord, [string, string, string]>;
  declare readonly out: Table<OutRecord, number>;
  declare readonly sent: Table<SentRecord, string>;
  declare readonly issue: Table<IssueRecord, string>;
  declare readonly batch: Table<BatchInfo, string>;
  declare readonly history: Table<HistoryRecord, string>;
  declare readonly draft: Table<{ readonly key: string; readonly value: unknown }, string>;
  declare readonly file: Table<FileRecord, string>;
  declare readonly blob: Table<{ readonly sha256: string; readonly bytes: Uint8Array }, string>;
  declare readonly touched: Table<Touched, number>;
  declare readonly kept: Table<
    { readonly k: string; readonly ver: number; readonly value: unknown },
    string
  >;

  constructor(name: string, ports: Pick<Ports, 'idb'>, durability: 'strict' | 'relaxed') {
    super(name, { ...ports.idb, chromeTransactionDurability: durability, cache: 'disabled' });
    this.version(1).stores({
      meta: 'k',
      shelf: '[scope+kind]',
      dir: '[scope+kind+gen+i]',
      seg: '[scope+kind+gen+i]',
      row: '[scope+kind+id]',
      out: 'n',
      sent: 'id, acked',
      issue: 'id',
      batch: 'id, at',
      history: 'id, batch, *rows',
      draft: 'key',
      touched: '++ver',
      kept: 'k',
    });
    // Files: what is known of them apart from their bytes, so that a list of them reads no bytes.
    this.version(2).stores({ file: 'sha256', blob: 'sha256' });
  }
}
