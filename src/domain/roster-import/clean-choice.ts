import type { Post } from '#domain/appointment/appointment.entity.ts';
import type { BUSINESS_STATUSES, ENTERPRISE_KINDS } from '#domain/enterprise/enterprise.entity.ts';
import type { MEMBERSHIP_STATUSES } from '#domain/membership/membership.entity.ts';
import { cleanText } from './clean-text.ts';
import { DEMAND_WORDS } from './demand-words.ts';
import { nothing, type Reading } from './finding.ts';
import { type Cell, cellText } from './sheet-grid.ts';

/** Words for posts, exact after the ending 单位 is taken off. */
const POST_WORDS: Readonly<Record<string, Post>> = {
  主席: 'chair',
  会长: 'president',
  理事长: 'president',
  执行会长: 'executive-president',
  常务副会长: 'standing-vice-president',
  副主席: 'vice-chair',
  常务副主席: 'vice-chair',
  副会长: 'vice-president',
  副理事长: 'vice-president',
  监事长: 'chief-supervisor',
  秘书长: 'secretary-general',
  副秘书长: 'deputy-secretary-general',
  监事: 'supervisor',
  常委: 'standing-member',
  常务理事: 'standing-council-member',
  执委: 'executive-member',
  理事: 'council-member',
  名誉会长: 'honorary-president',
  荣誉会长: 'honorary-president',
  顾问: 'advisor',
  会员: 'member',
  普通会员: 'member',
  委员: 'member',
  一般会员: 'member',
};
type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];
/** In order: the first that occurs in the text decides. Only whole words of the list say all of it. */
const KIND_WORDS: readonly (readonly [string, EnterpriseKind])[] = [
  ['个体工商户', 'sole-trader'],
  ['个体', 'sole-trader'],
  ['农民专业合作社', 'cooperative'],
  ['合作社', 'cooperative'],
  ['合伙企业', 'partnership'],
  ['合伙', 'partnership'],
  ['外商投资企业', 'foreign'],
  ['外资企业', 'foreign'],
  ['外商', 'foreign'],
  ['外资', 'foreign'],
  ['港澳台', 'foreign'],
  ['国有企业', 'state-owned'],
  ['国有', 'state-owned'],
  ['公司', 'company'],
  ['有限责任', 'company'],
  ['股份有限', 'company'],
  ['其他', 'other'],
];
type BusinessStatus = (typeof BUSINESS_STATUSES)[number];
const STATUS_WORDS: Readonly<Record<string, BusinessStatus>> = {
  存续: 'operating',
  在业: 'operating',
  开业: 'operating',
  在营: 'operating',
  正常: 'operating',
  正常经营: 'operating',
  经营中: 'operating',
  歇业: 'suspended',
  停业: 'suspended',
  吊销: 'revoked',
  注销: 'deregistered',
};
type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];
const MEMBER_WORDS: Readonly<Record<string, MembershipStatus>> = {
  已申请: 'applied',
  申请中: 'applied',
  在会: 'active',
  正常: 'active',
  欠费: 'arrears',
  欠缴会费: 'arrears',
  暂停: 'suspended',
  已退会: 'resigned',
  退会: 'resigned',
  自动退会: 'auto-withdrawn',
  除名: 'expelled',
  企业已注销: 'deregistered',
  注销: 'deregistered',
  已转出: 'transferred',
  转会: 'transferred',
};

/** Words that stand for each option, by field; also what an export writes. */
const CHOICE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'membership.post': POST_WORDS,
  'membership.status': MEMBER_WORDS,
  'enterprise.status': STATUS_WORDS,
  'enterprise.kind': Object.fromEntries(KIND_WORDS),
  ...DEMAND_WORDS,
};

/** The first word that stands for an option: what an export of a list writes. */
export const wordFor = (target: string, option: string): string =>
  Object.entries(CHOICE_WORDS[target] ?? {}).find(([, value]) => value === option)?.[0] ?? option;

/** A cell of a closed list. What the list can't say stays in the note. */
export function readChoice(
  cell: Cell,
  col: number,
  target: string,
  options: readonly string[],
): Reading {
  const read = cellText(cell).trim();
  const text = cleanText(read).text.replace(/单位$/, '');
  if (text === '') return nothing;
  const words = CHOICE_WORDS[target] ?? {};
  const exact = words[text] ?? (options.includes(text) ? text : undefined);
  if (exact !== undefined) return { value: exact, findings: [] };
  if (target === 'enterprise.kind') {
    const value = KIND_WORDS.find(([word]) => text.includes(word))?.[1] ?? 'other';
    return {
      value,
      findings: [{ code: 'choice-mapped', severity: 'fixed', col, read, stored: value }],
      keep: true,
    };
  }
  // `副会长兼秘书长`: the first post is stored, the whole reading is kept.
  const first = text.split(/[兼、,，;；/ ]/)[0]?.trim() ?? '';
  const value = words[first];
  if (value !== undefined)
    return {
      value,
      findings: [{ code: 'choice-rest', severity: 'warn', col, read, stored: value }],
      keep: true,
    };
  return unknown(read, col, target, words);
}

/** Without a state a demand would be taken for a new one, so that a person says which it is. */
function unknown(
  read: string,
  col: number,
  target: string,
  words: Readonly<Record<string, string>>,
): Reading {
  const asks = target === 'demand.state';
  const known = Object.entries(words).map(([word, value]) => [value, word] as const);
  // The first word of each option, as an export writes it.
  const allowed = [...new Map(known.reverse()).values()].reverse();
  const severity = asks ? 'decide' : 'warn';
  return {
    value: null,
    findings: [
      {
        code: 'choice-unknown',
        severity,
        col,
        read,
        stored: null,
        ...(target.startsWith('demand.') ? { allowed } : {}),
      },
    ],
    keep: true,
  };
}
