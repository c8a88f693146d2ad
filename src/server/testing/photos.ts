import { createHash, randomBytes } from 'node:crypto';
import { fileRef } from '#domain/kernel/attachment.ts';
import type { Caller } from './test-server.ts';

/** A photograph that nobody else has, and how a record names it. */
export function photo(size = 5000, name = '现场.jpg') {
  const bytes = Uint8Array.from(Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), randomBytes(size)]));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const about = { sha256, size: bytes.byteLength, type: 'image/jpeg', name } as const;
  return {
    bytes,
    sha256,
    path: `/api/blobs/${sha256}`,
    ref: fileRef({ ...about, width: 4, height: 3 }),
  };
}
export type Photo = ReturnType<typeof photo>;

export const put = (who: Caller, { path, bytes }: Photo) =>
  who.send(path, { method: 'PUT', body: bytes });
export const part = (who: Caller, { path, bytes }: Photo, from: number, to: number) =>
  who.send(
    path,
    { method: 'PUT', body: bytes.slice(from, to) },
    { 'content-range': `bytes ${from}-${to - 1}/${bytes.byteLength}` },
  );
export const head = (who: Caller, { path }: Photo) => who.send(path, { method: 'HEAD' });
export const status = async (answer: Promise<Response>) => (await answer).status;

/** Any field may name files; these are of a later release, so every view shows them. */
export const patchPhotos = (id: string, f: object) => ({
  op: 'patch',
  kind: 'enterprise',
  id,
  f: { photosOfTomorrow: f },
});
