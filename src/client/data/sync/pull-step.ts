import { must } from '#domain/kernel/problem.ts';
import { acceptPull, requeue } from '#domain/sync/client-rules.ts';
import {
  LIMITS,
  type PullChanges,
  type PullItem,
  type PullReset,
  type PullShelves,
  pullAnswer,
} from '#domain/sync/protocol.ts';
import type { Database, Meta, Touched } from '../store/database.ts';
import type { SyncContext } from './context.ts';
import { freshMeta, takeBack } from './new-client.ts';
import { type Incoming, putRows } from './put-rows.ts';
import { changeShelves, reloadShelves } from './shelves.ts';

/** Asks for changes once and applies the answer; `more` while there is more to ask for. */
export async function pullStep(ctx: SyncContext): Promise<'done' | 'more'> {
  const meta = must(ctx.store.memory.meta, 'meta');
  const query = new URLSearchParams({
    epoch: meta.epoch,
    cursor: String(meta.cursor),
    have: meta.have,
    limit: String(LIMITS.page),
    client: meta.client,
  });
  const answer = pullAnswer.parse(await ctx.http.json(`pull?${query}`));
  if ('reset' in answer) return applyReset(ctx, meta, answer);
  if ('items' in answer) return applyChanges(ctx, meta, answer);
  return applyShelves(ctx, meta, answer);
}

function incoming(item: PullItem): Incoming {
  const { k: kind, s: scope } = item;
  if ('r' in item) return { scope, kind, id: item.r.id, rev: item.r.rev, row: item.r };
  return { scope, kind, id: item.id, rev: item.rev, row: null };
}

async function applyChanges(ctx: SyncContext, asked: Meta, answer: PullChanges) {
  // An idle poll changes nothing, so it writes nothing.
  if (answer.items.length === 0 && answer.cursor === asked.cursor) return 'done';
  await ctx.store.write(['meta', 'shelf', 'row', 'dir', 'seg'], async (db, touch) => {
    const meta = must(await db.meta.get('meta'), 'meta');
    if (!acceptPull(meta, asked) || answer.epoch !== meta.epoch) return;
    await putRows(db, touch, meta, answer.items.map(incoming), ctx.ports);
    await db.meta.put({ ...meta, cursor: answer.cursor });
    touch.meta = true;
  });
  return answer.more ? 'more' : 'done';
}

/** R7, R8: shelves or views changed; dropped ones go at once, added ones begin to load. */
async function applyShelves(ctx: SyncContext, asked: Meta, answer: PullShelves): Promise<'more'> {
  await ctx.store.write(['meta', 'shelf', 'row', 'dir', 'seg'], async (db, touch, wrote) => {
    const meta = must(await db.meta.get('meta'), 'meta');
    if (!acceptPull(meta, asked) || answer.epoch !== meta.epoch) return;
    const gen = await changeShelves(db, ctx.store.memory, touch, meta.gen, answer, wrote);
    await db.meta.put({ ...meta, gen, have: answer.have });
    touch.meta = true;
  });
  return 'more';
}

/**
 * R9, R10: the history is another one (epoch) or forgets more than we know (horizon). All shelves
 * load anew while the old rows stay readable; in a new epoch acknowledged mutations that the server
 * no longer knows go back into the outbox.
 */
async function applyReset(ctx: SyncContext, asked: Meta, answer: PullReset): Promise<'more'> {
  const shelves = ['meta', 'shelf', 'row', 'dir', 'seg'] as const;
  const tables = [...shelves, 'out', 'sent', 'history', 'issue'] as const;
  await ctx.store.write(tables, async (db, touch, wrote) => {
    let meta = must(await db.meta.get('meta'), 'meta');
    if (!acceptPull(meta, asked)) return;
    const fresh = answer.epoch !== meta.epoch;
    if (fresh) meta = { ...meta, epoch: answer.epoch, epochNo: meta.epochNo + 1, pushAt: 0 };
    const changed = await changeShelves(db, ctx.store.memory, touch, meta.gen, answer, wrote);
    // Those that have just been added begin anew as it is.
    const held = (shelf: { readonly gen: number }) => shelf.gen <= meta.gen;
    const gen = await reloadShelves(db, touch, changed, held, wrote);
    // Also in the same epoch: after a backup that was restored without a new one.
    meta = await sendAgain(db, touch, meta, { fresh, last: answer.last });
    // The server heard more from this client than it remembers saying: it is a restored copy.
    if (answer.last > meta.n) meta = { ...meta, client: freshMeta(ctx.ports).client };
    const pushAt = Math.min(meta.pushAt, answer.head);
    await db.meta.put({ ...meta, gen, pushAt, cursor: answer.head, have: answer.have });
    touch.meta = true;
  });
  return 'more';
}

/**
 * R10: what the server acknowledged and no longer knows goes back into the outbox. Nobody can tell
 * how far a former name of this device came in another history: all of it goes again, behind the rest.
 */
async function sendAgain(
  db: Database,
  touch: Touched,
  meta: Meta,
  { fresh, last }: { readonly fresh: boolean; readonly last: number },
): Promise<Meta> {
  const sent = await db.sent.filter((s) => s.client === meta.client).toArray();
  const issues = fresh ? await db.issue.filter((issue) => !issue.settled).primaryKeys() : [];
  const refused = new Set(issues);
  const due = requeue(sent, fresh && last > meta.n ? 0 : last, (s) => refused.has(s.id));
  // Only what is missing makes it worth asking whether the numbers still mean the same.
  if (!fresh && due.every((s) => s.n <= last)) return meta;
  const names = new Set(due.map((s) => s.id));
  const own = await takeBack(db, touch, (s) => names.has(s.id));
  const former = fresh ? await takeBack(db, touch, (s) => s.client !== meta.client) : [];
  const again = [...own, ...former.map((out, i) => ({ ...out, n: meta.n + 1 + i }))];
  if (again.length === 0) return meta;
  await db.out.bulkPut(again);
  touch.outs = again.map((out) => out.n);
  touch.ids = [...(touch.ids ?? []), ...again.flatMap((out) => out.ops.map(idOf))];
  return { ...meta, n: meta.n + former.length, again: own.at(-1)?.n ?? meta.again ?? 0 };
}

const idOf = (op: { kind: string; id: string }): [string, string] => [op.kind, op.id];
