import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { BlobStore, Checked, Place, Upload } from './blobs.ts';

/** Blobs in a folder: `<workspace>/<first two digits>/<sha256>`, unfinished ones in `<workspace>/parts`. */
export function diskBlobs(dataDir: string): BlobStore {
  const parts = (workspace: number) => join(dataDir, 'blobs', String(workspace), 'parts');
  const ownerOf = (userId: string) =>
    createHash('sha256').update(userId).digest('hex').slice(0, 16);
  const partOf = ({ workspace, userId, sha256 }: Upload) =>
    join(parts(workspace), `${sha256}.${ownerOf(userId)}`);
  const placeOf = ({ workspace, sha256 }: Place) =>
    join(dataDir, 'blobs', String(workspace), sha256.slice(0, 2), sha256);

  return {
    received: async (upload) => (await sizeOf(partOf(upload))) ?? 0,
    async append(upload, from, bytes) {
      await mkdir(parts(upload.workspace), { recursive: true, mode: 0o700 });
      // Not in append mode: two tabs that send the same part write the same bytes to the same place.
      const file = await openOrMake(partOf(upload));
      let at = from;
      try {
        for await (const chunk of bytes) at += await writeAll(file, chunk, at);
      } finally {
        await file.close();
      }
      return at;
    },
    async check(upload) {
      const made = join(parts(upload.workspace), `.${randomUUID()}`);
      const copy = await copied(partOf(upload), made);
      return {
        ...copy,
        async keep() {
          const place = placeOf(upload);
          await mkdir(dirname(place), { recursive: true, mode: 0o700 });
          await rename(made, place).catch(async (error: unknown) => {
            if ((await sizeOf(place)) === null) throw error;
          });
          await rm(partOf(upload), { force: true });
        },
        drop: () => rm(made, { force: true }),
      } satisfies Checked;
    },
    async unfinished({ workspace, userId }) {
      let bytes = 0;
      for (const name of await readdir(parts(workspace)).catch(() => []))
        if (name.endsWith(ownerOf(userId)))
          bytes += (await sizeOf(join(parts(workspace), name))) ?? 0;
      return bytes;
    },
    drop: (upload) => rm(partOf(upload), { force: true }),
    async read(place) {
      const file = await open(placeOf(place)).catch(() => null);
      if (!file) return null;
      return Readable.toWeb(createReadStream('', { fd: file })) as ReadableStream<Uint8Array>;
    },
    remove: (place) => rm(placeOf(place), { force: true }),
    async *kept(workspace, before) {
      const home = join(dataDir, 'blobs', String(workspace));
      for (const digits of await readdir(home).catch(() => []))
        if (digits.length === 2) yield await olderThan(before, join(home, digits));
    },
    async dropStale(workspace, before) {
      for (const name of await olderThan(before, parts(workspace)))
        await rm(join(parts(workspace), name), { force: true });
    },
  };
}

async function openOrMake(path: string): Promise<FileHandle> {
  return open(path, 'r+').catch(() =>
    open(path, 'a', 0o600).then(async (made) => {
      await made.close();
      return open(path, 'r+');
    }),
  );
}

async function writeAll(file: FileHandle, chunk: Uint8Array, at: number): Promise<number> {
  for (let done = 0; done < chunk.byteLength; )
    done += (await file.write(chunk, done, chunk.byteLength - done, at + done)).bytesWritten;
  return chunk.byteLength;
}

/** A copy that nobody else writes to, on disk for good, and the hash of just those bytes. */
async function copied(from: string, to: string) {
  const hash = createHash('sha256');
  let head = new Uint8Array();
  let size = 0;
  const file = await open(to, 'wx', 0o600);
  try {
    for await (const chunk of createReadStream(from) as AsyncIterable<Buffer>) {
      if (head.byteLength < 12) head = Uint8Array.from([...head, ...chunk.subarray(0, 12)]);
      size += chunk.byteLength;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size, head };
}

/** Names of the files of a folder that nobody has written since a time. */
async function olderThan(before: number, folder: string): Promise<readonly string[]> {
  const old: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtimeMs < before) old.push(name);
  }
  return old;
}

async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
