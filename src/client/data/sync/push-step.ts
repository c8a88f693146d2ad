import { must, type ProblemCode } from '#domain/kernel/problem.ts';
import { acceptPushRows, planPush } from '#domain/sync/client-rules.ts';
import { LIMITS, type PushAnswer, type PushResult, pushAnswer } from '#domain/sync/protocol.ts';
import { stamp } from '../ports.ts';
import { asSent } from '../store/as-sent.ts';
import type { Database, IssueRecord, Meta, OutRecord, Touched } from '../store/database.ts';
import { showing } from '../store/shown.ts';
import type { SyncContext } from './context.ts';
import { Nonsense, Refused } from './http.ts';
import { startAsNewClient } from './new-client.ts';
import { putRows } from './put-rows.ts';

/** Leaves room for the envelope below the wire's limit of bytes. */
const PUSH_CHARS = LIMITS.pushBytes * 0.3;

/** What a push leaves to do: nothing, push again, push again under a new name, pull first. */
type Next = 'empty' | 'more' | 'renamed' | 'pull';

/**
 * Sends the oldest unsent mutations and files the answer; those whose files are not sent yet wait,
 * and what comes after them. `shell` sends a mutation that can never go as it is without its
 * operations: its number is used up, and its author keeps all of it, with this reason.
 */
export async function pushStep(
  ctx: SyncContext,
  share = 1,
  shell: ProblemCode | null = null,
): Promise<Next> {
  const { store } = ctx;
  const meta = must(store.memory.meta, 'meta');
  const queue = store.memory.queue();
  if (queue.length === 0) return 'empty';
  if (meta.epoch === '') return 'pull';
  const mutations = Math.max(1, Math.floor(Math.min(LIMITS.mutations, queue.length) * share));
  const plan = planPush(queue, { mutations, chars: PUSH_CHARS * share });
  const stop = shell ? 1 : plan.findIndex((out) => ctx.files.holds(out) !== 'ready');
  const send = stop === -1 ? plan : plan.slice(0, stop);
  const [held] = plan;
  if (send.length === 0 && held) {
    // Bytes that are nowhere any more must not hold up everything behind them.
    if (ctx.files.holds(held) === 'lost') return pushStep(ctx, share, 'blob');
    ctx.onFiles();
    return 'empty';
  }
  const request = {
    client: meta.client,
    epoch: meta.epoch,
    mutations: send.map((out) => (shell ? { ...asSent(out), ops: [] } : asSent(out))),
  };
  const upTo = send.at(-1)?.n ?? 0;
  await noteTried(ctx, Math.max(meta.tried ?? 0, upTo));
  mark(ctx, send, upTo);
  let answer: PushAnswer;
  try {
    answer = pushAnswer.parse(await ctx.http.json('push', request));
    if (shell) answer = { ...answer, results: answer.results.map(because(shell)) };
  } catch (error) {
    mark(ctx, send, 0);
    // A refusal is an answer: nothing of this push can have been taken.
    if (error instanceof Refused) await noteTried(ctx, meta.tried ?? 0);
    if (shell) throw error;
    return handle(ctx, error, { client: meta.client, count: send.length }, share);
  }
  ctx.records.sending = 0;
  if (answer.epoch !== meta.epoch) return 'pull';
  const done = await fileAnswer(ctx, meta, answer);
  mark(ctx, send, 0);
  if (done > 0) return 'more';
  // Nothing was taken: the server misses earlier numbers, or answers nonsense.
  if (answer.last < (send[0]?.n ?? 0) - 1 || answer.last >= (send[0]?.n ?? 0)) {
    await startAsNewClient(ctx, { client: meta.client, first: send[0] });
    return 'renamed';
  }
  throw new Nonsense('A push was answered without results');
}

/**
 * Written down before anything goes out: after a lost answer, and even after the tab has died, the
 * screen can tell what was sent and never confirmed from what never left.
 */
async function noteTried({ store }: SyncContext, tried: number): Promise<void> {
  const held = must(store.memory.meta, 'meta');
  const over = held.drain?.over ?? true;
  if ((held.tried ?? 0) === tried && !over) return;
  await store.write(['meta'], async (db, touch) => {
    const meta = must(await db.meta.get('meta'), 'meta');
    if (meta.client !== held.client) return;
    const drain = over ? { done: 0, over: false } : meta.drain;
    await db.meta.put({ ...meta, tried, ...(drain ? { drain } : {}) });
    touch.meta = true;
  });
}

