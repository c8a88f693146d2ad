import { filesWritten } from '#domain/sync/attachment-refs.ts';
import type { FileRecord } from '../store/database.ts';
import type { Store } from '../store/store.ts';

/** Room for files that the server has as well, in bytes. */
const MOST_COPIES = 200 * 1024 * 1024;
/** Own files stay so long after they were sent, for a server that comes back from an old backup. */
const SENT_MS = 14 * 86_400_000;
/** A file that was added and never named is a form that was left. */
const UNNAMED_MS = 30 * 86_400_000;

/** Hashes that unsent changes, refused ones or drafts name. */
async function namedHere(store: Store): Promise<ReadonlySet<string>> {
  const drafts = await store.read(() => store.db.draft.toArray());
  const { memory } = store;
  return new Set([
    ...memory.queue().flatMap((out) => filesWritten(out.ops)),
    ...[...memory.issues.values()].flatMap((issue) => filesWritten(issue.ops)),
    ...drafts.flatMap(({ value }) => filesWritten(value)),
  ]);
}

/** Makes room for `more` bytes: of what the server has too, the longest unseen goes first. */
export async function dropOldCopies(store: Store, now: number, more = 0): Promise<void> {
  const free = ({ state, at }: FileRecord) =>
    state === 'copy' || (state === 'sent' && at < now - SENT_MS);
  const copies = [...store.memory.files.values()].filter(free);
  let over = copies.reduce((sum, { size }) => sum + size, more) - MOST_COPIES;
  if (over <= 0) return;
  const named = await namedHere(store);
  const gone: string[] = [];
  for (const { sha256, size } of copies.sort((a, b) => a.used - b.used)) {
    if (over <= 0) break;
    if (named.has(sha256)) continue;
    gone.push(sha256);
    over -= size;
  }
  await drop(store, gone);
}

/** Idle work: copies within their room, and files that no form ever saved. */
export async function tidyFiles(store: Store, now: number): Promise<void> {
  await dropOldCopies(store, now);
  const old = [...store.memory.files.values()].filter(
    ({ state, at }) => state === 'here' && at < now - UNNAMED_MS,
  );
  if (old.length === 0) return;
  const named = await namedHere(store);
  await drop(
    store,
    old.flatMap(({ sha256 }) => (named.has(sha256) ? [] : [sha256])),
  );
}

/** Who signs out leaves what only this device has, and what unsent changes name; nothing else. */
export async function leaveFiles(store: Store): Promise<void> {
  const named = await namedHere(store);
  const gone = [...store.memory.files.values()].filter(
    ({ sha256, state }) => state !== 'here' && !named.has(sha256),
  );
  await drop(
    store,
    gone.map(({ sha256 }) => sha256),
  );
}

async function drop(store: Store, list: readonly string[]): Promise<void> {
  if (list.length === 0) return;
  await store.write(['file', 'blob'], async (db, touch) => {
    await db.file.bulkDelete([...list]);
    await db.blob.bulkDelete([...list]);
    touch.files = [...list];
  });
}
