import { POSTS } from '#domain/appointment/appointment.entity.ts';
import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

export const MEMBERSHIP_STATUSES = [
  'applied',
  'active',
  'arrears',
  'suspended',
  'resigned',
  'auto-withdrawn',
  'expelled',
  'deregistered',
  'transferred',
] as const;

/** 会籍: what an enterprise, a person or a chamber is in a chamber or federation, from joining to leaving. */
export const membership = defineEntity('membership', 'number', {
  memberKind: required(f.oneOf(['enterprise', 'person', 'chamber'])),
  memberId: required(f.ref(['enterprise', 'person', 'chamber'], { kindField: 'memberKind' })),
  bodyKind: required(f.oneOf(['chamber', 'federation'])),
  bodyId: required(f.ref(['chamber', 'federation'], { kindField: 'bodyKind' })),
  number: f.code(40, { indexed: true, importAs: ['会员编号', '会员号', '编号'] }),
  post: f.oneOf(POSTS, {
    indexed: true,
    importAs: ['会内职务', '职务', '商会职务', '担任职务', '会员级别'],
  }),
  joinedOn: f.date({ indexed: true, importAs: ['入会时间', '入会日期', '加入时间'] }),
  leftOn: f.date({ indexed: true, importAs: ['退会时间', '退会日期'] }),
  leavingReason: f.text(200, { importAs: ['退会原因'] }),
  status: f.oneOf(MEMBERSHIP_STATUSES, { indexed: true, importAs: ['会员状态', '会籍状态'] }),
  duesPaidThrough: f.date({ importAs: ['会费缴至', '会费截止', '缴费至'] }),
  representative: f.text(60, { sensitivity: 'contact', importAs: ['会员代表', '企业代表人'] }),
  note: f.longText(2000, { sensitivity: 'contact', importAs: ['会籍备注'] }),
  demo: f.bool(),
});
export type Membership = RecordOf<typeof membership>;
