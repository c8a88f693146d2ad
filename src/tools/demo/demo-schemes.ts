import type { SchemeDimension } from '#domain/scheme/scheme-parts.ts';
import { type DemoContext, type SeedRow, seed } from './demo-context.ts';
import { LUOYANG_CITY } from './demo-federations.ts';
import { FIVE_GOODS_NOW, FOUR_GOODS_2017, FOUR_GOODS_NOW, VETOES } from './demo-scheme-items.ts';

const SOURCE = '示例模板，非官方标准：官方指标体系与分值未公开，维度名称见历年公开通报';

export const FOUR_GOODS_OLD = 'sihao-2017';
export const FOUR_GOODS = 'sihao-2019';
export const FIVE_GOODS = 'wuhao-2020';

/** The example schemes; the names of the goods are public, every point is an example of ours. */
export function* schemeRows(ctx: DemoContext): Iterable<SeedRow> {
  yield scheme(ctx, FOUR_GOODS_OLD, {
    name: '“四好”商会示例方案（2017 年表述）',
    code: 'SIHAO',
    version: '2017',
    subjectKind: 'chamber',
    dimensions: FOUR_GOODS_2017,
    lockedOn: '2018-09-01',
  });
  yield scheme(ctx, FOUR_GOODS, {
    name: '“四好”商会示例方案（现行表述）',
    code: 'SIHAO',
    version: '2019',
    subjectKind: 'chamber',
    dimensions: FOUR_GOODS_NOW,
    lockedOn: `${ctx.year - 1}-04-01`,
  });
  yield scheme(ctx, FIVE_GOODS, {
    name: '“五好”县级工商联示例方案',
    code: 'WUHAO',
    version: '2020',
    subjectKind: 'federation',
    dimensions: FIVE_GOODS_NOW,
  });
}

function scheme(
  ctx: DemoContext,
  key: string,
  facts: {
    readonly name: string;
    readonly code: string;
    readonly version: string;
    readonly subjectKind: string;
    readonly dimensions: readonly SchemeDimension[];
    readonly lockedOn?: string;
  },
): SeedRow {
  return seed('scheme', {
    id: ctx.id('scheme', key),
    ...facts,
    federationId: ctx.id('federation', LUOYANG_CITY),
    vetoes: VETOES,
    bonusCap: 10,
    passLine: 80,
    benchmarkLine: 90,
    validYears: 2,
    outcome: 'title',
    official: false,
    source: SOURCE,
    demo: true,
  });
}
