import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import { type DemoFederation, LUOYANG_CITY } from './demo-federations.ts';

/** Names of campaigns are public facts; the checklist, which no source gives, is invented. */
const CAMPAIGNS = [
  { key: 'two-healths', name: '“两个健康”提升行动', years: 1, month: 8 },
  { key: 'ten-thousand', name: '万人助万企', years: 0, month: 3 },
] as const;
export type CampaignKey = (typeof CAMPAIGNS)[number]['key'];

const DUTIES = [
  '一次政策宣讲',
  '一次现场办公',
  '一次用工对接',
  '一次融资对接',
  '一份问题清单',
] as const;

export const campaignId = (ctx: DemoContext, key: CampaignKey): string => ctx.id('campaign', key);

/** What leaders of a rank are asked for; the figures are examples in the range that cities print. */
const RULES = [
  {
    rank: 'city',
    name: '市级领导：每半年至少走访或座谈一次',
    quota: 3,
    per: 'half-year',
    forms: ['visit', 'talk'],
  },
  {
    rank: 'county',
    name: '县级领导：每季度至少走访或座谈一次',
    quota: 4,
    per: 'quarter',
    forms: ['visit', 'talk'],
  },
  { rank: 'section', name: '部门负责人：每季度至少联系一次', quota: 4, per: 'quarter', forms: [] },
] as const;

/** The campaigns and rules of the city federation. */
export function* programmeRows(
  ctx: DemoContext,
  federations: readonly DemoFederation[],
): Iterable<SeedRow> {
  const city = federations.find((f) => f.region === LUOYANG_CITY);
  if (!city) return;
  for (const { key, name, years, month } of CAMPAIGNS)
    yield seed('campaign', {
      id: campaignId(ctx, key),
      name,
      federationId: city.id,
      from: dated(ctx.year - years, month, 1),
      duties: key === 'two-healths' ? DUTIES : null,
      basisDocument: '演示〔2025〕1号',
      demo: true,
    });
  for (const rule of RULES)
    yield seed('liaison-rule', {
      id: ctx.id('liaison-rule', rule.rank),
      federationId: city.id,
      times: 1,
      basisDocument: '演示〔2025〕2号',
      from: dated(ctx.year - 2, 1, 1),
      demo: true,
      ...rule,
      forms: rule.forms.length > 0 ? rule.forms : null,
    });
}
