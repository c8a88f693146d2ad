import { holdsOn } from '#domain/kernel/date.ts';
import type { Liaison } from '../liaison.entity.ts';
import { isCurrentLiaison } from '../liaison.rules.ts';
import type { LiaisonFacts, ListedFacts } from './coverage-book.ts';

export interface Target {
  readonly kind: Liaison['targetKind'];
  readonly id: string;
}

/**
 * Who is to have a leader on a day. In a campaign: its list, and whoever it gave a leader. Without
 * one (`undefined`): every chamber on the register, every list, and whoever has a leader.
 */
export function targetsInScope(rows: {
  readonly chamberIds: readonly string[];
  readonly listed: readonly ListedFacts[];
  readonly liaisons: readonly LiaisonFacts[];
  readonly campaignId?: string | undefined;
  readonly day: string;
}): readonly Target[] {
  const { campaignId, day } = rows;
  const asked = (row: { readonly campaignId: string | null }) =>
    campaignId === undefined || row.campaignId === campaignId;
  const out = new Map<string, Target>();
  if (campaignId === undefined)
    for (const id of rows.chamberIds) out.set(id, { kind: 'chamber', id });
  const add = (row: { readonly targetKind: Target['kind']; readonly targetId: string }) => {
    if (!out.has(row.targetId)) out.set(row.targetId, { kind: row.targetKind, id: row.targetId });
  };
  for (const row of rows.listed) if (asked(row) && holdsOn(day, row.from, row.to)) add(row);
  for (const row of rows.liaisons) if (asked(row) && isCurrentLiaison(row, day)) add(row);
  return [...out.values()];
}