function mark(ctx: SyncContext, send: readonly OutRecord[], sending: number): void {
  ctx.records.sending = sending;
  ctx.onSending(send.flatMap(({ ops }) => ops.map((op) => [op.kind, op.id] as const)));
}

async function handle(
  ctx: SyncContext,
  error: unknown,
  sent: { readonly client: string; readonly count: number },
  share: number,
): Promise<Next> {
  if (!(error instanceof Refused)) throw error;
  if (error.code === 'epoch') return 'pull';
  if (error.code === 'blob' && error.blobs.length > 0) {
    await ctx.files.missing(error.blobs);
    return 'more';
  }
  if (error.code === 'fork' || error.status === 403) {
    await startAsNewClient(ctx, sent);
    return 'renamed';
  }
  if (error.status === 413) {
    const next = await pushStep(ctx, share / 2, sent.count === 1 ? 'too-large' : null);
    return next === 'empty' ? 'more' : next;
  }
  throw error;
}

/** What its author is told of a mutation that could not go as it is. */
const because =
  (code: ProblemCode) =>
  (result: PushResult): PushResult => {
    if (result.status !== 'rejected' || !result.error) return result;
    return { ...result, error: { ...result.error, code } };
  };

/** R13, R4 and rule 4 in one transaction; returns how many mutations were answered. */
function fileAnswer(ctx: SyncContext, sent: Meta, answer: PushAnswer): Promise<number> {
  const { ports } = ctx;
  const tables = ['meta', 'out', 'sent', 'issue', 'history', 'shelf', 'row', 'dir', 'seg'] as const;
  return ctx.store.write(tables, async (db, touch) => {
    let meta = must(await db.meta.get('meta'), 'meta');
    if (meta.epoch !== answer.epoch || meta.client !== sent.client) return 0;
    const outs = await db.out.bulkGet(answer.results.map((result) => result.n));
    let done = 0;
    for (const [at, result] of answer.results.entries()) {
      const out = outs[at];
      if (out?.id !== result.id) continue;
      await fileResult(db, touch, out, result, meta, ports.now());
      done += 1;
    }
    const over = (await db.out.count()) === 0;
    meta = { ...meta, drain: { done: (meta.drain?.done ?? 0) + done, over } };
    if (acceptPushRows(meta, answer)) {
      const rows = answer.rows.map(({ k, s, view, r, del }) => ({
        ...{ scope: s, kind: k, view, id: r.id, rev: r.rev, row: del ? null : r },
      }));
      await putRows(db, touch, meta, rows, ports);
      meta = { ...meta, pushAt: answer.at };
    }
    await db.meta.put(meta);
    touch.meta = true;
    return done;
  });
}

async function fileResult(
  db: Database,
  touch: Touched,
  out: OutRecord,
  result: PushResult,
  { client }: Meta,
  now: number,
): Promise<void> {
  const at = stamp(now);
  await db.out.delete(out.n);
  await db.sent.put({ id: out.id, client, n: out.n, acked: now, out });
  await db.history.update(out.id, { status: result.status, receivedAt: at });
  touch.outs = [...(touch.outs ?? []), out.n];
  touch.ids = [
    ...(touch.ids ?? []),
    ...showing(out).map((op): [string, string] => [op.kind, op.id]),
  ];
  if (result.status !== 'rejected') return;
  const { error } = result;
  const issue: IssueRecord = {
    ...{ id: out.id, n: out.n, at: out.at, ops: out.ops },
    schema: typeof out.schema === 'number' ? out.schema : 1,
    code: error?.code ?? 'internal',
    field: error?.field ?? null,
    kind: error?.kind ?? out.ops[0]?.kind ?? null,
    row: error?.row ?? out.ops[0]?.id ?? null,
    message: error?.message ?? '',
    ...{ read: error?.read, allowed: error?.allowed },
  };
  // Refused before, in a history that is no more: what a person made of it then stays.
  const settled = (await db.issue.get(out.id))?.settled;
  await db.issue.put(settled ? { ...issue, settled } : issue);
  touch.issues = true;
}
