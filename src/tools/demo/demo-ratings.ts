import { validThrough, wordingOf } from '#domain/award/award.rules.ts';
import type { ExampleScheme } from '#domain/scheme/examples/example-scheme.ts';
import { FOUR_GOODS_2017, FOUR_GOODS_NOW } from '#domain/scheme/examples/four-goods.example.ts';
import type { DemoChamber } from './demo-chambers.ts';
import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import { evidenceFor, evidenceRows } from './demo-evidence.ts';
import { LUOYANG_CITY } from './demo-federations.ts';
import { meetingRows } from './demo-meetings.ts';
import { noticeOf, objectionRow, openDossier } from './demo-open-season.ts';
import { judged, type Sheet, selfSheet, sheetRow } from './demo-sheets.ts';
import { HUNAN_CHAMBER, JIANGSU_CHAMBER } from './luoyang-chambers.ts';
import { seeded } from './seeded.ts';

interface Season {
  readonly key: string;
  readonly scheme: ExampleScheme;
  readonly label: string;
  /** The calendar year in which it ran. */
  readonly ran: number;
  readonly state: 'closed' | 'awarded' | 'open';
}

/** Two finished seasons, under the old and the present wording, and one that is open this year. */
function seasons({ year: y }: DemoContext): readonly Season[] {
  const now = FOUR_GOODS_NOW;
  return [
    { scheme: FOUR_GOODS_2017, key: 'first', label: '2017-2018', ran: 2018, state: 'closed' },
    { scheme: now, key: 'last', label: `${y - 2}-${y - 1}`, ran: y - 1, state: 'awarded' },
    { scheme: now, key: 'open', label: `${y}-${y + 1}`, ran: y, state: 'open' },
  ];
}

/** Rounds with their dossiers and awards, over the chambers directly under the city. */
export function* ratingRows(ctx: DemoContext, chambers: readonly DemoChamber[]): Iterable<SeedRow> {
  const subjects = chambers.filter((c) => c.federation.region === LUOYANG_CITY);
  for (const season of seasons(ctx)) {
    const files = subjects.flatMap((c) => [...dossierRows(ctx, season, c)]);
    const names = new Map(subjects.map((c) => [c.id, c.name]));
    const noticed = files.filter(({ kind, row }) => kind === 'dossier' && row.publicisedOn);
    const publicised = noticed.map(({ row }) => [row.id, names.get(String(row.subjectId))]);
    yield roundRow(ctx, season, Object.fromEntries(publicised));
    yield* files;
    if (season.state === 'open') yield* objectionRow(ctx, noticed[0]);
  }
  for (const c of subjects) {
    yield* evidenceRows(ctx, c);
    yield* meetingRows(ctx, c);
  }
  yield* knownAwards(ctx, subjects);
}

function roundRow(
  ctx: DemoContext,
  s: Season,
  publicised: Readonly<Record<string, string>>,
): SeedRow {
  const open = s.state === 'open';
  return seed('round', {
    id: ctx.id('round', s.key),
    name: `${s.label.replace('-', '—')}年度市级“四好”商会评价（示例）`,
    schemeId: ctx.id('scheme', s.scheme.key),
    federationId: ctx.id('federation', LUOYANG_CITY),
    level: 'city',
    year: s.label,
    opensOn: dated(s.ran, open ? 1 : 9, 1),
    closesOn: open ? dated(s.ran + 1, 3, 31) : dated(s.ran, 10, 31),
    // What was judged first is on notice already; others are still handed in.
    noticeFrom: open ? noticeOf(ctx).from : dated(s.ran, 11, 20),
    noticeTo: open ? noticeOf(ctx).to : dated(s.ran, 11, 26),
    noticeDays: 7,
    publicised,
    note: open ? '分批公示：先评完的先公示。' : null,
    postalAddress: '洛阳市工商联会员部（演示地址）',
    awardedOn: open ? null : dated(s.ran, 12, 5),
    state: s.state,
    demo: true,
  });
}

