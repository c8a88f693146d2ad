import { newId, type Sources } from '#domain/kernel/id.ts';
import { must } from '#domain/kernel/problem.ts';
import type { Meta } from '../store/database.ts';
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
 */
export async function startAsNewClient({ store, ports }: SyncContext): Promise<void> {
  await store.write(['meta', 'out'], async (db, touch) => {
    const meta = must(await db.meta.get('meta'), 'meta');
    const outs = await db.out.toArray();
    const { client } = freshMeta(ports);
    await db.out.clear();
    await db.out.bulkAdd(outs.map((out, i) => ({ ...out, n: i + 1 })));
    // The numbers change, what was on the wire does not.
    const tried = outs.filter((out) => out.n <= (meta.tried ?? 0)).length;
    await db.meta.put({ ...meta, client, n: outs.length, tried });
    touch.outs = [...outs.map((out) => out.n), ...outs.map((_, i) => i + 1)];
    touch.meta = true;
  });
}
