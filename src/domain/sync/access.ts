import { appointmentAccess } from '#domain/appointment/appointment.access.ts';
import { awardAccess } from '#domain/award/award.access.ts';
import { campaignAccess } from '#domain/campaign/campaign.access.ts';
import { chamberAccess } from '#domain/chamber/chamber.access.ts';
import { conflictAccess } from '#domain/conflict/conflict.access.ts';
import { demandAccess } from '#domain/demand/demand.access.ts';
import { dossierAccess } from '#domain/dossier/dossier.access.ts';
import { enterpriseAccess } from '#domain/enterprise/enterprise.access.ts';
import { evidenceAccess } from '#domain/evidence/evidence.access.ts';
import { federationAccess } from '#domain/federation/federation.access.ts';
import { DECIDING_ROLES, type Grant, viewOf } from '#domain/kernel/access.ts';
import { isVisible, type Row, VIEWS, type View } from '#domain/kernel/entity.ts';
import { leaderAccess } from '#domain/leader/leader.access.ts';
import { liaisonAccess } from '#domain/liaison/liaison.access.ts';
import { liaisonRuleAccess } from '#domain/liaison-rule/liaison-rule.access.ts';
import { liaisonTargetAccess } from '#domain/liaison-target/liaison-target.access.ts';
import { meetingAccess } from '#domain/meeting/meeting.access.ts';
import { membershipAccess } from '#domain/membership/membership.access.ts';
import { objectionAccess } from '#domain/objection/objection.access.ts';
import { personAccess } from '#domain/person/person.access.ts';
import { refusalAccess } from '#domain/refusal/refusal.access.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { roundAccess } from '#domain/round/round.access.ts';
import { schemeAccess } from '#domain/scheme/scheme.access.ts';
import { scoreAccess } from '#domain/score/score.access.ts';
import { termAccess } from '#domain/term/term.access.ts';
import { visitAccess } from '#domain/visit/visit.access.ts';
import type { Access, Asked, RoleRight, Verb } from './access-rule.ts';

export const ACCESS: Readonly<Record<Kind, Access>> = {
  federation: federationAccess,
  chamber: chamberAccess,
  term: termAccess,
  person: personAccess,
  appointment: appointmentAccess,
  enterprise: enterpriseAccess,
  membership: membershipAccess,
  leader: leaderAccess,
  campaign: campaignAccess,
  liaison: liaisonAccess,
  'liaison-rule': liaisonRuleAccess,
  'liaison-target': liaisonTargetAccess,
  visit: visitAccess,
  demand: demandAccess,
  scheme: schemeAccess,
  round: roundAccess,
  dossier: dossierAccess,
  score: scoreAccess,
  evidence: evidenceAccess,
  meeting: meetingAccess,
  award: awardAccess,
  objection: objectionAccess,
  conflict: conflictAccess,
  refusal: refusalAccess,
};

/** What someone is about to write. */
export interface Attempt extends Asked {
  readonly kind: Kind;
  readonly verb: Verb;
  readonly grants: readonly Grant[];
}

/** `scope`: he holds no scope of the row. `forbidden`: he reads it, but may not do this. */
export type Verdict =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: 'scope' | 'forbidden';
      readonly field?: string;
      readonly allowed?: readonly unknown[];
    };

const OK: Verdict = { ok: true };

/** The widest view that grants give of a row in these scopes; null where they give none. */
export function viewIn(grants: readonly Grant[], scopes: readonly string[]): View | null {
  const held = grants.filter((g) => scopes.includes(g.scope)).map((g) => viewOf(g.role));
  return VIEWS.findLast((view) => held.includes(view)) ?? null;
}

function judge(attempt: Attempt, right: RoleRight, held: readonly string[], view: View): Verdict {
  if (!right.verbs.includes(attempt.verb)) return { ok: false, code: 'forbidden' };
  const home = right.home?.(attempt) ?? attempt.scopes;
  if (!held.some((scope) => home.includes(scope))) return { ok: false, code: 'forbidden' };
  if (right.when && !right.when(attempt, attempt.verb, held)) {
    return { ok: false, code: 'forbidden' };
  }
  const { fields } = entityOf(attempt.kind);
  for (const [field, value] of Object.entries(attempt.values ?? {})) {
    const shown = isVisible(fields[field], view) || right.blind?.includes(field) === true;
    const open = !right.never?.includes(field) && (right.only?.includes(field) ?? true);
    if (!shown || !open) return { ok: false, code: 'forbidden', field };
    const allowed = right.values?.[field];
    if (allowed && !allowed.includes(value))
      return { ok: false, code: 'forbidden', field, allowed };
  }
  return OK;
}

/**
 * The one answer to "may he write this?", asked by buttons and by the server alike. The best of a
 * person's roles decides; a field that his view hides can't be written.
 */
export function canWrite(attempt: Attempt): Verdict {
  const view = viewIn(attempt.grants, attempt.scopes);
  if (view === null) return { ok: false, code: 'scope' };
  let answer: Verdict = { ok: false, code: 'forbidden' };
  for (const role of DECIDING_ROLES) {
    const right = ACCESS[attempt.kind][role];
    const held = attempt.grants.filter((g) => g.role === role).map((g) => g.scope);
    if (!right || held.length === 0) continue;
    const verdict = judge(attempt, right, held, view);
    if (verdict.ok) return OK;
    if (answer.ok || !answer.field) answer = verdict;
  }
  return answer;
}

/** What a screen may offer for a row: the same rules, without the rows around it. */
export function permissions(
  kind: Kind,
  grants: readonly Grant[],
  rowScopes: readonly string[],
  row: Row,
): {
  readonly patch: boolean;
  readonly delete: boolean;
  field(name: string): boolean;
  values(values: Readonly<Record<string, unknown>>): boolean;
} {
  const asked = { kind, grants, scopes: rowScopes, row };
  return {
    patch: canWrite({ ...asked, verb: 'patch' }).ok,
    delete: canWrite({ ...asked, verb: 'delete' }).ok,
    field: (name) => canWrite({ ...asked, verb: 'patch', values: { [name]: row[name] } }).ok,
    values: (values) => canWrite({ ...asked, verb: 'patch', values }).ok,
  };
}

/** Whether a person may add records of a kind somewhere at all. */
export function mayCreate(kind: Kind, grants: readonly Grant[]): boolean {
  return grants.some((g) => ACCESS[kind][g.role]?.verbs.includes('create'));
}
