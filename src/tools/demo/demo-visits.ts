import { addDays } from '#domain/kernel/calendar.ts';
import { VISIT_FORMS } from '#domain/visit/visit.entity.ts';
import { campaignId } from './demo-campaigns.ts';
import { type DemoContext, type SeedRow, seed } from './demo-context.ts';
import { personName } from './demo-names.ts';
import type { Served } from './demo-served.ts';
import { seeded } from './seeded.ts';

const CONTENT = [
  '了解生产经营情况，介绍近期惠企政策。',
  '实地查看车间，听取对用工和物流的意见。',
  '与班子成员座谈，梳理需要部门协调的事项。',
  '询问上次所提问题的办理进展。',
  '走访新投产线，了解订单和资金周转情况。',
] as const;
/** How many of the contacts of the last year a target had, a quarter each. */
const SHARE = 0.82;

/** Contacts of the last four quarters and this one; some quarters are missed, as in life. */
export function* visitsOf(
  ctx: DemoContext,
  { target: t, leader, campaign }: Served,
): Iterable<SeedRow> {
  const random = seeded(`visit/${t.key}`);
  for (let quarter = 0; quarter < 5; quarter++) {
    const back = quarter * 91 + random.int(3, 80);
    const form = VISIT_FORMS[Math.min(random.int(0, 8), 5)] ?? 'visit';
    const content = random.pick(CONTENT);
    const participant = random.chance(0.4) ? personName(random) : null;
    if (!random.chance(SHARE)) continue;
    yield seed('visit', {
      id: ctx.id('visit', `${t.key}/${quarter}`),
      targetKind: t.kind,
      targetId: t.id,
      date: addDays(ctx.today, -back),
      form: random.chance(0.5) ? 'visit' : form,
      leaderId: leader.id,
      campaignId: campaign ? campaignId(ctx, campaign) : null,
      participants: participant ? [participant] : null,
      content,
      demo: true,
    });
  }
}
