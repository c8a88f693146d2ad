import type { SchemeDimension } from '#domain/scheme/scheme-parts.ts';
import type { DemoChamber } from './demo-chambers.ts';
import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import { LUOYANG_CITY } from './demo-federations.ts';
import { FOUR_GOODS_2017, FOUR_GOODS_NOW } from './demo-scheme-items.ts';
import { FOUR_GOODS, FOUR_GOODS_OLD } from './demo-schemes.ts';
import { JIANGSU_CHAMBER } from './luoyang-chambers.ts';
import { type Seeded, seeded } from './seeded.ts';

interface Season {
  readonly key: string;
  readonly scheme: string;
  readonly dimensions: readonly SchemeDimension[];
  readonly label: string;
  /** The calendar year in which it ran. */
  readonly ran: number;
  readonly state: 'closed' | 'awarded' | 'open';
}

/** Two finished seasons, under the old and the present wording, and one that is open this year. */
function seasons(ctx: DemoContext): readonly Season[] {
  const old = { scheme: FOUR_GOODS_OLD, dimensions: FOUR_GOODS_2017 };
  const now = { scheme: FOUR_GOODS, dimensions: FOUR_GOODS_NOW };
  const y = ctx.year;
  return [
    { ...old, key: 'first', label: '2017-2018', ran: 2018, state: 'closed' },
    { ...now, key: 'last', label: `${y - 2}-${y - 1}`, ran: y - 1, state: 'awarded' },
    { ...now, key: 'open', label: `${y}-${y + 1}`, ran: y, state: 'open' },
  ];
}

/** Rounds with their dossiers and awards, over the chambers directly under the city. */
export function* ratingRows(ctx: DemoContext, chambers: readonly DemoChamber[]): Iterable<SeedRow> {
  const subjects = chambers.filter((c) => c.federation.region === LUOYANG_CITY);
  for (const season of seasons(ctx)) {
    yield roundRow(ctx, season);
    for (const c of subjects) yield* dossierRows(ctx, season, c);
  }
  yield* knownAwards(ctx, subjects);
}

function roundRow(ctx: DemoContext, s: Season): SeedRow {
  const open = s.state === 'open';
  return seed('round', {
    id: ctx.id('round', s.key),
    name: `${s.label.replace('-', '—')}年度市级“四好”商会评价（示例）`,
    schemeId: ctx.id('scheme', s.scheme),
    federationId: ctx.id('federation', LUOYANG_CITY),
    level: 'city',
    year: s.label,
    opensOn: dated(s.ran, open ? 1 : 9, 1),
    closesOn: open ? dated(s.ran + 1, 3, 31) : dated(s.ran, 10, 31),
    noticeFrom: open ? null : dated(s.ran, 11, 20),
    noticeTo: open ? null : dated(s.ran, 11, 26),
    awardedOn: open ? null : dated(s.ran, 12, 5),
    state: s.state,
    demo: true,
  });
}

function* dossierRows(ctx: DemoContext, s: Season, c: DemoChamber): Iterable<SeedRow> {
  const random = seeded(`dossier/${s.key}/${c.key}`);
  if (c.founded >= s.ran || !random.chance(0.85)) return;
  const dossier = {
    id: ctx.id('dossier', `${s.key}/${c.key}`),
    roundId: ctx.id('round', s.key),
    subjectKind: 'chamber',
    subjectId: c.id,
    demo: true,
  };
  const selfScores = scores(s.dimensions, 0.88, random);
  if (s.state === 'open') {
    const begun = random.chance(0.4);
    yield seed('dossier', {
      ...dossier,
      state: begun ? 'self-scored' : 'draft',
      selfScores: begun ? selfScores : null,
    });
    return;
  }
  const reviewScores = scores(s.dimensions, random.pick([0.72, 0.8, 0.85, 0.9, 0.95]), random);
  const finalScore = total(reviewScores);
  const passed = finalScore >= 80;
  yield seed('dossier', {
    ...dossier,
    state: passed ? 'awarded' : 'not-awarded',
    selfScores,
    reviewScores,
    finalScore,
    deductionReason: passed ? null : '会议纪要与会员档案不齐，走访覆盖不足',
    submittedOn: dated(s.ran, 10, random.int(8, 31)),
    recommendedOn: passed ? dated(s.ran, 11, 12) : null,
  });
  if (passed) yield awardRow(ctx, s, c, finalScore >= 90);
}

/** Half points around a share of each item's maximum. */
function scores(dimensions: readonly SchemeDimension[], share: number, random: Seeded) {
  const out: Record<string, number> = {};
  for (const { items } of dimensions)
    for (const item of items) {
      const aimed = item.points * (share + (random.next() - 0.5) * 0.3);
      out[item.code] = Math.min(item.points, Math.max(0, Math.round(aimed * 2) / 2));
    }
  return out;
}

const total = (points: Readonly<Record<string, number>>) =>
  Object.values(points).reduce((sum, n) => sum + n, 0);

function awardRow(ctx: DemoContext, s: Season, c: DemoChamber, benchmark: boolean): SeedRow {
  return seed('award', {
    id: ctx.id('award', `${s.key}/${c.key}`),
    schemeId: ctx.id('scheme', s.scheme),
    roundId: ctx.id('round', s.key),
    subjectKind: 'chamber',
    subjectId: c.id,
    level: 'city',
    grade: benchmark ? '“四好”标杆商会' : '“四好”商会',
    benchmark,
    year: s.label,
    awardedOn: dated(s.ran, 12, 5),
    validUntil: dated(s.ran + 2, 12, 4),
    demo: true,
  });
}

/** The one award here that is a public fact; its page names the round but not the day. */
function* knownAwards(ctx: DemoContext, subjects: readonly DemoChamber[]): Iterable<SeedRow> {
  const jiangsu = subjects.find((c) => c.key === JIANGSU_CHAMBER);
  if (!jiangsu) return;
  yield seed('award', {
    id: ctx.id('award', 'national/2019-2020/jiangsu'),
    schemeId: ctx.id('scheme', FOUR_GOODS),
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
