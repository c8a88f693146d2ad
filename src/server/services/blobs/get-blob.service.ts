import { Problem } from '#domain/kernel/problem.ts';
import type { Deps, Principal } from '../../deps.ts';
import type { StoredBlob } from '../../store/blob.table.ts';
import { readable } from './blob-rights.ts';
import { namedBlob } from './put-blob.service.ts';

/** What is known of a blob that the user may read. Throws `absent`, for foreign ones alike. */
export async function findBlob(
  deps: Deps,
  { workspace, userId }: Principal,
  name: string,
): Promise<StoredBlob> {
  const sha256 = namedBlob(name);
  const found = await deps.store.read(async (tx) => {
    const clock = await tx.clock.read(workspace);
    const sight = await deps.access.sightOf(tx, workspace, userId, clock);
    const may = await readable(tx, workspace, { userId, sight }, [sha256]);
    const [known] = await tx.blobs.known(workspace, [sha256]);
    return may.has(sha256) ? known : undefined;
  });
  if (!found) throw new Problem('absent', 'There is no such attachment.');
  return found;
}

/** The bytes of a blob that `findBlob` has found. Throws `absent`. */
export async function readBlob(
  deps: Deps,
  { workspace }: Principal,
  { sha256 }: StoredBlob,
): Promise<ReadableStream<Uint8Array>> {
  const stream = await deps.blobs.read({ workspace, sha256 });
  if (stream) return stream;
  deps.log.error({ sha256 }, 'a blob is listed, but its bytes are missing');
  throw new Problem('absent', 'There is no such attachment.');
}
