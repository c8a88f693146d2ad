import { MOST_FILE_BYTES, sniffType } from '#domain/kernel/attachment.ts';
import { Problem } from '#domain/kernel/problem.ts';
import type { Deps, Principal } from '../../deps.ts';
import type { Upload } from '../../store/blobs.ts';
import { mayUpload } from './blob-rights.ts';

/** Bytes of one person that no record names yet, finished and unfinished. */
export const MOST_LOOSE_BYTES = 500 * 1024 * 1024;

const SHA256 = /^[0-9a-f]{64}$/;

/** The name of a blob. Throws `malformed`. */
export function namedBlob(sha256: string): string {
  if (SHA256.test(sha256)) return sha256;
  throw new Problem('malformed', 'A blob is named by its SHA-256 in 64 hexadecimal digits.', {
    read: sha256,
  });
}

/** One request of an upload. */
export interface Part {
  /** Offset of its first byte. */
  readonly from: number;
  /** Bytes of the whole; null where the request carries all of it and does not say how much. */
  readonly total: number | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What has arrived; `complete` only when all of it is kept under its name. */
export interface Received {
  readonly sha256: string;
  readonly size: number;
  readonly complete: boolean;
}

/**
 * Takes a part of a blob, or all of it. What arrived before a line broke stays, so that the sender
 * goes on from there; sent twice, kept once. The name is proven by hashing what lies on the disk.
 * Throws `forbidden`, `too-large`, `too-many-requests`, `range` (with `received`) or `invalid`.
 */
export async function putBlob(
  deps: Deps,
  { workspace, userId }: Principal,
  name: string,
  { from, total, bytes }: Part,
): Promise<Received> {
  const upload = { workspace, userId, sha256: namedBlob(name) };
  await admit(deps, upload, total ?? 0);
  if (from === 0 && total === null) await deps.blobs.drop(upload);
  const received = await deps.blobs.received(upload);
  if (from > received)
    throw new Problem('range', 'This part does not continue what has arrived.', { received });
  const size = await deps.blobs.append(upload, from, bytes);
  if (total !== null && size < total) return { sha256: upload.sha256, size, complete: false };
  return finish(deps, upload);
}

/** Bytes of an own upload that have arrived so far. */
export function receivedOf(deps: Deps, user: Principal, name: string): Promise<number> {
  return deps.blobs.received({ ...user, sha256: namedBlob(name) });
}

async function admit(deps: Deps, upload: Upload, total: number): Promise<void> {
  const { workspace, userId } = upload;
  if (total > MOST_FILE_BYTES)
    throw new Problem('too-large', `A file may have at most ${MOST_FILE_BYTES} bytes.`, {
      max: MOST_FILE_BYTES,
    });
  const { sight, loose } = await deps.store.read(async (tx) => ({
    sight: await deps.access.sightOf(tx, workspace, userId, await tx.clock.read(workspace)),
    loose: await tx.blobs.looseBytes(workspace, userId),
  }));
  if (!mayUpload(sight))
    throw new Problem('forbidden', 'Your role does not allow to add files.', {});
  const open = await deps.blobs.unfinished(upload);
  if (loose + open + total > MOST_LOOSE_BYTES)
    throw new Problem(
      'too-many-requests',
      'Too many files wait to be named by a record. Send the records first, then more files.',
      { retryAfter: 60, read: loose + open, allowed: MOST_LOOSE_BYTES },
    );
}

async function finish(deps: Deps, upload: Upload): Promise<Received> {
  const { workspace, userId, sha256 } = upload;
  const checked = await deps.blobs.check(upload);
  if (checked.sha256 !== sha256) {
    await checked.drop();
    await deps.blobs.drop(upload);
    throw new Problem('invalid', 'The bytes do not match their SHA-256; send them again.', {
      read: checked.sha256,
      allowed: sha256,
    });
  }
  const { size } = checked;
  // What the bytes are is read from them; a type that is not ours is kept, but never shown as a page.
  const type = sniffType(checked.head) ?? 'application/octet-stream';
  const by = { userId, at: deps.now().toISOString() };
  try {
    // Within the transaction: the removal of loose blobs can't come in between.
    await deps.store.write(async (tx) => {
      await tx.blobs.keep(workspace, { sha256, size, type }, by);
      await checked.keep();
    });
  } finally {
    await checked.drop();
  }
  return { sha256, size, complete: true };
}
