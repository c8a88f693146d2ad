import { addDays } from '#domain/kernel/calendar.ts';
import type { MeetingKind } from '#domain/meeting/meeting.entity.ts';
import type { DemoChamber } from './demo-chambers.ts';
import { type DemoContext, type SeedRow, seed } from './demo-context.ts';
import { seeded } from './seeded.ts';

/** `kind|how many a year|who has to come|subject`: what a chamber holds when all goes well. */
const YEAR = `
assembly|1|60|年度会员大会，审议工作报告和财务报告
council|2|25|理事会会议，审议新会员入会和年度计划
president-office|4|9|会长办公会，研究近期工作
supervisors|1|3|监事会会议，检查财务收支
party|2|8|党支部主题党日
study|4|0|理想信念教育和政策学习
training|3|0|会员企业财税与合规培训
matchmaking|3|0|银企对接会
field-study|1|0|赴外地考察交流
charity|2|0|助学助困公益活动`;

const PLAN = YEAR.trim()
  .split('\n')
  .map((line) => {
    const [kind = 'other', times = '0', expected = '0', subject = ''] = line.split('|');
    return { kind: kind as MeetingKind, times: Number(times), expected: Number(expected), subject };
  });
/** Which document of the library shows it. */
const PAPER: Readonly<Partial<Record<MeetingKind, string>>> = {
  assembly: 'minutes',
  council: 'minutes',
  'president-office': 'minutes',
  study: 'training',
  training: 'training',
  matchmaking: 'activity',
  charity: 'activity',
};
const PLACES = ['商会会议室', '会长单位会议室', '市工商联会议室'] as const;

/** Meetings and activities of two years; some were missed, as in life. */
export function* meetingRows(ctx: DemoContext, c: DemoChamber): Iterable<SeedRow> {
  const random = seeded(`meeting/${c.key}`);
  const done = 0.6 + random.int(0, 40) / 100;
  for (const { kind, times, expected, subject } of PLAN)
    for (let n = 0; n < times * 2; n++) {
      const gap = 365 / times;
      const back = Math.floor(n * gap) + random.int(3, Math.floor(gap) - 1);
      const came = expected > 0 ? Math.ceil(expected * (0.6 + random.int(0, 40) / 100)) : 0;
      const guests = random.int(12, 48);
      const place = random.pick(PLACES);
      if (!random.chance(done)) continue;
      const paper = PAPER[kind];
      yield seed('meeting', {
        id: ctx.id('meeting', `${c.key}/${kind}/${n}`),
        bodyKind: 'chamber',
        bodyId: c.id,
        kind,
        subject: `${subject}（演示）`,
        date: addDays(ctx.today, -back),
        place,
        expected: expected > 0 ? expected : null,
        attended: expected > 0 ? came : guests,
        documentId: paper && n < times ? ctx.id('evidence', `${c.key}/${paper}`) : null,
        demo: true,
      });
    }
}
