import { addDays } from '#domain/kernel/calendar.ts';
import type { DemoChamber } from './demo-chambers.ts';
import { type DemoContext, type SeedRow, seed } from './demo-context.ts';
import { seeded } from './seeded.ts';

/** `kind|name|items`: the library of a chamber; one document may serve several schemes. */
const DOCUMENTS = `
charter|章程（核准版）|SIHAO:A1 MINZHENG:1.2.1 MINZHENG:1.2.2 MINZHENG:2.2.1
party|党组织批复与党建台账|SIHAO:A2 MINZHENG:2.2.2 MINZHENG:2.2.3
training|学习培训签到与照片|SIHAO:A3 SIHAO:C4
election|换届选举材料|SIHAO:B1 SIHAO:B3 MINZHENG:1.1.1
minutes|会员大会、理事会、会长办公会纪要|SIHAO:B2 MINZHENG:2.1.2 MINZHENG:2.1.3
staff|专职人员劳动合同|SIHAO:B4 MINZHENG:2.3.4
activity|对接、招商与公益活动台账|SIHAO:C3 SIHAO:C5 SIHAO:C6 MINZHENG:4.2.3
inspection|年度检查结论|SIHAO:D1 MINZHENG:1.4.1
rules|内部管理制度汇编|SIHAO:D2 MINZHENG:2.4.1
audit|年度审计报告|SIHAO:D4 MINZHENG:3.1.9
other|重大事项报告与自律公约|SIHAO:D5 SIHAO:D6
honour|表彰与推广文件|SIHAO:P1 SIHAO:P2 SIHAO:P3`;

const LIBRARY = DOCUMENTS.trim()
  .split('\n')
  .map((line) => {
    const [kind = '', name = '', items = ''] = line.split('|');
    return { kind, name, usedBy: items.split(' ') };
  });
/** Kinds that are renewed each year, and so run out. */
const YEARLY = ['inspection', 'audit', 'staff'];

const idOf = (ctx: DemoContext, c: DemoChamber, kind: string) =>
  ctx.id('evidence', `${c.key}/${kind}`);

/** The documents of a chamber without their files; some end within sixty days, a few are over. */
export function* evidenceRows(ctx: DemoContext, c: DemoChamber): Iterable<SeedRow> {
  const random = seeded(`evidence/${c.key}`);
  for (const { kind, name, usedBy } of LIBRARY) {
    const issuedOn = addDays(ctx.today, -random.int(30, 340));
    const yearly = YEARLY.includes(kind);
    yield seed('evidence', {
      id: idOf(ctx, c, kind),
      name: `${name}（演示）`,
      subjectKind: 'chamber',
      subjectId: c.id,
      kind,
      issuedOn,
      validTo: yearly ? addDays(issuedOn, 364) : null,
      usedBy,
      demo: true,
    });
  }
}

/** Ids of the documents of a chamber that serve an item of the four goods. */
export function evidenceFor(ctx: DemoContext, c: DemoChamber, item: string): string[] {
  return LIBRARY.filter((d) => d.usedBy.includes(`SIHAO:${item}`)).map((d) => idOf(ctx, c, d.kind));
}
