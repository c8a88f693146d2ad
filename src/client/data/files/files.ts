import { FILE_TYPES, fileRef, MOST_FILE_BYTES, sniffType } from '#domain/kernel/attachment.ts';
import { Problem, type ProblemCode } from '#domain/kernel/problem.ts';
import { filesWritten } from '#domain/sync/attachment-refs.ts';
import type { FileState, NewFile, UnsentFiles } from '../data-port.ts';
import type { Ports } from '../ports.ts';
import type { FileRecord, OutRecord } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { sha256Of } from './hash.ts';
import { dropOldCopies } from './tidy-files.ts';

const HOUR_MS = 3_600_000;

/** Files on this device: kept before anything else happens to them, found again by their hash. */
export class Files {
  private readonly store: Store;
  private readonly ports: Pick<Ports, 'now' | 'fetch'>;

  constructor(store: Store, ports: Pick<Ports, 'now' | 'fetch'>) {
    this.store = store;
    this.ports = ports;
  }

  /** Keeps a file for good before it resolves; answers how a field names it. */
  async add({ bytes, name, width, height }: NewFile): Promise<string> {
    const type = sniffType(bytes);
    const size = bytes.byteLength;
    if (!type)
      throw new Problem('invalid', 'Only JPEG, PNG, WebP and PDF files can be added.', {
        reason: 'file-type',
        read: name,
        allowed: FILE_TYPES,
      });
    if (size > MOST_FILE_BYTES)
      throw new Problem('too-large', `A file may have at most ${MOST_FILE_BYTES} bytes.`, {
        reason: 'file-size',
        read: size,
        allowed: MOST_FILE_BYTES,
      });
    const sha256 = await sha256Of(bytes);
    await this.keep({ sha256, size, type, state: 'here' }, bytes, true);
    return fileRef({ sha256, size, type, name, width, height });
  }

  /** Keeps bytes; those that are on their way already stay as they are. */
  async keep(
    file: Pick<FileRecord, 'sha256' | 'size' | 'type' | 'state'>,
    bytes: Uint8Array,
    strict: boolean,
  ): Promise<void> {
    const now = this.ports.now();
    await this.store.write(
      ['file', 'blob'],
      async (db, touch) => {
        const known = await db.file.get(file.sha256);
        // What the server is known to have needs no second way there.
        const state = known && known.state !== 'here' ? known.state : file.state;
        const { refused: _, ...old } = known ?? { refused: undefined };
        await db.file.put({ ...old, ...file, state, at: now, used: now });
        await db.blob.put({ sha256: file.sha256, bytes });
        touch.files = [file.sha256];
      },
      strict,
    );
  }

  /** Bytes that lie here. */
  async bytes(sha256: string): Promise<Uint8Array | null> {
    const held = await this.store.read(() => this.store.db.blob.get(sha256));
    return held?.bytes ?? null;
  }

  /** A file for the screen: from here, else from the server, which then stays here for a while. */
  async open(sha256: string): Promise<Blob | 'offline' | 'absent'> {
    const known = this.store.memory.files.get(sha256);
    const bytes = known ? await this.bytes(sha256) : null;
    if (!known || !bytes) return this.load(sha256);
    if (this.ports.now() - known.used > HOUR_MS) await this.set(sha256, { used: this.ports.now() });
    return blobOf(bytes, known.type);
  }

  private async load(sha256: string): Promise<Blob | 'offline' | 'absent'> {
    let bytes: Uint8Array;
    try {
      const address = `/api/blobs/${sha256}`;
      const answer = await this.ports.fetch(address, {
        credentials: 'same-origin',
        cache: 'no-store',
      });
      if (answer.status === 404) return 'absent';
      if (!answer.ok) return 'offline';
      bytes = new Uint8Array(await answer.arrayBuffer());
    } catch {
      return 'offline';
    }
    const type = sniffType(bytes);
    if (!type || (await sha256Of(bytes)) !== sha256) return 'absent';
    // Without room it is shown all the same, and loaded again next time.
    await dropOldCopies(this.store, this.ports.now(), bytes.byteLength)
      .then(() => this.keep({ sha256, size: bytes.byteLength, type, state: 'copy' }, bytes, false))
      .catch(() => undefined);
    return blobOf(bytes, type);
  }

  stateOf(sha256: string, sending: string | null): FileState {
    const known = this.store.memory.files.get(sha256);
    if (!known) return { state: 'confirmed', held: false };
    if (known.refused) return { state: 'attention', held: true };
    const state = known.state !== 'here' ? 'confirmed' : sending === sha256 ? 'sending' : 'local';
    return { state, held: true };
  }

  /** Files that nobody else is known to have. */
  unsent(): Pick<UnsentFiles, 'count' | 'bytes'> {
    const here = [...this.store.memory.files.values()].filter(({ state }) => state === 'here');
    return { count: here.length, bytes: here.reduce((sum, { size }) => sum + size, 0) };
  }

  /** What a mutation waits for: its files that must go first, or one that can never go. */
  holds(out: Pick<OutRecord, 'ops'>): 'ready' | 'wait' | 'lost' {
    let held: 'ready' | 'wait' = 'ready';
    for (const sha256 of filesWritten(out.ops)) {
      if (this.lost.has(sha256) || this.store.memory.files.get(sha256)?.refused) return 'lost';
      if (this.store.memory.files.get(sha256)?.state === 'here') held = 'wait';
    }
    return held;
  }

  /** The next file to send: of the oldest mutation that waits for one. */
  next(): FileRecord | null {
    const { memory } = this.store;
    for (const out of memory.queue())
      for (const sha256 of filesWritten(out.ops)) {
        const file = memory.files.get(sha256);
        if (file?.state === 'here' && !file.refused) return file;
      }
    return null;
  }

  /** The server lacks files that we took for sent: they go again; without their bytes they are lost. */
  async missing(list: readonly string[]): Promise<void> {
    for (const sha256 of list) {
      const times = (this.told.get(sha256) ?? 0) + 1;
      this.told.set(sha256, times);
      const held = times <= MOST_TOLD && (await this.bytes(sha256)) !== null;
      if (!held) this.lost.add(sha256);
      else await this.set(sha256, { state: 'here' });
    }
  }

  /** The server has a file, or will not take it. */
  async settle(sha256: string, refused?: ProblemCode): Promise<void> {
    await this.set(sha256, refused ? { refused } : { state: 'sent', at: this.ports.now() });
  }

  /** A person wants files tried again that were refused or taken for lost. */
  async retry(list: readonly string[]): Promise<void> {
    for (const sha256 of list) {
      this.lost.delete(sha256);
      this.told.delete(sha256);
      if (this.store.memory.files.get(sha256)?.refused)
        await this.set(sha256, { refused: undefined, state: 'here' });
    }
  }

  private readonly lost = new Set<string>();
  private readonly told = new Map<string, number>();

  private async set(sha256: string, part: Partial<FileRecord>): Promise<void> {
    await this.store.write(['file'], async (db, touch) => {
      await db.file.update(sha256, part);
      touch.files = [sha256];
    });
  }
}

/** So often the server may miss a file that it has confirmed before we take it for lost. */
const MOST_TOLD = 3;

const blobOf = (bytes: Uint8Array, type: string) => new Blob([Uint8Array.from(bytes)], { type });
