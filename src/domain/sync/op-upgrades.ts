import { PROTOCOL_VERSION } from './protocol.ts';

type AnyOp = Readonly<Record<string, unknown>>;

/** One step by which operations written under an older version of the wire become those of a newer. */
export interface OpStep {
  /** The version it leads to; at most one step for a version. */
  readonly to: number;
  /** What changed, for whoever reads this in ten years. */
  readonly why: string;
  /** Pure; one operation may become several. Keeps every key it does not know. */
  readonly up: (op: AnyOp) => readonly AnyOp[];
}

/**
 * All steps of operations. None yet: since version 1 nothing changed its meaning. An added field or
 * operation needs no step. Steps are kept for ever: the old laptop in the drawer may write tomorrow.
 */
const OP_STEPS: readonly OpStep[] = [];

/** The version under which a mutation was written: its own mark, else what the request claims. */
function writtenUnder(mutation: unknown, claimed: number): number {
  const mark =
    typeof mutation === 'object' && mutation !== null && 'schema' in mutation
      ? mutation.schema
      : claimed;
  return typeof mark === 'number' && mark >= 0 ? mark : claimed;
}

/** Operations brought from the version they were written under to today's; anything else as it is. */
export function upgradeOps(
  ops: unknown,
  from: number,
  steps: readonly OpStep[] = OP_STEPS,
): unknown {
  if (!Array.isArray(ops)) return ops;
  const due = steps.filter((step) => step.to > from).sort((a, b) => a.to - b.to);
  const isOp = (op: unknown): op is AnyOp => typeof op === 'object' && op !== null;
  return due.reduce<readonly unknown[]>(
    (list, step) => list.flatMap((op): readonly unknown[] => (isOp(op) ? step.up(op) : [op])),
    ops,
  );
}

/** A mutation as it would be written today. `claimed` is the version that the request names. */
export function upgradeMutation<M extends object>(
  mutation: M,
  claimed: number,
  steps: readonly OpStep[] = OP_STEPS,
): M {
  if (!('ops' in mutation)) return mutation;
  const from = writtenUnder(mutation, claimed);
  const ops = upgradeOps(mutation.ops, from, steps);
  return ops === mutation.ops ? mutation : { ...mutation, ops, schema: PROTOCOL_VERSION };
}
