import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Problem } from '#domain/kernel/problem.ts';
import type { Deps, Principal } from '../deps.ts';

export const MOST_BLOB_BYTES = 50 * 1024 * 1024;
const SHA256 = /^[0-9a-f]{64}$/;

function pathOf(dataDir: string, workspace: number, sha256: string): string {
  return join(dataDir, 'blobs', String(workspace), sha256.slice(0, 2), sha256);
}

function named(sha256: string): string {
  if (SHA256.test(sha256)) return sha256;
  throw new Problem('malformed', 'A blob is named by its SHA-256 in 64 hexadecimal digits.', {
    read: sha256,
  });
}

/**
 * Keeps bytes under their own hash, written to disk as they come. Sent twice, kept once.
 * Throws `invalid` where the bytes are not what the name says; `unavailable` where the disk is full.
 */
export async function putBlob(
  deps: Deps,
  { workspace, userId }: Principal,
  name: string,
  type: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly sha256: string; readonly size: number }> {
  const sha256 = named(name);
  const folder = join(deps.dataDir, 'blobs', String(workspace), sha256.slice(0, 2));
  const part = join(folder, `.${randomUUID()}.part`);
  const hash = createHash('sha256');
  let size = 0;
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(part, 'wx');
    try {
      for await (const chunk of bytes) {
        hash.update(chunk);
        size += chunk.byteLength;
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const read = hash.digest('hex');
    if (read !== sha256)
      throw new Problem('invalid', 'The bytes do not match their SHA-256; send them again.', {
        read,
        allowed: sha256,
      });
    await rename(part, pathOf(deps.dataDir, workspace, sha256));
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC')
      throw new Problem('unavailable', 'The disk of the server is full; nothing was kept.', {
        retryAfter: 300,
      });
    throw error;
  }
  const by = { userId, at: deps.now().toISOString() };
  await deps.store.write((tx) => tx.mutations.saveBlob(workspace, sha256, { size, type }, by));
  return { sha256, size };
}

/** The bytes of a blob of the user's workspace. Throws `absent`. */
export async function getBlob(deps: Deps, { workspace }: Principal, name: string) {
  const sha256 = named(name);
  const known = await deps.store.read((tx) => tx.mutations.blob(workspace, sha256));
  if (!known) throw new Problem('absent', 'There is no such attachment.');
  const file = await open(pathOf(deps.dataDir, workspace, sha256)).catch(() => null);
  if (!file)
    throw new Problem(
      'absent',
      'The attachment is listed, but its bytes are missing on the server.',
    );
  await file.close();
  const stream = createReadStream(pathOf(deps.dataDir, workspace, sha256));
  return { ...known, sha256, stream: Readable.toWeb(stream) as ReadableStream<Uint8Array> };
}