function* dossierRows(ctx: DemoContext, s: Season, c: DemoChamber): Iterable<SeedRow> {
  const random = seeded(`dossier/${s.key}/${c.key}`);
  if (c.founded >= s.ran || !(random.chance(0.85) || c.key === HUNAN_CHAMBER)) return;
  const id = ctx.id('dossier', `${s.key}/${c.key}`);
  const dossier = {
    id,
    roundId: ctx.id('round', s.key),
    subjectKind: 'chamber',
    subjectId: c.id,
    demo: true,
  };
  const share = random.pick([0.78, 0.88, 0.93, 0.97, 1]);
  const self = selfSheet(s.scheme, share, random, (item) => evidenceFor(ctx, c, item));
  const claim = (sheet: Sheet, at: string | null) =>
    sheetRow(id, 'self', [c.id, '秘书处（演示）'], sheet, at);
  if (s.state === 'open') {
    yield* openDossier(ctx, c, dossier, self, claim, random);
    return;
  }
  const submittedOn = dated(s.ran, 10, random.int(8, 31));
  const at = `${dated(s.ran, 11, 10)}T08:00:00Z`;
  const { rows, total } = judged(ctx, s.scheme, id, self, random, at);
  const passed = total >= 80;
  yield seed('dossier', {
    ...dossier,
    state: passed ? 'awarded' : 'not-awarded',
    finalScore: total,
    deductionReason: passed ? null : '会议纪要与会员档案不齐，走访覆盖不足',
    submittedOn,
    recommendedOn: passed ? dated(s.ran, 11, 12) : null,
    publicisedOn: passed ? dated(s.ran, 11, 20) : null,
    decidedOn: dated(s.ran, 12, 5),
  });
  yield claim(self, `${submittedOn}T08:00:00Z`);
  yield* rows;
  if (passed) yield awardRow(ctx, s, c, { id, total, submittedOn });
}

function awardRow(
  ctx: DemoContext,
  s: Season,
  c: DemoChamber,
  won: { readonly id: string; readonly total: number; readonly submittedOn: string },
): SeedRow {
  const benchmark = won.total >= (s.scheme.benchmarkLine ?? Infinity);
  const awardedOn = dated(s.ran, 12, 5);
  return seed('award', {
    id: ctx.id('award', `${s.key}/${c.key}`),
    schemeId: ctx.id('scheme', s.scheme.key),
    roundId: ctx.id('round', s.key),
    dossierId: won.id,
    subjectKind: 'chamber',
    subjectId: c.id,
    level: 'city',
    grade: benchmark ? '“四好”标杆商会' : '“四好”商会',
    benchmark,
    year: s.label,
    score: won.total,
    appliedOn: won.submittedOn,
    recommendedOn: dated(s.ran, 11, 12),
    publicisedOn: dated(s.ran, 11, 20),
    awardedOn,
    validUntil: validThrough(awardedOn, s.scheme.validYears),
    wording: wordingOf(s.scheme),
    demo: true,
  });
}

/** The one award here that is a public fact; its page names the round but not the day. */
function* knownAwards(ctx: DemoContext, subjects: readonly DemoChamber[]): Iterable<SeedRow> {
  const jiangsu = subjects.find((c) => c.key === JIANGSU_CHAMBER);
  if (!jiangsu) return;
  yield seed('award', {
    id: ctx.id('award', 'national/2019-2020/jiangsu'),
    schemeId: ctx.id('scheme', FOUR_GOODS_NOW.key),
    subjectKind: 'chamber',
    subjectId: jiangsu.id,
    level: 'national',
    grade: '全国“四好”商会',
    year: '2019-2020',
    awardedOn: '2021-01',
    source:
      'https://henan.china.com/zt/2020jssh/ssfc/2021/0126/2530145079.html（2021 年 1 月的报道，认定日期以通报为准）',
    demo: false,
  });
}
