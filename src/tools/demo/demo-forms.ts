import type { ENTERPRISE_KINDS } from '#domain/enterprise/enterprise.entity.ts';
import type { Trade } from './demo-trades.ts';
import type { Seeded } from './seeded.ts';

/** Legal form of a firm: its kind, the beginning of its credit code, and how its name ends. */
export interface FirmForm {
  readonly kind: (typeof ENTERPRISE_KINDS)[number];
  readonly prefix: '91' | '92' | '93';
  readonly ending: string;
}

const COMPANY = ['有限公司', '有限公司', '有限公司', '有限责任公司', '股份有限公司'] as const;
const SHOPS: Readonly<Record<string, readonly string[]>> = {
  F51: ['商行', '百货店', '经营部'],
  F5165: ['建材店', '建材经营部'],
  H61: ['宾馆', '民宿'],
  H62: ['饭庄', '小吃店', '面馆'],
  O80: ['家政服务部'],
  C18: ['服装店'],
  C2110: ['家具店'],
};
const COOPERATIVES: Readonly<Record<string, string>> = {
  A0141: '蔬菜种植',
  A0143: '花卉种植',
  A03: '养殖',
};

/** A form that suits the trade: growers found cooperatives, shopkeepers stay sole traders. */
export function firmForm(trade: Trade, random: Seeded): FirmForm {
  const grown = COOPERATIVES[trade.industry];
  if (grown && random.chance(0.45))
    return { kind: 'cooperative', prefix: '93', ending: `${grown}专业合作社` };
  const shops = SHOPS[trade.industry];
  if (shops && random.chance(0.35))
    return { kind: 'sole-trader', prefix: '92', ending: random.pick(shops) };
  if (trade.industry === 'L72' && random.chance(0.2))
    return { kind: 'partnership', prefix: '91', ending: '商务服务中心（普通合伙）' };
  return { kind: 'company', prefix: '91', ending: trade.word + random.pick(COMPANY) };
}
