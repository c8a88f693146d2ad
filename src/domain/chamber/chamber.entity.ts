import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

export const CHAMBER_TYPES = [
  'industry',
  'township',
  'subdistrict',
  'village',
  'hometown',
  'market',
  'park',
  'building',
  'other',
  'youth',
  'alliance',
] as const;
export type ChamberType = (typeof CHAMBER_TYPES)[number];
export const CHAMBER_STATUSES = [
  'preparing',
  'active',
  'rectifying',
  'merged',
  'cancelled',
] as const;
export const AFFILIATIONS = ['subordinate', 'linked'] as const;

/** 商会. The nine types of the federation system's code list, with youth chambers and alliances. */
export const chamber = defineEntity('chamber', 'name', {
  name: required(f.text(120, { indexed: true, importAs: ['商会名称', '名称', '商会'] })),
  shortName: f.text(60, { importAs: ['简称', '商会简称'] }),
  formerNames: f.textList(120, { importAs: ['曾用名'] }),
  federationId: required(f.ref(['federation'])),
  type: required(
    f.oneOf(CHAMBER_TYPES, { indexed: true, importAs: ['商会类别', '商会类型', '类型'] }),
  ),
  /** Where the members of a hometown chamber come from, or have gone to. */
  homeRegion: f.region({ importAs: ['籍贯地', '原籍地'] }),
  direction: f.oneOf(['inbound', 'outbound']),
  region: f.region({ importAs: ['所在地', '行政区划'] }),
  creditCode: f.code(18, {
    indexed: true,
    unique: true,
    importAs: ['统一社会信用代码', '信用代码'],
  }),
  noCodeReason: f.text(200),
  /** Set where a person has compared a code that fails the check digit with the certificate. */
  codeConfirmed: f.bool(),
  registrationAuthority: f.text(120, { importAs: ['登记管理机关'] }),
  /** Empty since the decoupling reform of 2015 for many industry chambers. */
  supervisingAuthority: f.text(120, { importAs: ['业务主管单位'] }),
  partyAuthority: f.text(120, { importAs: ['党建领导机关'] }),
  certificateValidUntil: f.date({ importAs: ['登记证书有效期'] }),
  foundedOn: f.date({ importAs: ['成立时间', '成立日期'] }),
  status: f.oneOf(CHAMBER_STATUSES, { indexed: true, importAs: ['状态'] }),
  affiliation: f.oneOf(AFFILIATIONS, { indexed: true }),
  affiliatedFrom: f.date(),
  affiliatedTo: f.date(),
  partyOrganisation: f.oneOf(['own', 'joint', 'functional', 'instructor-only', 'none']),
  noPartyReason: f.text(200),
  partyInstructor: f.text(40, { sensitivity: 'contact' }),
  unitedFrontContact: f.text(40, { sensitivity: 'contact' }),
  address: f.text(200, { importAs: ['地址', '办公地址'] }),
  postcode: f.code(10),
  phone: f.phone({ importAs: ['电话', '座机', '联系电话'] }),
  email: f.email({ importAs: ['邮箱'] }),
  website: f.text(200),
  contactName: f.text(40, { sensitivity: 'contact', importAs: ['联系人'] }),
  contactPhone: f.phone({ importAs: ['手机', '联系人手机'] }),
  staffCount: f.int(),
  successorIds: f.textList(40),
  introduction: f.longText(),
  note: f.longText(2000, { sensitivity: 'contact', importAs: ['备注'] }),
  demo: f.bool(),
});
export type Chamber = RecordOf<typeof chamber>;
