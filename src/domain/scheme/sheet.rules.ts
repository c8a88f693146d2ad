import type { ScoreEntry } from '#domain/score/score.entity.ts';
import { isOutside, pointsOf, roundPoints } from './item.rules.ts';
import type { Scheme } from './scheme.entity.ts';
import { type Standing, standing } from './scheme.rules.ts';
import type { SchemeGrade, SchemeItem } from './scheme-parts.ts';

export type Entries = Readonly<Record<string, ScoreEntry>>;
type Scored = Pick<Scheme, 'dimensions'> & Partial<Pick<Scheme, 'bonus' | 'bonusCap'>>;

export interface SheetTotal {
  /** Points of all dimensions and the bonus. */
  readonly total: number;
  readonly base: number;
  /** What counts of the bonus, and what was claimed before its cap. */
  readonly bonus: number;
  readonly bonusClaimed: number;
  readonly byDimension: Readonly<Record<string, number>>;
  readonly byItem: Readonly<Record<string, number>>;
  /** Codes of items without a score, with an impossible one, without the document they need. */
  readonly missing: readonly string[];
  readonly outside: readonly string[];
  readonly unevidenced: readonly string[];
}

const sum = (points: readonly number[]) => roundPoints(points.reduce((a, b) => a + b, 0));

/**
 * What a sheet is worth under a scheme version: one function on every device and on the server.
 * An item without a score counts nothing; a bonus item may be left out.
 */
export function sheetTotal(scheme: Scored, entries: Entries): SheetTotal {
  const worth = (items: readonly SchemeItem[]) =>
    items.map((item) => ({ item, points: pointsOf(item, entries[item.code]) ?? 0 }));
  const dimensions = (scheme.dimensions ?? []).map((d) => ({
    code: d.code,
    items: worth(d.items),
  }));
  const ofBonus = worth(scheme.bonus ?? []);
  const pointsIn = (found: ReturnType<typeof worth>) => sum(found.map((one) => one.points));
  const byDimension: Record<string, number> = {};
  for (const d of dimensions) byDimension[d.code] = pointsIn(d.items);
  const base = sum(Object.values(byDimension));
  const bonusClaimed = pointsIn(ofBonus);
  const bonus = Math.min(bonusClaimed, scheme.bonusCap ?? bonusClaimed);
  const items = dimensions.flatMap((d) => d.items);
  const all = [...items, ...ofBonus];
  const codes = (found: ReturnType<typeof worth>) => found.map(({ item }) => item.code);
  return {
    total: roundPoints(base + bonus),
    base,
    bonus,
    bonusClaimed,
    byDimension,
    byItem: Object.fromEntries(all.map(({ item, points }) => [item.code, points])),
    missing: codes(
      items.filter(({ item }) => {
        const entry = entries[item.code];
        return entry?.points === undefined && entry?.value === undefined;
      }),
    ),
    outside: codes(all.filter(({ item }) => isOutside(item, entries[item.code]))),
    unevidenced: codes(
      all.filter(
        ({ item, points }) => item.evidence && points > 0 && !entries[item.code]?.evidence?.length,
      ),
    ),
  };
}

/** Veto items that a sheet or the federation found to hold, by code, in the order of the scheme. */
export function vetoesFound(
  scheme: Pick<Scheme, 'vetoes'>,
  entries: Entries,
  vetoed: readonly string[] | null = null,
): readonly string[] {
  const codes = (scheme.vetoes ?? []).map((v) => v.code);
  return codes.filter((c) => entries[c]?.value === true || vetoed?.includes(c));
}

export interface Outcome {
  readonly standing: Standing | 'vetoed';
  /** The highest grade whose line is reached; null where the scheme has none or none is reached. */
  readonly grade: SchemeGrade | null;
}

/** What a total leads to by the lines of the scheme; a veto stops it whatever the points. */
export function outcomeOf(
  scheme: Pick<Scheme, 'passLine' | 'benchmarkLine'> & Partial<Pick<Scheme, 'grades'>>,
  total: number,
  vetoes: readonly string[] = [],
): Outcome {
  if (vetoes.length > 0) return { standing: 'vetoed', grade: null };
  const reached = (scheme.grades ?? []).filter((g) => total >= g.line);
  const grade = reached.toSorted((a, b) => b.line - a.line)[0] ?? null;
  return { standing: standing(scheme, total), grade };
}

/** Old self-scores (points by item) in the form of a sheet's entries. */
export function entriesFromPoints(
  points: Readonly<Record<string, number>> | null,
  notes: Readonly<Record<string, string>> | null = null,
): Entries {
  const out: Record<string, ScoreEntry> = {};
  for (const [code, value] of Object.entries(points ?? {})) out[code] = { points: value };
  for (const [code, reason] of Object.entries(notes ?? {})) out[code] = { ...out[code], reason };
  return out;
}
