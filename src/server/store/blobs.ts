/** One upload of one person: he alone continues it. */
export interface Upload {
  readonly workspace: number;
  readonly userId: string;
  readonly sha256: string;
}

export type Place = Pick<Upload, 'workspace' | 'sha256'>;

/** Bytes that were checked against their hash and wait to be given their place. */
export interface Checked {
  /** The SHA-256 of what was really stored. */
  readonly sha256: string;
  readonly size: number;
  /** At least its first twelve bytes. */
  readonly head: Uint8Array;
  /** Gives them their place; safe to repeat. */
  keep(): Promise<void>;
  /** Lets them go, where they were not kept. */
  drop(): Promise<void>;
}

/** Where the bytes of attachments lie: a folder (disk-blobs.ts), or whatever else keeps this contract. */
export interface BlobStore {
  /** Bytes of an upload that have arrived so far. */
  received(upload: Upload): Promise<number>;
  /** Writes bytes from an offset on as they come; what came before a broken line stays. Answers how many are there. */
  append(upload: Upload, from: number, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  /** Takes an upload that is complete out of the way of further parts and hashes what lies there. */
  check(upload: Upload): Promise<Checked>;
  /** Bytes of all uploads of a person that are not complete. */
  unfinished(of: Pick<Upload, 'workspace' | 'userId'>): Promise<number>;
  /** Forgets an upload. */
  drop(upload: Upload): Promise<void>;
  /** The bytes; null where there are none. */
  read(place: Place): Promise<ReadableStream<Uint8Array> | null>;
  remove(place: Place): Promise<void>;
  /** Names of the blobs of a workspace that were put in their place before a time, in ms since 1970. */
  kept(workspace: number, before: number): AsyncIterable<readonly string[]>;
  /** Forgets uploads of a workspace that nobody has continued since a time, in ms since 1970. */
  dropStale(workspace: number, before: number): Promise<void>;
}
