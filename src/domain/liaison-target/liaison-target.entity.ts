import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';

/** 联系对象名单: a target that is to have a leader, from–to, in a campaign or standing. */
export const liaisonTarget = defineEntity('liaison-target', 'targetKind', {
  federationId: required(f.ref(['federation'])),
  campaignId: f.ref(['campaign']),
  targetKind: required(f.oneOf(LIAISON_TARGETS, { indexed: true })),
  targetId: required(f.ref(['chamber', 'enterprise', 'federation'], { kindField: 'targetKind' })),
  from: required(f.date({ indexed: true })),
  to: f.date({ indexed: true }),
  reason: f.text(120),
  demo: f.bool(),
});
export type LiaisonTarget = RecordOf<typeof liaisonTarget>;
