import { addDays } from '#domain/kernel/calendar.ts';
import type { LEADER_RANKS } from '#domain/leader/leader.entity.ts';
import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import { type DemoFederation, LUOYANG_CITY } from './demo-federations.ts';
import { demoMobile, personName } from './demo-names.ts';
import { seeded } from './seeded.ts';

type Rank = (typeof LEADER_RANKS)[number];

/** A liaison leader of the demo; an invented person with an invented post. */
export interface DemoLeader {
  readonly id: string;
  readonly federation: DemoFederation;
  readonly n: number;
  readonly rank: Rank;
}

const POSTS: Readonly<Record<Rank, readonly string[]>> = {
  city: ['市级领导'],
  county: ['县处级领导', '县区党政班子成员', '市直部门班子成员'],
  section: ['部门主要负责人', '乡镇（街道）主要负责人'],
};
const UNITS = [
  '发展和改革部门',
  '工业和信息化部门',
  '科技部门',
  '财政部门',
  '人力资源部门',
  '自然资源部门',
  '生态环境部门',
  '住房建设部门',
  '商务部门',
  '市场监管部门',
  '税务部门',
  '统战部门',
] as const;
const PORTFOLIOS = ['营商环境', '工业与科技', '商贸流通', '农业农村', '城建与交通', '文化旅游'];

/** Shares out `total` by weight, at least one each; what is left over goes to the heaviest first. */
export function shares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const out = weights.map((w) => Math.max(1, Math.floor((total * w) / sum)));
  const order = weights.map((_, i) => i).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  for (let i = 0, left = total - out.reduce((a, b) => a + b, 0); left !== 0; i++) {
    const at = order[i % order.length] ?? 0;
    const step = Math.sign(left);
    if ((out[at] ?? 0) + step < 1) continue;
    out[at] = (out[at] ?? 0) + step;
    left -= step;
  }
  return out;
}

/** Leaders of each federation in proportion to the targets it has to look after. */
export function demoLeaders(
  ctx: DemoContext,
  load: ReadonlyMap<DemoFederation, number>,
): readonly DemoLeader[] {
  const federations = [...load.keys()];
  const counts = shares([...load.values()], ctx.counts.leaders);
  return federations.flatMap((federation, i) =>
    Array.from({ length: counts[i] ?? 0 }, (_, at) => {
      const id = leaderId(ctx, federation.region, at + 1);
      return { id, federation, n: at + 1, rank: rankOf(federation, at) };
    }),
  );
}

export const leaderId = (ctx: DemoContext, region: string, n: number): string =>
  ctx.id('leader', `${region}/${n}`);

function rankOf(f: DemoFederation, at: number): Rank {
  if (f.region === LUOYANG_CITY) return at % 5 < 2 ? 'city' : 'county';
  return at % 5 < 2 ? 'county' : 'section';
}

export function leaderRow(ctx: DemoContext, { id, federation: f, n, rank }: DemoLeader): SeedRow {
  const random = seeded(`leader/${f.region}/${n}`);
  return seed('leader', {
    id,
    name: personName(random),
    federationId: f.id,
    post: random.pick(POSTS[rank]),
    unit: rank === 'city' ? f.place : `${f.place}${random.pick(UNITS)}`,
    rank,
    portfolio: random.chance(0.6) ? random.pick(PORTFOLIOS) : null,
    contactOfficer: personName(random),
    contactPhone: demoMobile(70_000_000 + random.int(0, 9_999_999)),
    inOfficeFrom: dated(ctx.year - random.int(1, 6), random.int(1, 12)),
    // A few leave within the quarter: their targets want handing over.
    inOfficeTo: n % 40 === 7 ? addDays(ctx.today, random.int(10, 80)) : null,
    demo: true,
  });
}
