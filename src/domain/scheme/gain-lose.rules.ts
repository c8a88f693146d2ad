import type { ScoreEntry } from '#domain/score/score.entity.ts';
import { pointsOf, roundPoints } from './item.rules.ts';
import type { Scheme } from './scheme.entity.ts';
import { itemsOf, maximum } from './scheme.rules.ts';
import type { SchemeItem } from './scheme-parts.ts';
import { type Entries, type Outcome, outcomeOf, sheetTotal } from './sheet.rules.ts';

/** How one sheet would fare under another version. Shares are percent of what can be won. */
export interface Fare {
  readonly id: string;
  readonly before: { readonly total: number; readonly share: number; readonly outcome: Outcome };
  readonly after: { readonly total: number; readonly share: number; readonly outcome: Outcome };
  readonly change: 'gains' | 'loses' | 'same';
  /** Items of the new version that the old sheet says nothing about: counted as nothing. */
  readonly unknown: readonly string[];
}

const RANK = { vetoed: 0, below: 1, unknown: 1, pass: 2, benchmark: 3 } as const;

/** An old entry under a new item: a found value is scored anew, set points keep their share. */
function carried(old: SchemeItem | undefined, item: SchemeItem, entry: ScoreEntry | undefined) {
  if (!old || !entry) return undefined;
  const { points: _, ...found } = entry;
  if (entry.value !== undefined && pointsOf(item, found) !== null) return found;
  const won = pointsOf(old, entry);
  return won === null ? undefined : { points: roundPoints((won / old.points) * item.points) };
}

/** Who would gain or lose under version `b`: by outcome first, then by the share of points. */
export function fareUnder(
  a: Scheme,
  b: Scheme,
  sheets: readonly { readonly id: string; readonly entries: Entries }[],
): readonly Fare[] {
  const known = new Map([...itemsOf(a), ...(a.bonus ?? [])].map((i) => [i.code, i]));
  const items = [...itemsOf(b), ...(b.bonus ?? [])];
  const [maxA, maxB] = [maximum(a).total, maximum(b).total];
  const of = (scheme: Scheme, entries: Entries, most: number) => {
    const { total } = sheetTotal(scheme, entries);
    const share = most === 0 ? 0 : roundPoints((total / most) * 100);
    return { total, share, outcome: outcomeOf(scheme, total) };
  };
  return sheets.map(({ id, entries }) => {
    const moved: Record<string, ScoreEntry> = {};
    const unknown: string[] = [];
    for (const item of items) {
      const entry = carried(known.get(item.code), item, entries[item.code]);
      if (entry) moved[item.code] = entry;
      else unknown.push(item.code);
    }
    const [before, after] = [of(a, entries, maxA), of(b, moved, maxB)];
    const step = RANK[after.outcome.standing] - RANK[before.outcome.standing];
    const by = step || after.share - before.share;
    return { id, before, after, change: by > 0 ? 'gains' : by < 0 ? 'loses' : 'same', unknown };
  });
}
