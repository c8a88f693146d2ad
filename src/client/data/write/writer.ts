import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import { must, Problem } from '#domain/kernel/problem.ts';
import { isKind, type Kind } from '#domain/registry.ts';
import { coalesce } from '#domain/sync/coalesce.ts';
import type { Op } from '#domain/sync/op.ts';
import { applyOp, inverse, stripped } from '#domain/sync/op-rules.ts';
import { PROTOCOL_VERSION } from '#domain/sync/protocol.ts';
import { splitOps } from '#domain/sync/split-ops.ts';
import type { Change, Saved } from '../data-port.ts';
import { rowsOf } from '../history.ts';
import { type Ports, stamp } from '../ports.ts';
import type { HistoryRecord, IssueRecord, OutRecord, UnsentRecord } from '../store/database.ts';
import type { Records } from '../store/records.ts';
import { showing, shownBy } from '../store/shown.ts';
import type { Store, WriteBody } from '../store/store.ts';
import { checkedOps } from './validate.ts';

type Step = HistoryRecord['steps'][number];
const keyOf = (op: { readonly kind: string; readonly id: string }) => `${op.kind}|${op.id}`;

/** Everything a person does to the data: durable when the promise resolves. */
export class Writer {
  private readonly store: Store;
  private readonly records: Records;
  private readonly ports: Pick<Ports, 'now' | 'random'>;

  constructor(store: Store, records: Records, ports: Pick<Ports, 'now' | 'random'>) {
    this.store = store;
    this.records = records;
    this.ports = ports;
  }

  /**
   * Saves an act: outbox, history and batch in one strict transaction (R1). More operations than a
   * mutation may hold become several mutations of one batch, numbered in the same transaction.
   */
  async change(change: Change, more: WriteBody<void> = async () => undefined): Promise<Saved> {
    const steps = await this.steps(coalesce(checkedOps(change.ops)));
    const ops = steps.map((step) => step.op);
    const batch = change.batch ?? newId(this.ports);
    const at = stamp(this.ports.now());
    const parts = splitOps(ops).map((part) => ({ id: newId(this.ports), ops: part }));
    await this.store.write(
      ['meta', 'out', 'history', 'batch', 'issue'],
      async (db, touch, wrote) => {
        const meta = must(await db.meta.get('meta'), 'meta');
        const outs: OutRecord[] = parts.map((part, i) => ({
          ...{ n: meta.n + 1 + i, at, batch, ...part, label: change.label },
          // An app updated since still sends it as it was written.
          schema: PROTOCOL_VERSION,
          ...seenBy(part.ops, steps),
          ...shownBy(part.ops, steps),
        }));
        const old = await db.batch.get(batch);
        const count = (old?.ops ?? 0) + ops.length;
        await db.meta.put({ ...meta, n: meta.n + outs.length });
        await db.out.bulkAdd(outs);
        await db.history.bulkAdd(outs.map((out) => historyOf(out, steps)));
        await db.batch.put({
          ...{ id: batch, label: old?.label ?? change.label, at: old?.at ?? at },
          ...{ ops: count, undone: old?.undone ?? false },
        });
        touch.outs = outs.map((out) => out.n);
        touch.ids = outs.flatMap(showing).map((op) => [op.kind, op.id]);
        touch.meta = true;
        await more(db, touch, wrote);
      },
      true,
    );
    return { batch, mutations: parts.length };
  }

  /** Takes in changes that were made elsewhere, as they were written there, and refused ones. */
  async adopt(mutations: readonly UnsentRecord[], refused: readonly IssueRecord[]): Promise<void> {
    const ops = mutations.flatMap((mutation) => mutation.ops);
    // What they are based on stays as it was seen by their author; only the look is of today.
    const steps = (await this.steps(ops)).map((step, i) => ({ ...step, op: ops[i] ?? step.op }));
    const write: WriteBody<void> = async (db, touch) => {
      const meta = must(await db.meta.get('meta'), 'meta');
      const outs = mutations.map((mutation, i) => ({ ...mutation, n: meta.n + 1 + i }));
      await db.meta.put({ ...meta, n: meta.n + outs.length });
      await db.out.bulkAdd(outs);
      await db.history.bulkPut(outs.map((out) => historyOf(out, steps)));
      for (const { batch: id, label, at, ops: own } of outs) {
        const old = await db.batch.get(id);
        await db.batch.put({
          id,
          label,
          at,
          undone: false,
          ...old,
          ops: (old?.ops ?? 0) + own.length,
        });
      }
      await db.issue.bulkPut(refused.map((issue) => ({ ...issue, n: 0 })));
      touch.outs = outs.map((out) => out.n);
      touch.ids = [...ops, ...refused.flatMap((issue) => issue.ops)].map((op) => [op.kind, op.id]);
      touch.issues = true;
      touch.meta = true;
    };
    await this.store.write(['meta', 'out', 'history', 'batch', 'issue'], write, true);
  }

