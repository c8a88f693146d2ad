import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

export const LIAISON_ROLES = [
  'liaison-leader',
  'chief-service-officer',
  'contact-officer',
  'responsible-unit',
] as const;
export const LIAISON_TARGETS = ['chamber', 'enterprise', 'federation'] as const;

/** 分包联系: a leader answers for a target in a role, from–to. */
export const liaison = defineEntity('liaison', 'role', {
  leaderId: required(f.ref(['leader'])),
  targetKind: required(f.oneOf(LIAISON_TARGETS, { indexed: true })),
  targetId: required(f.ref(['chamber', 'enterprise', 'federation'], { kindField: 'targetKind' })),
  role: required(f.oneOf(LIAISON_ROLES, { indexed: true })),
  joint: f.bool(),
  /** Free text of the first release; `campaignId` is what is written now. */
  campaign: f.text(80),
  campaignId: f.ref(['campaign']),
  /** The assignment that this one took over. */
  previousId: f.ref(['liaison']),
  basisDocument: f.text(120),
  from: required(f.date({ indexed: true })),
  to: f.date({ indexed: true }),
  note: f.text(400),
  demo: f.bool(),
});
export type Liaison = RecordOf<typeof liaison>;
