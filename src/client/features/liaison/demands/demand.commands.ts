import type { Saved } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import { type DemandState, demand } from '#domain/demand/demand.entity.ts';
import { type StepValues, stepTo } from '#domain/demand/demand.rules.ts';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';

const titleOf = (values: Values) => ({ title: String(values.title ?? '').trim() });

/** Takes a demand in; returns its id. */
export async function takeInDemand(values: Values): Promise<string> {
  const id = newId(sources);
  const op = createOp('demand', id, { ...values, state: 'registered' });
  await act([op], 'demands:act.takeIn', titleOf(values));
  return id;
}

/** Corrects what is written about a demand; only what differs is written. */
export const changeDemand = (row: Row, values: Values) =>
  act([patchOp('demand', row, values)], 'demands:act.change', titleOf(values));

/** Takes a step; `word` is the new state in the reader's language. Throws where it may not follow. */
export const stepDemand = (row: Row, to: DemandState, values: StepValues, word: string) =>
  act([patchOp('demand', row, stepTo(asRecord(demand, row), to, values))], 'demands:act.step', {
    ...titleOf(row),
    state: word,
  });

/** Takes one step with many demands as one act, which is taken back as one. */
export const stepDemands = (
  rows: readonly Row[],
  to: DemandState,
  values: StepValues,
  word: string,
): Promise<Saved | null> =>
  act(
    rows.map((row) => patchOp('demand', row, stepTo(asRecord(demand, row), to, values))),
    'demands:act.steps',
    { count: rows.length, state: word },
  );

/** Removes a demand that was entered by mistake; one that is over is closed or terminated instead. */
export const removeDemand = (row: Row) =>
  act([deleteOp('demand', row)], 'demands:act.remove', titleOf(row));
