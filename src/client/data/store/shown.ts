import { isKind } from '#domain/registry.ts';
import { type FieldPatch, fieldPatch, type Op } from '#domain/sync/op.ts';
import type { HistoryRecord, OutRecord } from './database.ts';

type Step = HistoryRecord['steps'][number];
const json = (value: unknown) => fieldPatch.options[0].shape.v.parse(value ?? null);

/** What a choice does to the record it is about, so that its author sees it at once. */
function effect({ op, before }: Step): readonly Op[] {
  if (op.kind !== 'conflict' || !before) return [];
  const { kind, row: id, field, theirs, mine, status, reason } = before;
  if (typeof kind !== 'string' || !isKind(kind) || typeof id !== 'string') return [];
  const set = (from: unknown, to: unknown): readonly Op[] => {
    if (typeof field !== 'string') return [];
    const f: Record<string, FieldPatch> = { [field]: { b: json(from), v: json(to) } };
    return [{ op: 'patch', kind, id, f }];
  };
  if (op.op === 'restore') {
    if (status === 'kept-theirs') return [];
    return set(status === 'took-mine' ? mine : op.v, theirs);
  }
  if (op.op !== 'resolve' || op.take === 'theirs') return [];
  if (reason === 'delete-changed') return [{ op: 'delete', kind, id }];
  return set(theirs, op.take === 'mine' ? mine : op.v);
}

/** For the outbox: what the choices of a mutation do to records. Never sent: the server decides. */
export function shownBy(ops: readonly Op[], steps: readonly Step[]): Pick<OutRecord, 'shown'> {
  const own = new Set(ops);
  const shown = steps.filter((step) => own.has(step.op)).flatMap(effect);
  return shown.length > 0 ? { shown } : {};
}

/** Every operation that a mutation shows on this device. */
export const showing = (out: Pick<OutRecord, 'ops' | 'shown'>): readonly Op[] => [
  ...out.ops,
  ...(out.shown ?? []),
];
