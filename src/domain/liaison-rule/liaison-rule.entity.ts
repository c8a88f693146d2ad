import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';
import { LEADER_RANKS } from '#domain/leader/leader.entity.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';

export const CADENCE_PERIODS = ['year', 'half-year', 'quarter', 'month'] as const;
export type CadencePeriod = (typeof CADENCE_PERIODS)[number];

/**
 * 联系规则: for leaders of a rank and targets of a kind, how many targets at most and how many
 * contacts of which forms in a period. What is left empty holds for all.
 */
export const liaisonRule = defineEntity('liaison-rule', 'name', {
  name: required(f.text(80)),
  federationId: required(f.ref(['federation'])),
  campaignId: f.ref(['campaign']),
  rank: f.oneOf(LEADER_RANKS, { indexed: true }),
  targetKind: f.oneOf(LIAISON_TARGETS, { indexed: true }),
  /** Targets that one leader may have at most. */
  quota: f.int(),
  /** Contacts required in each period, and the forms that count (values of a visit's `form`). */
  times: f.int(),
  per: f.oneOf(CADENCE_PERIODS),
  forms: f.textList(20),
  from: f.date(),
  to: f.date({ indexed: true }),
  basisDocument: f.text(120),
  demo: f.bool(),
});
export type LiaisonRule = RecordOf<typeof liaisonRule>;
