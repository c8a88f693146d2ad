import { pointsOf } from '#domain/scheme/item.rules.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { itemsOf } from '#domain/scheme/scheme.rules.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';

type Points = Record<string, number>;
type Reasons = Record<string, string>;

/** A sheet as points and explanations by item. */
export function pointsAndReasons(
  scheme: Pick<Scheme, 'dimensions'>,
  entries: Entries,
): { readonly points: Points; readonly reasons: Reasons } {
  const points: Points = {};
  const reasons: Reasons = {};
  for (const item of itemsOf(scheme)) {
    const entry = entries[item.code];
    const won = pointsOf(item, entry);
    if (won !== null) points[item.code] = entry?.points ?? won;
    if (entry?.reason) reasons[item.code] = entry.reason;
  }
  return { points, reasons };
}

/** The sheet with other points and explanations; what was found and its documents stay. */
export function withPoints(
  scheme: Pick<Scheme, 'dimensions'>,
  entries: Entries,
  points: Readonly<Points>,
  reasons: Readonly<Reasons>,
): Entries {
  const out: Record<string, ScoreEntry> = { ...entries };
  for (const item of itemsOf(scheme)) {
    const { points: _, reason: __, value, ...rest } = entries[item.code] ?? {};
    const [given, reason] = [points[item.code], reasons[item.code]];
    const found = pointsOf(item, { value }) === given ? { value } : { points: given };
    const entry = { ...rest, ...(given === undefined ? {} : found), ...(reason ? { reason } : {}) };
    if (Object.keys(entry).length > 0) out[item.code] = entry;
    else delete out[item.code];
  }
  return out;
}
