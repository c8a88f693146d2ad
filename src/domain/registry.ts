import { appointment } from '#domain/appointment/appointment.entity.ts';
import { award } from '#domain/award/award.entity.ts';
import { campaign } from '#domain/campaign/campaign.entity.ts';
import { chamber } from '#domain/chamber/chamber.entity.ts';
import { conflict } from '#domain/conflict/conflict.entity.ts';
import { demand } from '#domain/demand/demand.entity.ts';
import { dossier } from '#domain/dossier/dossier.entity.ts';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { evidence } from '#domain/evidence/evidence.entity.ts';
import { federation } from '#domain/federation/federation.entity.ts';
import type { Entity } from '#domain/kernel/entity.ts';
import { leader } from '#domain/leader/leader.entity.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';
import { liaisonRule } from '#domain/liaison-rule/liaison-rule.entity.ts';
import { liaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import { meeting } from '#domain/meeting/meeting.entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import { objection } from '#domain/objection/objection.entity.ts';
import { person } from '#domain/person/person.entity.ts';
import { refusal } from '#domain/refusal/refusal.entity.ts';
import { round } from '#domain/round/round.entity.ts';
import { scheme } from '#domain/scheme/scheme.entity.ts';
import { score } from '#domain/score/score.entity.ts';
import { term } from '#domain/term/term.entity.ts';
import { visit } from '#domain/visit/visit.entity.ts';

/** The only list of entities. */
export const registry = {
  federation,
  chamber,
  term,
  person,
  appointment,
  enterprise,
  membership,
  leader,
  campaign,
  liaison,
  'liaison-rule': liaisonRule,
  'liaison-target': liaisonTarget,
  visit,
  demand,
  scheme,
  round,
  dossier,
  score,
  evidence,
  meeting,
  award,
  objection,
  conflict,
  refusal,
} as const;

export type Kind = keyof typeof registry;
export const KINDS = Object.keys(registry) as readonly Kind[];

export const isKind = (kind: string): kind is Kind => Object.hasOwn(registry, kind);

export function entityOf(kind: Kind): Entity {
  return registry[kind];
}
