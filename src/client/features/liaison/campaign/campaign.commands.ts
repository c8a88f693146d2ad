import type { Saved } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { createOp, deleteOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';

/** Saves a campaign, new or changed; its id. */
export async function saveCampaign(before: Row | null, values: Values): Promise<string> {
  const id = before?.id ?? newId(sources);
  const op = before ? patchOp('campaign', before, values) : createOp('campaign', id, values);
  await act([op], 'coverage:act.campaignSaved', { name: String(values.name ?? '') });
  return id;
}

/** Removes a campaign that was entered by mistake; one that is over has an end date. */
export const removeCampaign = (row: Row): Promise<Saved | null> =>
  act([deleteOp('campaign', row)], 'coverage:act.campaignDeleted', { name: String(row.name) });

export function saveRule(before: Row | null, values: Values): Promise<Saved | null> {
  const op = before
    ? patchOp('liaison-rule', before, values)
    : createOp('liaison-rule', newId(sources), values);
  return act([op], 'coverage:act.ruleSaved', { name: String(values.name ?? '') });
}

/** A rule ends on a day that it still holds for; periods before it are judged as they were. */
export const endRule = (row: Row, lastDay: string): Promise<Saved | null> =>
  act([patchOp('liaison-rule', row, { to: lastDay })], 'coverage:act.ruleEnded', {
    name: String(row.name),
  });

/** Removes a rule that was not in force yet. */
export const removeRule = (row: Row): Promise<Saved | null> =>
  act([deleteOp('liaison-rule', row)], 'coverage:act.ruleDeleted', { name: String(row.name) });
