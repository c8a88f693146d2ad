import { planPush } from '#domain/sync/client-rules.ts';
import {
  LIMITS,
  PROTOCOL_VERSION,
  pushAnswer,
  SCHEMA_HEADER,
  sessionAnswer,
} from '#domain/sync/protocol.ts';
import { asSent } from '../data/store/as-sent.ts';
import type { Meta, OutRecord } from '../data/store/database.ts';
import { databaseName } from '../data/store/database-name.ts';

export interface World {
  readonly indexedDB: IDBFactory;
  readonly fetch: typeof fetch;
}

/** Leaves room for the envelope, as the engine does. */
const CHARS = LIMITS.pushBytes * 0.3;

/**
 * Sends what waits of whoever is signed in, with no page open. The answers are not filed: the next
 * page sends the same numbers again and gets the stored results, so nothing can be half done here.
 * Rejects where there is no contact: the browser then tries again later.
 */
export async function sendUnsent({ indexedDB, fetch }: World): Promise<void> {
  const who = await fetch('/api/session', { credentials: 'same-origin', cache: 'no-store' });
  if (!who.ok) return;
  const { user, workspace } = sessionAnswer.parse(await who.json());
  // Only this person's database, and only where it is: opening would make one.
  const name = databaseName(workspace.id, user.id);
  const there = (await indexedDB.databases()).some((database) => database.name === name);
  if (!there) return;
  const db = await answered(indexedDB.open(name));
  try {
    await drain(db, fetch);
  } finally {
    db.close();
  }
}

async function drain(db: IDBDatabase, fetch: World['fetch']): Promise<void> {
  for (let last = 0; ; ) {
    const { meta, outs } = await read(db, last);
    const send = planPush(outs, { mutations: LIMITS.mutations, chars: CHARS });
    const upTo = send.at(-1)?.n;
    if (!meta || meta.epoch === '' || upTo === undefined) return;
    await noteTried(db, meta.client, upTo);
    const mutations = send.map(asSent);
    const answer = await fetch('/api/sync/push', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', [SCHEMA_HEADER]: String(PROTOCOL_VERSION) },
      body: JSON.stringify({ client: meta.client, epoch: meta.epoch, mutations }),
    });
    // What a refusal means is for the engine to find out, with a person there.
    if (!answer.ok) return;
    const said = pushAnswer.parse(await answer.json());
    if (said.last <= last || said.last < (send[0]?.n ?? 0)) return;
    last = said.last;
  }
}

async function read(db: IDBDatabase, after: number) {
  const tx = db.transaction(['meta', 'out']);
  const [meta, outs] = await Promise.all([
    answered<Meta | undefined>(tx.objectStore('meta').get('meta')),
    answered<OutRecord[]>(tx.objectStore('out').getAll()),
  ]);
  return { meta, outs: outs.filter((out) => out.n > after).sort((a, b) => a.n - b.n) };
}

/** So that the next page can say what was sent and not yet confirmed. */
async function noteTried(db: IDBDatabase, client: string, upTo: number): Promise<void> {
  const tx = db.transaction('meta', 'readwrite');
  const store = tx.objectStore('meta');
  const meta = await answered<Meta | undefined>(store.get('meta'));
  if (meta?.client !== client || (meta.tried ?? 0) >= upTo) return;
  await answered(store.put({ ...meta, tried: upTo }));
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
