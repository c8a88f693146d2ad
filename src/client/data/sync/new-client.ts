import { newId, type Sources } from '#domain/kernel/id.ts';
import { must } from '#domain/kernel/problem.ts';
import type { Database, Meta, OutRecord, SentRecord, Touched } from '../store/database.ts';
import type { SyncContext } from './context.ts';

/** Standing of a device that has never met the server. */
export const BLANK = { epoch: '', epochNo: 0, cursor: 0, have: '', gen: 0, pushAt: 0 } as const;

/** A meta record for a new device. */
export function freshMeta(sources: Sources): Meta {
  return { k: 'meta', client: newId(sources), n: 0, ...BLANK };
}

/**
 * This profile was cloned or restored: another one speaks under its name. It takes a new name and
 * numbers its unsent mutations anew; they keep their ids, and merging by value makes repeats harmless.
 * Where what had been acknowledged was refused (R10), all that is kept of the old name goes along.
 * `told` is the client that the server refused: another tab may have acted on it before, and `first`
 * what was sent first, where its absence from the outbox says that all is well.
 */
export async function startAsNewClient(
  { store, ports }: SyncContext,
  told: { readonly client: string; readonly first?: OutRecord | undefined },
): Promise<void> {
  await store.write(['meta', 'out', 'sent', 'history', 'issue'], async (db, touch) => {
    const meta = must(await db.meta.get('meta'), 'meta');
    if (meta.client !== told.client) return;
    const waiting = await db.out.toArray();
    if (told.first && waiting[0]?.id !== told.first.id) return;
    const proof = (waiting[0]?.n ?? Number.POSITIVE_INFINITY) <= (meta.again ?? 0);
    const kept = proof ? await takeBack(db, touch, (sent) => sent.client === meta.client) : [];
    const outs = [...kept, ...waiting];
    const { client } = freshMeta(ports);
    await db.out.clear();
    await db.out.bulkAdd(outs.map((out, i) => ({ ...out, n: i + 1 })));
    // The numbers change, what was on the wire does not.
    const tried = outs.filter((out) => out.n <= (meta.tried ?? 0)).length;
    await db.meta.put({ ...meta, client, n: outs.length, tried, again: 0 });
    touch.outs = [...outs.map((out) => out.n), ...outs.map((_, i) => i + 1)];
    touch.ids = kept.flatMap((out) => out.ops.map((op): [string, string] => [op.kind, op.id]));
    touch.meta = true;
  });
}

/** Acknowledged mutations as they were sent, in their order, which wait to be sent again from now on. */
export async function takeBack(
  db: Database,
  touch: Touched,
  which: (sent: SentRecord) => boolean,
): Promise<OutRecord[]> {
  const found = await db.sent.filter(which).toArray();
  found.sort((a, b) => a.n - b.n);
  await db.sent.bulkDelete(found.map((sent) => sent.id));
  for (const { id } of found) await db.history.update(id, { status: 'waiting' });
  // What the old history refused, the new one has not judged yet.
  const refused = await db.issue.bulkGet(found.map((sent) => sent.id));
  const open = refused.flatMap((issue) => (issue && !issue.settled ? issue.id : []));
  await db.issue.bulkDelete(open);
  if (open.length > 0) touch.issues = true;
  return found.map((sent) => sent.out);
}
