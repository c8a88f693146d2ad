import type { Leader } from '#domain/leader/leader.entity.ts';
import { quotaFor, type RuleFacts } from '../coverage/rule-for.ts';
import { LIAISON_TARGETS } from '../liaison.entity.ts';
import type { PlanLeader, TargetKind } from './plan-request.ts';

/**
 * A leader's quotas: in all by the rules that name no kind of target, and within that of a kind where
 * a rule names it. `fallback` holds where no rule says how many in all.
 */
export function quotasOf(
  rules: readonly RuleFacts[],
  leader: Leader,
  asked: {
    readonly campaignId: string | null;
    readonly above: readonly string[];
    readonly day: string;
    readonly fallback: number;
  },
): Pick<PlanLeader, 'quota' | 'byKind'> & { readonly ruled: boolean } {
  const { rank } = leader;
  const total = quotaFor(rules, { ...asked, rank, targetKind: null });
  const byKind: Partial<Record<TargetKind, number>> = {};
  for (const kind of LIAISON_TARGETS) {
    const own = rules.filter((rule) => rule.targetKind === kind);
    const quota = quotaFor(own, { ...asked, rank, targetKind: kind });
    if (quota !== null) byKind[kind] = quota;
  }
  return { quota: total ?? asked.fallback, byKind, ruled: total !== null };
}
