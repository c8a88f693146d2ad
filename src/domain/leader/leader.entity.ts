import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

export const LEADER_RANKS = ['city', 'county', 'section'] as const;

/** 联系领导: an official who is assigned to chambers and enterprises; no ranking of people, ever. */
export const leader = defineEntity('leader', 'name', {
  name: required(f.text(40, { indexed: true, importAs: ['领导姓名', '联系领导', '姓名'] })),
  federationId: required(f.ref(['federation'])),
  post: f.text(120, { importAs: ['领导职务', '职务'] }),
  unit: f.text(120, { importAs: ['单位', '工作单位'] }),
  rank: f.oneOf(LEADER_RANKS, { indexed: true, importAs: ['级别', '职级'] }),
  portfolio: f.text(200, { importAs: ['分管工作', '分工领域'] }),
  contactOfficer: f.text(40, { sensitivity: 'contact', importAs: ['联络员'] }),
  contactPhone: f.phone({ importAs: ['联络员电话'] }),
  inOfficeFrom: f.date(),
  inOfficeTo: f.date({ indexed: true }),
  note: f.longText(2000, { sensitivity: 'contact' }),
  demo: f.bool(),
});
export type Leader = RecordOf<typeof leader>;
