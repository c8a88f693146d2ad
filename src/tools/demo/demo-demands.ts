import { addWorkdays } from '#domain/calendar/workday.rules.ts';
import type { DEMAND_CATEGORIES, DemandState } from '#domain/demand/demand.entity.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { type DemoContext, type SeedRow, seed } from './demo-context.ts';
import { demoMobile, personName } from './demo-names.ts';
import type { Served } from './demo-served.ts';
import { type Seeded, seeded } from './seeded.ts';

type Category = (typeof DEMAND_CATEGORIES)[number];

/** Invented demands: what is asked for, by whom it is handled, and how often it comes. */
const ASKED: readonly { c: Category; title: string; handler: string; weight: number }[] = [
  { c: 'finance', title: '流动资金贷款到期，希望续贷', handler: '金融工作部门', weight: 6 },
  { c: 'finance', title: '抵押物不足，希望对接担保', handler: '金融工作部门', weight: 4 },
  { c: 'labour', title: '一线用工短缺，希望组织招聘', handler: '人力资源部门', weight: 5 },
  { c: 'land', title: '扩建用地手续进展缓慢', handler: '自然资源部门', weight: 4 },
  { c: 'arrears', title: '工程款被拖欠超过一年', handler: '工业和信息化部门', weight: 3 },
  { c: 'environment', title: '环保管控停限产通知不清楚', handler: '生态环境部门', weight: 4 },
  { c: 'tax', title: '留抵退税办理时间较长', handler: '税务部门', weight: 2 },
  { c: 'approval', title: '生产许可变更多头跑', handler: '行政审批部门', weight: 3 },
  { c: 'policy', title: '技改补贴尚未兑现', handler: '工业和信息化部门', weight: 3 },
  { c: 'utilities', title: '园区电压不稳影响生产', handler: '供电单位', weight: 2 },
  { c: 'logistics', title: '厂区门口货车限行', handler: '公安交管部门', weight: 2 },
  { c: 'talent', title: '引进人才子女入学', handler: '教育部门', weight: 2 },
  { c: 'market-access', title: '招标文件设置本地业绩要求', handler: '公共资源交易部门', weight: 1 },
  { c: 'urban-management', title: '门店招牌更换标准不明确', handler: '城市管理部门', weight: 2 },
];

/** The states that are not closed, in the proportion in which they lie open; every tenth is left. */
const OPEN: readonly DemandState[] = [
  'registered',
  'assigned',
  'in-progress',
  'in-progress',
  'in-progress',
  'replied',
  'long-term',
  'terminated',
  'closed',
];

/** As many demands as the size says, of which as many are solved; every other is open or explained. */
export function* demandRows(ctx: DemoContext, served: readonly Served[]): Iterable<SeedRow> {
  const able = served.filter((s) => s.target.kind !== 'federation');
  const { demands, solved } = ctx.counts;
  for (let n = 1; n <= demands; n++) {
    const from = able[(n * 7) % able.length];
    if (!from) return;
    // The unsolved ones lie evenly among the others: a step at each whole number passed.
    const before = Math.floor(((n - 1) * (demands - solved)) / demands);
    const open = Math.floor((n * (demands - solved)) / demands) > before;
    const state = open ? (OPEN[before % OPEN.length] ?? 'registered') : 'closed';
    yield demandRow(ctx, n, from, state, !open);
  }
}

function demandRow(
  ctx: DemoContext,
  n: number,
  { target: t, leader }: Served,
  state: DemandState,
  solved: boolean,
): SeedRow {
  const random = seeded(`demand/${n}`);
  const asked = random.weighted(ASKED);
  const registeredOn = addDays(
    ctx.today,
    -(state === 'closed' ? random.int(45, 700) : random.int(1, 40)),
  );
  const steps = datesOf(registeredOn, state, random);
  return seed('demand', {
    id: ctx.id('demand', String(n)),
    title: asked.title,
    targetKind: t.kind,
    targetId: t.id,
    category: asked.c,
    source: random.chance(0.6) ? 'visit' : random.pick(['platform', 'call', 'talk', 'chamber']),
    leaderId: leader.id,
    number: `演示-${String(n).padStart(5, '0')}`,
    contactName: personName(random),
    contactPhone: demoMobile(80_000_000 + random.int(0, 9_999_999)),
    state,
    handler: state === 'registered' ? null : asked.handler,
    registeredOn,
    dueOn: addWorkdays(registeredOn, random.pick([7, 15, 30])),
    ...steps,
    ...(state === 'closed'
      ? {
          reply: solved ? '已协调办理完毕，企业确认问题解决。' : '已向企业说明现行规定。',
          outcome: solved ? 'solved' : 'explained',
          satisfaction: solved ? (random.chance(0.9) ? 'satisfied' : 'fairly') : 'fairly',
        }
      : {}),
    demo: true,
  });
}

const LOOP = ['registered', 'assigned', 'in-progress', 'replied', 'confirmed', 'closed'] as const;
const DATED = ['assignedOn', 'startedOn', 'repliedOn', 'confirmedOn', 'closedOn'] as const;

/** A day for every step up to the state, in their order and never after today. */
function datesOf(from: string, state: DemandState, random: Seeded): Record<string, string> {
  if (state === 'long-term' || state === 'terminated')
    return { assignedOn: addDays(from, 1), asideOn: addDays(from, 1) };
  const out: Record<string, string> = {};
  const last = LOOP.indexOf(state as (typeof LOOP)[number]);
  let day = from;
  for (const [i, name] of DATED.slice(0, last).entries()) {
    day = addDays(day, state === 'closed' ? random.int(0, 8) : i === 0 ? 1 : 0);
    out[name] = day;
  }
  return out;
}
