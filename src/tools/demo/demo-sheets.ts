import type { ExampleScheme } from '#domain/scheme/examples/example-scheme.ts';
import { pointsOf, roundPoints } from '#domain/scheme/item.rules.ts';
import { itemsOf } from '#domain/scheme/scheme.rules.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import { sheetTotal } from '#domain/scheme/sheet.rules.ts';
import { finalScore } from '#domain/score/final-score.rules.ts';
import type { ScoreEntry, ScoreKind } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { type DemoContext, type SeedRow, seed } from './demo-context.ts';
import { LUOYANG_CITY } from './demo-federations.ts';
import type { Seeded } from './seeded.ts';

export type Sheet = Record<string, ScoreEntry>;

const REASONS = [
  '会议纪要不全',
  '佐证材料缺页',
  '走访记录与台账不符',
  '会员档案不完整',
  '活动照片未标日期',
  '审计报告未公开',
];

/** A value around a share of what an item can give. */
function claimed(item: SchemeItem, share: number, random: Seeded): ScoreEntry['value'] {
  const aimed = Math.min(1, Math.max(0, share + (random.next() - 0.5) * 0.3));
  switch (item.kind) {
    case 'bool':
      return random.chance(Math.min(1, share + 0.08));
    case 'level': {
      const levels = item.levels ?? [];
      const enough = levels.filter((l) => l.points >= item.points * (aimed - 0.25));
      return random.pick(enough.length > 0 ? enough : levels).code;
    }
    case 'count':
      return Math.ceil((item.points / (item.each ?? 1)) * aimed);
    case 'ratio': {
      const [from, to] = [item.from ?? 0, item.to ?? 100];
      return roundPoints(from + (to - from) * aimed);
    }
  }
}

/** What a chamber claims: a value for every item, the documents beside it, its conditions confirmed. */
export function selfSheet(
  scheme: ExampleScheme,
  share: number,
  random: Seeded,
  documents: (item: string) => string[],
): Sheet {
  const sheet: Sheet = { G1: { value: 3 }, G2: { value: true } };
  for (const item of itemsOf(scheme))
    sheet[item.code] = { value: claimed(item, share, random), evidence: documents(item.code) };
  return sheet;
}

/** What somebody else finds: the claim, with points taken off some items and the reason why. */
export function findings(
  scheme: ExampleScheme,
  self: Sheet,
  strict: number,
  random: Seeded,
): Sheet {
  const sheet: Sheet = {};
  for (const item of itemsOf(scheme)) {
    const claim = pointsOf(item, self[item.code]) ?? 0;
    const off =
      claim > 0 && random.chance(strict) ? Math.min(claim, random.pick([0.5, 1, 1.5])) : 0;
    sheet[item.code] = {
      points: roundPoints(claim - off),
      ...(off > 0 ? { reason: random.pick(REASONS) } : {}),
    };
  }
  return sheet;
}

/** What reviewers and five experts found of a claim and what came of it, as rows, and the total. */
export function judged(
  ctx: DemoContext,
  scheme: ExampleScheme,
  id: string,
  self: Sheet,
  random: Seeded,
  at: string,
): { readonly rows: readonly SeedRow[]; readonly total: number } {
  const city = [ctx.id('federation', LUOYANG_CITY), '评审组（演示）'] as const;
  const found = findings(scheme, self, 0.2, random);
  const experts = [1, 2, 3, 4, 5].map((n) => [n, findings(scheme, self, 0.25, random)] as const);
  const of = (sheet: Sheet) => sheetTotal(scheme, sheet).total;
  const shares = experts.map(([, e]) => of(e));
  const rows = [
    sheetRow(id, 'reviewer', city, found, at),
    ...experts.map(([n, sheet]) =>
      sheetRow(id, 'expert', [ctx.id('person', `expert/${n}`), `演示专家${n}`], sheet, at),
    ),
    sheetRow(id, 'final', city, found, at),
  ];
  return { rows, total: finalScore(scheme.finalRule, of(found), shares) ?? 0 };
}

/** A sheet as a row. `author`: id and name of whose it is. */
export function sheetRow(
  dossierId: string,
  kind: ScoreKind,
  author: readonly [id: string, name: string],
  sheet: Sheet,
  submittedAt: string | null,
): SeedRow {
  const open = kind === 'self' || kind === 'final';
  return seed('score', {
    id: scoreId(dossierId, kind, author[0]),
    dossierId,
    kind,
    authorId: author[0],
    authorName: author[1],
    [open ? 'entries' : 'findings']: sheet,
    submittedAt,
    demo: true,
  });
}