  /** Takes a batch back by its inverse, newest first; rows edited since are kept and named. */
  async undo(batch: string): Promise<{ undone: number; kept: { kind: Kind; id: string }[] }> {
    const { db } = this.store;
    const info = await db.batch.get(batch);
    if (!info) throw new Problem('absent', 'This act is no longer kept on this device', { batch });
    if (info.undone) return { undone: 0, kept: [] };
    const acts = await db.history.where('batch').equals(batch).sortBy('n');
    const steps = acts.flatMap((act) => act.steps).reverse();
    const now = await this.rows(steps.map((step) => step.op));
    const kept = new Map<string, { kind: Kind; id: string }>();
    const ops: Op[] = [];
    for (const { op, before, after } of steps) {
      const key = keyOf(op);
      const back = kept.has(key) ? null : inverse(op, before, after, now.get(key) ?? null);
      if (!back) {
        if (isKind(op.kind)) kept.set(key, { kind: op.kind, id: op.id });
        continue;
      }
      ops.push(back);
      now.set(key, applyOp(now.get(key) ?? null, before, back));
    }
    const mark: WriteBody<void> = async (strict) => {
      await strict.batch.update(batch, { undone: true });
    };
    const label = { key: 'undo', values: { of: info.label.key } };
    if (ops.length > 0) await this.change({ ops, label }, mark);
    else
      await this.store.write(
        ['batch'],
        async (strict, touch, wrote) => {
          touch.meta = true;
          await mark(strict, touch, wrote);
        },
        true,
      );
    return { undone: ops.length, kept: [...kept.values()] };
  }

  /** Settles a refused change: sends mended operations as a new mutation, or lets it go. */
  async settle(
    issue: string,
    action: { readonly resend: readonly Op[] } | 'discard' | 'reopen',
  ): Promise<void> {
    const found = await this.store.db.issue.get(issue);
    if (!found) throw new Problem('absent', 'This task was already settled', { issue });
    const at = stamp(this.ports.now());
    const as = action === 'discard' ? 'discarded' : 'resent';
    const gone: WriteBody<void> = async (db, touch) => {
      await db.issue.update(issue, { settled: action === 'reopen' ? null : { as, at } });
      touch.issues = true;
      touch.ids = [
        ...(touch.ids ?? []),
        ...found.ops.map((op): [string, string] => [op.kind, op.id]),
      ];
    };
    if (action === 'discard' || action === 'reopen') await this.store.write(['issue'], gone, true);
    else await this.change({ ops: action.resend, label: { key: 'resend' } }, gone);
  }

  /** Each operation with its row before and after, as the screen shows them now. */
  private async steps(ops: readonly Op[]): Promise<Step[]> {
    const rows = await this.rows(ops);
    const deleted = new Map<string, Row>();
    for (const id of new Set(ops.filter((op) => op.op === 'restore').map((op) => op.id))) {
      const acts = await this.store.db.history.where('rows').equals(id).sortBy('n');
      const last = acts.flatMap((act) => act.steps).findLast((s) => s.op.id === id && s.before);
      if (last?.before) deleted.set(id, last.before);
    }
    return ops.map((asked) => {
      const before = rows.get(keyOf(asked)) ?? null;
      const op = grounded(asked, before);
      const after = applyOp(before, deleted.get(op.id) ?? null, op);
      if (before && !after) deleted.set(op.id, before);
      rows.set(keyOf(op), after);
      return { op, before, after };
    });
  }

  private async rows(ops: readonly Op[]): Promise<Map<string, Row | null>> {
    const out = new Map<string, Row | null>();
    for (const kind of new Set(ops.map((op) => op.kind))) {
      if (!isKind(kind)) continue;
      const ids = [...new Set(ops.filter((op) => op.kind === kind).map((op) => op.id))];
      for (const { id, row } of await this.records.many(kind, ids))
        out.set(keyOf({ kind, id }), row);
    }
    return out;
  }
}

/**
 * An operation with what it was based on: a patch its rev, a deletion the row as it was seen, a
 * settlement the value that stood beside one's own.
 */
function grounded(op: Op, before: Row | null): Op {
  if (op.op === 'patch' && typeof before?.rev === 'number') return { ...op, rev: before.rev };
  if (op.op === 'delete' && before && !op.b)
    return { ...op, b: stripped(before) as NonNullable<typeof op.b> };
  if (op.op === 'resolve' && before && 'theirs' in before) return { ...op, theirs: before.theirs };
  return op;
}

/** The rows that this mutation restores, as they were, so that they show at once. */
function seenBy(ops: readonly Op[], steps: readonly Step[]): Pick<OutRecord, 'seen'> {
  const restored = new Set<Op>(ops.filter((op) => op.op === 'restore'));
  const seen = steps.flatMap(({ op, after }) =>
    restored.has(op) && after ? [[op.id, after]] : [],
  );
  return seen.length > 0 ? { seen: Object.fromEntries(seen) } : {};
}

function historyOf(out: OutRecord, steps: readonly Step[]): HistoryRecord {
  const own = new Set<Op>(out.ops);
  const mine = steps.filter((step) => own.has(step.op));
  return {
    ...{ id: out.id, n: out.n, batch: out.batch, at: out.at, receivedAt: null, status: 'waiting' },
    rows: rowsOf(mine),
    steps: mine,
  };
}
