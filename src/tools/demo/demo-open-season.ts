import { addDays } from '#domain/kernel/calendar.ts';
import { FOUR_GOODS_NOW } from '#domain/scheme/examples/four-goods.example.ts';
import type { DemoChamber } from './demo-chambers.ts';
import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import { LUOYANG_CITY } from './demo-federations.ts';
import { findings, judged, type Sheet, sheetRow } from './demo-sheets.ts';
import { HUNAN_CHAMBER } from './luoyang-chambers.ts';
import { type Seeded, seeded } from './seeded.ts';

/** The notice of the season under way: it stands for a week, today in the middle of it. */
export const noticeOf = ({ today }: DemoContext) => ({
  from: addDays(today, -3),
  to: addDays(today, 3),
});

const STATES = ['draft', 'draft', 'self-scored', 'submitted', 'submitted', 'returned'] as const;

/** A file of the season under way: begun, complete, handed in, sent back, put forward or on notice. */
export function* openDossier(
  ctx: DemoContext,
  c: DemoChamber,
  dossier: { readonly id: string },
  self: Sheet,
  claim: (sheet: Sheet, at: string | null) => SeedRow,
  random: Seeded,
): Iterable<SeedRow> {
  const state = c.key === HUNAN_CHAMBER ? 'self-scored' : random.pick(STATES);
  const handed = state === 'submitted' || state === 'returned';
  const until = (day: string) => (day < ctx.today ? day : ctx.today);
  const submittedOn = handed ? until(dated(ctx.year, 1, random.int(2, 20))) : null;
  const on = handed ? { submittedOn, at: `${submittedOn}T08:00:00Z` } : null;
  const ahead = state === 'submitted' ? further(ctx, c, dossier.id, self, submittedOn ?? '') : null;
  yield seed('dossier', {
    ...dossier,
    state,
    submittedOn,
    returnedOn: state === 'returned' ? until(dated(ctx.year, 1, 25)) : null,
    returnReason: state === 'returned' ? '请补充年度检查结论和会议纪要' : null,
    ...ahead?.facts,
  } as Parameters<typeof seed>[1]);
  const begun = Object.fromEntries(Object.entries(self).slice(0, random.int(0, 12)));
  if (state !== 'draft') yield claim(self, on?.at ?? null);
  else if (Object.keys(begun).length > 0) yield claim(begun, null);
  if (ahead) yield* ahead.rows;
  else if (state === 'submitted' && random.chance(0.6)) {
    const city = [ctx.id('federation', LUOYANG_CITY), '评审组（演示）'] as const;
    yield sheetRow(dossier.id, 'reviewer', city, findings(FOUR_GOODS_NOW, self, 0.2, random), null);
  }
}

/** What was handed in early and passed is put forward, most of it on notice; null for the rest. */
function further(ctx: DemoContext, c: DemoChamber, id: string, self: Sheet, submittedOn: string) {
  const random = seeded(`dossier/open/further/${c.key}`);
  const [judgedOn, recommendedOn] = [addDays(ctx.today, -9), addDays(ctx.today, -6)];
  if (submittedOn >= judgedOn || !random.chance(0.6)) return null;
  const at = `${judgedOn}T08:00:00Z`;
  const { rows, total } = judged(ctx, FOUR_GOODS_NOW, id, self, random, at);
  if (total < (FOUR_GOODS_NOW.passLine ?? 0)) return null;
  const noticed = random.chance(0.7);
  const state = noticed ? 'on-notice' : 'recommended';
  const publicisedOn = noticed ? noticeOf(ctx).from : null;
  return { rows, facts: { state, finalScore: total, recommendedOn, publicisedOn } };
}

/** An objection by post to one of those on notice: nobody has settled it, and its clock stands. */
export function* objectionRow(ctx: DemoContext, about: SeedRow | undefined): Iterable<SeedRow> {
  if (!about) return;
  yield seed('objection', {
    id: ctx.id('objection', 'open'),
    aboutKind: 'dossier',
    aboutId: about.row.id,
    text: '会费标准调整后没有向会员公开，请核实自律规范部分的得分。',
    raisedBy: '示例会员单位（演示）',
    contact: '来信（演示）',
    raisedOn: addDays(ctx.today, -1),
    demo: true,
  });
}
