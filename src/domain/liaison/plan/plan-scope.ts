import type { Chamber } from '#domain/chamber/chamber.entity.ts';
import type { Enterprise } from '#domain/enterprise/enterprise.entity.ts';
import type { Federation } from '#domain/federation/federation.entity.ts';
import { ancestorsOf, subtreeOf } from '#domain/federation/federation.rules.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { LiaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import type { RuleFacts } from '../coverage/rule-for.ts';
import { targetsInScope } from '../coverage/targets.ts';
import type { Liaison } from '../liaison.entity.ts';
import { quotasOf } from './plan-quotas.ts';
import type { PlanLeader, PlanRequest, PlanTarget, TargetKind } from './plan-request.ts';
import { portfolioWords } from './portfolio-words.ts';

/** What a person asks a plan for. */
export interface PlanSettings {
  /** A campaign, or null for standing liaison. */
  readonly campaignId: string | null;
  /** Targets of a federation and those below it, or null for all. */
  readonly federationId: string | null;
  readonly kinds: readonly TargetKind[];
  readonly mode: PlanRequest['mode'];
  readonly role: Liaison['role'];
  readonly day: string;
  readonly ownOnly: boolean;
  /** Targets of a leader at most where no rule says so. */
  readonly fallback: number;
}

/** The rows that a plan is made from, as they lie on the device. */
export interface PlanRows {
  readonly leaders: readonly Leader[];
  readonly liaisons: readonly Liaison[];
  readonly listed: readonly LiaisonTarget[];
  readonly rules: readonly RuleFacts[];
  readonly federations: readonly Federation[];
  /** Chambers on the register. */
  readonly chambers: readonly Pick<Chamber, 'id' | 'name' | 'federationId'>[];
  readonly enterprises: readonly Pick<Enterprise, 'id' | 'name' | 'federationId' | 'industry'>[];
}

type Scope = Pick<PlanSettings, 'campaignId' | 'day'>;

/** Assignments of the campaign, or the standing ones: what its targets and quotas are counted by. */
export const liaisonsOf = (
  liaisons: readonly Liaison[],
  { campaignId }: Pick<Scope, 'campaignId'>,
): readonly Liaison[] => liaisons.filter((l) => l.campaignId === campaignId);

/** Kinds and ids of all targets of a campaign, or of standing liaison, on a day. */
export function scopeTargets(rows: PlanRows | Omit<PlanRows, 'enterprises'>, scope: Scope) {
  const { campaignId, day } = scope;
  return targetsInScope({
    chamberIds: rows.chambers.map((c) => c.id),
    listed: rows.listed.filter((row) => row.campaignId === campaignId),
    liaisons: liaisonsOf(rows.liaisons, scope),
    campaignId: campaignId ?? undefined,
    day,
  });
}

/** The question that the optimiser answers. Targets that this device does not hold are left out. */
export function planRequest(rows: PlanRows, settings: PlanSettings): PlanRequest {
  const { day, role, mode, ownOnly } = settings;
  const within = settings.federationId && subtreeOf(rows.federations, settings.federationId);
  const asked = within && new Set(within.map((f) => f.id));
  const targets = planTargets(rows, scopeTargets(rows, settings)).filter(
    (t) =>
      settings.kinds.includes(t.kind) &&
      (!asked || (t.federationId !== null && asked.has(t.federationId))),
  );
  const leaders = planLeaders(rows, settings);
  return {
    ...{ day, role, mode, ownOnly, leaders, targets },
    standing: liaisonsOf(rows.liaisons, settings),
  };
}

/** Leaders with their quotas by the rules in force; `ruled` where a rule says how many in all. */
export function planLeaders(
  { leaders, rules, federations }: Pick<PlanRows, 'leaders' | 'rules' | 'federations'>,
  { campaignId, day, fallback }: Scope & { readonly fallback: number },
): readonly (PlanLeader & { readonly ruled: boolean })[] {
  const byId = new Map(federations.map((f) => [f.id, f]));
  return leaders.map((leader) => {
    const above = [leader.federationId, ...ancestorsOf(byId, leader.federationId).map((f) => f.id)];
    const { id, federationId, portfolio, inOfficeFrom, inOfficeTo } = leader;
    const quotas = quotasOf(rules, leader, { campaignId, above, day, fallback });
    return { id, federationId, portfolio, inOfficeFrom, inOfficeTo, ...quotas };
  });
}

/** What the optimiser needs to know of targets; a county federation counts as its superior's. */
export function planTargets(
  rows: Pick<PlanRows, 'chambers' | 'enterprises' | 'federations'>,
  targets: readonly { readonly kind: TargetKind; readonly id: string }[],
): readonly PlanTarget[] {
  const chambers = new Map(rows.chambers.map((c) => [c.id, c]));
  const enterprises = new Map(rows.enterprises.map((e) => [e.id, e]));
  const federations = new Map(rows.federations.map((f) => [f.id, f]));
  return targets.flatMap(({ kind, id }): PlanTarget[] => {
    if (kind === 'federation') {
      const of = federations.get(id);
      return of ? [{ id, kind, federationId: of.parentId ?? id, industry: null, words: [] }] : [];
    }
    const of = kind === 'chamber' ? chambers.get(id) : enterprises.get(id);
    if (!of) return [];
    const industry = (kind === 'enterprise' && enterprises.get(id)?.industry) || null;
    const words = portfolioWords(industry, of.name);
    return [{ id, kind, federationId: of.federationId, industry, words }];
  });
}
