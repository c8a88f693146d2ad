import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import type { PlanRequest } from '#domain/liaison/plan/plan-request.ts';
import { seeded } from '../../demo/seeded.ts';

const COUNTIES = 16;
const INDUSTRIES = 30;
const WORDS = ['工业', '商贸', '餐饮', '科技', '交通'];

/** The proportions of Luoyang in 2020: 490 leaders for 1,241 chambers and enterprises, none assigned yet. */
export const CITY = { leaders: 490, targets: 1241 } as const;

/** An invented programme; the same for the same seed. Quotas in all and of chambers both bind. */
export function programmeOf(seed: string, size: { leaders: number; targets: number }): PlanRequest {
  const random = seeded(seed);
  const county = () => `f${random.int(1, COUNTIES)}`;
  return {
    day: '2026-03-02',
    role: 'liaison-leader',
    mode: 'uncovered',
    standing: [],
    leaders: Array.from({ length: size.leaders }, (_, i) => ({
      id: `l${i}`,
      federationId: county(),
      portfolio: random.chance(0.6) ? `分管${random.pick(WORDS)}` : null,
      inOfficeFrom: '2024',
      inOfficeTo: random.chance(0.05) ? '2026-06' : null,
      quota: random.int(2, 4),
      byKind: { chamber: 1 },
    })),
    targets: Array.from({ length: size.targets }, (_, i) => ({
      id: `t${i}`,
      kind: random.chance(0.2) ? 'chamber' : LIAISON_TARGETS[1],
      federationId: county(),
      industry: `C${random.int(1, INDUSTRIES)}`,
      words: [random.pick(WORDS)],
    })),
  };
}
