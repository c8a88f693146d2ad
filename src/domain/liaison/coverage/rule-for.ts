import { holdsOn } from '#domain/kernel/date.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { LiaisonRule } from '#domain/liaison-rule/liaison-rule.entity.ts';
import type { Liaison } from '../liaison.entity.ts';

export type RuleFacts = Pick<
  LiaisonRule,
  | 'id'
  | 'federationId'
  | 'campaignId'
  | 'rank'
  | 'targetKind'
  | 'quota'
  | 'times'
  | 'per'
  | 'forms'
  | 'from'
  | 'to'
>;

/** What a rule is asked about. `above` are the leader's federation and those above it. */
export interface RuleCase {
  readonly rank: Leader['rank'];
  readonly targetKind: Liaison['targetKind'] | null;
  readonly campaignId: string | null;
  readonly above: readonly string[];
  readonly day: string;
}

const names = (rule: RuleFacts) => [rule.campaignId, rule.rank, rule.targetKind];

function matches(rule: RuleFacts, asked: RuleCase): boolean {
  return (
    holdsOn(asked.day, rule.from, rule.to) &&
    asked.above.includes(rule.federationId) &&
    (rule.campaignId === null || rule.campaignId === asked.campaignId) &&
    (rule.rank === null || rule.rank === asked.rank) &&
    (rule.targetKind === null || rule.targetKind === asked.targetKind)
  );
}

/** Of the rules that match, those that name most: the narrower rule replaces the wider one. */
function narrowest(rules: readonly RuleFacts[], asked: RuleCase): readonly RuleFacts[] {
  const found = rules.filter((rule) => matches(rule, asked));
  const width = (rule: RuleFacts) => names(rule).filter((name) => name !== null).length;
  const most = Math.max(0, ...found.map(width));
  return found.filter((rule) => width(rule) === most);
}

/** The contacts that are required; several rules of the same width all hold. */
export const cadencesFor = (rules: readonly RuleFacts[], asked: RuleCase): readonly RuleFacts[] =>
  narrowest(
    rules.filter((rule) => (rule.times ?? 0) > 0 && rule.per !== null),
    asked,
  );

/** How many targets a leader may have at most; null where no rule limits him. */
export function quotaFor(rules: readonly RuleFacts[], asked: RuleCase): number | null {
  const found = narrowest(
    rules.filter((rule) => rule.quota !== null),
    asked,
  ).map((rule) => rule.quota ?? 0);
  return found.length === 0 ? null : Math.min(...found);
}
