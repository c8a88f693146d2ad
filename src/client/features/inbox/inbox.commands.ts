import { data } from '#client/data/data.ts';
import type { Issue } from '#client/data/data-port.ts';
import { fieldPatch, type Op } from '#domain/sync/op.ts';
import type { MendedValues } from './mend.rules.ts';
import { mendedOps } from './mend.rules.ts';

export interface Choice {
  readonly id: string;
  readonly take: 'mine' | 'theirs' | 'other';
  /** With `other`: the value wanted instead. */
  readonly value?: unknown;
}

/** Settles conflicts of one record in one act. */
export async function settleConflicts(choices: readonly Choice[]): Promise<void> {
  const ops = choices.map(({ id, take, value }): Op => {
    const v = fieldPatch.options[0].shape.v.parse(value ?? null);
    return {
      op: 'resolve',
      kind: 'conflict',
      id,
      take,
      b: 'open',
      ...(take === 'other' ? { v } : {}),
    };
  });
  await data.change({ ops, label: { key: 'inbox:resolved' } });
}

/** Staff: carries out a refused change under their own name, or lays it aside. */
export async function settleRefusal(id: string, take: 'mine' | 'theirs'): Promise<void> {
  const key = take === 'mine' ? 'inbox:applied' : 'inbox:discarded';
  const ops: readonly Op[] = [{ op: 'resolve', kind: 'refusal', id, take, b: 'open' }];
  await data.change({ ops, label: { key } });
}

/** Sends a refused change again with the values as they were mended. */
export async function resend(issue: Issue, values: MendedValues): Promise<void> {
  await data.settle(issue.id, { resend: mendedOps(issue.ops, values) });
}

/** Gives a refused change up; what was typed stays in the history. */
export async function discard(issue: Issue): Promise<void> {
  await data.settle(issue.id, 'discard');
}
