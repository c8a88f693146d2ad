import i18next from 'i18next';
import { data } from '#client/data/data.ts';
import type { Issue } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { sources } from '#client/records/sources.ts';
import { undoToast } from '#client/ui/undo-toast.tsx';
import { newId } from '#domain/kernel/id.ts';
import { fieldPatch, type Op } from '#domain/sync/op.ts';
import type { MendedValues } from './mend.rules.ts';
import { mendedOps } from './mend.rules.ts';

export interface Choice {
  readonly id: string;
  readonly take: 'mine' | 'theirs' | 'other';
  /** With `other`: the value wanted instead. */
  readonly value?: unknown;
}

const asOp = ({ id, take, value }: Choice): Op => {
  const v = fieldPatch.options[0].shape.v.parse(value ?? null);
  return { op: 'resolve', kind: 'conflict', id, take, b: 'open', ...(take === 'other' && { v }) };
};

/**
 * Settles conflicts, record by record: one that the server refuses holds up no other. One act to the
 * person, taken back as one.
 */
export async function settleConflicts(byRecord: readonly (readonly Choice[])[]): Promise<void> {
  const batch = newId(sources);
  const count = byRecord.reduce((n, choices) => n + choices.length, 0);
  const label = { key: 'inbox:act.settled', values: { count } };
  for (const choices of byRecord)
    if (choices.length > 0) await data.change({ ops: choices.map(asOp), label, batch });
  undoToast({ message: i18next.t('inbox:act.settled', { count }), batch });
}

/** Puts something settled back among what waits. */
export async function reopen(kind: 'conflict' | 'refusal', id: string): Promise<void> {
  await act([{ op: 'restore', kind, id }], 'inbox:act.reopened', {});
}

/** Staff: carries out a refused change under their own name. */
export async function applyRefusal(id: string): Promise<void> {
  const ops: readonly Op[] = [{ op: 'resolve', kind: 'refusal', id, take: 'mine', b: 'open' }];
  await data.change({ ops, label: { key: 'inbox:act.applied' } });
}

/** Staff: lays refused changes aside, and says why. */
export async function discardRefusals(ids: readonly string[], note: string): Promise<void> {
  const said = note.trim() === '' ? {} : { v: note.trim() };
  const ops = ids.map(
    (id): Op => ({ op: 'resolve', kind: 'refusal', id, take: 'theirs', b: 'open', ...said }),
  );
  await act(ops, 'inbox:act.laidAside', {});
}

/** Sends a refused change again, mended, and then what waited for it. */
export async function resend(
  issue: Issue,
  values: MendedValues,
  dependents: readonly Issue[] = [],
): Promise<void> {
  await data.settle(issue.id, { resend: mendedOps(issue.ops, values) });
  for (const later of dependents) await data.settle(later.id, { resend: later.ops });
}

/** Gives refused changes up; what was typed stays among what is done, and can be brought back. */
export async function discard(issues: readonly Issue[], message: string): Promise<void> {
  for (const { id } of issues) await data.settle(id, 'discard');
  undoToast({ message, undo: () => bringBack(issues) });
}

/** Puts refused changes that were given up back among what waits. */
export async function bringBack(issues: readonly Issue[]): Promise<void> {
  for (const { id } of issues) await data.settle(id, 'reopen');
}
