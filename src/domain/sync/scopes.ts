import { appointmentScopes } from '#domain/appointment/appointment.scopes.ts';
import { awardScopes } from '#domain/award/award.scopes.ts';
import { campaignScopes } from '#domain/campaign/campaign.scopes.ts';
import { chamberScopes } from '#domain/chamber/chamber.scopes.ts';
import { demandScopes } from '#domain/demand/demand.scopes.ts';
import { dossierScopes } from '#domain/dossier/dossier.scopes.ts';
import { enterpriseScopes } from '#domain/enterprise/enterprise.scopes.ts';
import { evidenceScopes } from '#domain/evidence/evidence.scopes.ts';
import { federationScopes } from '#domain/federation/federation.scopes.ts';
import type { Scope } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { leaderScopes } from '#domain/leader/leader.scopes.ts';
import { liaisonScopes } from '#domain/liaison/liaison.scopes.ts';
import { liaisonRuleScopes } from '#domain/liaison-rule/liaison-rule.scopes.ts';
import { liaisonTargetScopes } from '#domain/liaison-target/liaison-target.scopes.ts';
import { meetingScopes } from '#domain/meeting/meeting.scopes.ts';
import { membershipScopes } from '#domain/membership/membership.scopes.ts';
import { objectionScopes } from '#domain/objection/objection.scopes.ts';
import { personScopes } from '#domain/person/person.scopes.ts';
import { refusalScopes } from '#domain/refusal/refusal.scopes.ts';
import { isKind, type Kind } from '#domain/registry.ts';
import { roundScopes } from '#domain/round/round.scopes.ts';
import { schemeScopes } from '#domain/scheme/scheme.scopes.ts';
import { scoreScopes } from '#domain/score/score.scopes.ts';
import { termScopes } from '#domain/term/term.scopes.ts';
import { visitScopes } from '#domain/visit/visit.scopes.ts';
import { idIn, type ScopeRule } from './scope-rule.ts';
import type { World } from './world.ts';

/**
 * A conflict lies where the row lies that it is about, as it was last placed: a deleted row has only
 * that, and a row that names a forgotten one would come out elsewhere.
 */
const conflictScopes: ScopeRule = {
  fields: ['kind', 'row'],
  scopes: (row, world) => {
    const [kind, id] = [idIn(row, 'kind'), idIn(row, 'row')];
    const about = kind !== null && id !== null && isKind(kind) ? world.get(kind, id) : undefined;
    return !about || about.kind === 'conflict' ? [] : about.scopes;
  },
};

export const SCOPE_RULES: Readonly<Record<Kind, ScopeRule>> = {
  federation: federationScopes,
  chamber: chamberScopes,
  term: termScopes,
  person: personScopes,
  appointment: appointmentScopes,
  enterprise: enterpriseScopes,
  membership: membershipScopes,
  leader: leaderScopes,
  campaign: campaignScopes,
  liaison: liaisonScopes,
  'liaison-rule': liaisonRuleScopes,
  'liaison-target': liaisonTargetScopes,
  visit: visitScopes,
  demand: demandScopes,
  scheme: schemeScopes,
  round: roundScopes,
  dossier: dossierScopes,
  score: scoreScopes,
  evidence: evidenceScopes,
  meeting: meetingScopes,
  award: awardScopes,
  objection: objectionScopes,
  conflict: conflictScopes,
  refusal: refusalScopes,
};

/** The scopes of a live row, sorted, once each. */
export function scopesOf(kind: Kind, row: Row, world: World, today: string): readonly Scope[] {
  return [...new Set(SCOPE_RULES[kind].scopes(row, world, today))].sort();
}
