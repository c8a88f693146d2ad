import fc from 'fast-check';
import type { ScoreEntry } from '#domain/score/score.entity.ts';
import type { Scheme } from '../scheme.entity.ts';
import type { SchemeItem } from '../scheme-parts.ts';

const half = (max: number) => fc.integer({ min: 1, max: max * 2 }).map((n) => n / 2);

const item = (code: string): fc.Arbitrary<SchemeItem> =>
  fc.oneof(
    half(20).map((points): SchemeItem => ({ code, text: code, points, kind: 'bool' })),
    fc.tuple(half(20), fc.integer({ min: 0, max: 100 })).map(
      ([points, share]): SchemeItem => ({
        code,
        text: code,
        points,
        kind: 'level',
        levels: [
          { code: 'none', text: '无', points: 0 },
          { code: 'some', text: '部分', points: Math.floor(points * share) / 100 },
          { code: 'all', text: '全部', points },
        ],
      }),
    ),
    fc
      .tuple(half(20), half(4))
      .map(([points, each]): SchemeItem => ({ code, text: code, points, kind: 'count', each })),
    fc.tuple(half(20), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 100 })).map(
      ([points, from, more]): SchemeItem => ({
        code,
        text: code,
        points,
        kind: 'ratio',
        from,
        to: from + more,
      }),
    ),
  );

/** Any faultless scheme of two dimensions with bonus, vetoes and lines. */
export const anyScheme: fc.Arbitrary<Scheme> = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(...codes('A', n).map(item))),
    fc.integer({ min: 1, max: 6 }).chain((n) => fc.tuple(...codes('B', n).map(item))),
    fc.integer({ min: 0, max: 3 }).chain((n) => fc.tuple(...codes('P', n).map(item))),
    fc.integer({ min: 1, max: 10 }),
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100 }),
  )
  .map(([a, b, bonus, bonusCap, low, high]) => {
    const total = [...a, ...b].reduce((sum, i) => sum + i.points, 0);
    const [pass, bench] = [Math.min(low, high), Math.max(low, high)];
    return {
      ...EMPTY,
      total: Number.isInteger(total) ? total : null,
      dimensions: [
        { code: 'A', text: '甲', items: a },
        { code: 'B', text: '乙', items: b },
      ],
      bonus,
      bonusCap,
      vetoes: [{ code: 'X1', text: '否决' }],
      passLine: Math.floor((total * pass) / 100),
      benchmarkLine: Math.floor((total * bench) / 100),
    };
  });

const codes = (letter: string, n: number) =>
  Array.from({ length: n }, (_, i) => `${letter}${i + 1}`);

const EMPTY: Scheme = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '试行办法',
  code: 'TRY',
  version: '1',
  federationId: '00000000-0000-4000-8000-000000000002',
  subjectKind: 'chamber',
  state: 'draft',
  total: null,
  dimensions: null,
  bonus: null,
  bonusCap: null,
  vetoes: null,
  gates: null,
  passLine: null,
  benchmarkLine: null,
  grades: null,
  levels: null,
  finalRule: null,
  validYears: 2,
  outcome: 'title',
  outcomeWord: null,
  official: false,
  source: null,
  basis: null,
  copiedFromId: null,
  adoptedOn: null,
  lockedOn: null,
  demo: null,
};

/** A value that an item may be found with, and one that is at least as good. */
export function anyRise(of: SchemeItem): fc.Arbitrary<readonly [ScoreEntry, ScoreEntry]> {
  const pair = <T>(values: fc.Arbitrary<T>, order: (a: T, b: T) => number) =>
    fc.tuple(values, values).map((two) => two.toSorted(order) as [T, T]);
  const byNumber = (a: number, b: number) => a - b;
  const entries = <T extends NonNullable<ScoreEntry['value']>>([a, b]: readonly [T, T]) =>
    [{ value: a }, { value: b }] as const;
  if (of.kind === 'bool') return pair(fc.boolean(), (a, b) => Number(a) - Number(b)).map(entries);
  if (of.kind === 'level') {
    const rank = (code: string) => of.levels?.find((l) => l.code === code)?.points ?? 0;
    const names = (of.levels ?? []).map((l) => l.code);
    return pair(fc.constantFrom(...names), (a, b) => rank(a) - rank(b)).map(entries);
  }
  const most = of.kind === 'count' ? 30 : 120;
  return pair(fc.integer({ min: -5, max: most }), byNumber).map(entries);
}

/** A sheet for a scheme, some items left out. */
export function anySheet(scheme: Scheme): fc.Arbitrary<Readonly<Record<string, ScoreEntry>>> {
  const items = [...(scheme.dimensions ?? []).flatMap((d) => d.items), ...(scheme.bonus ?? [])];
  return fc
    .tuple(...items.map((i) => fc.option(anyRise(i), { nil: undefined, freq: 4 })))
    .map((all) =>
      Object.fromEntries(items.flatMap((i, n) => (all[n] ? [[i.code, all[n][0]]] : []))),
    );
}
