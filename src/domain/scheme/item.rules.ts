import type { ScoreEntry } from '#domain/score/score.entity.ts';
import type { SchemeItem } from './scheme-parts.ts';

/** Points are counted in hundredths, so that a sum does not depend on its order. */
export const roundPoints = (points: number): number => Math.round(points * 100) / 100;

const within = (points: number, most: number) => roundPoints(Math.min(Math.max(points, 0), most));

/** A percentage between two bounds as a share of 0 … 1; `to` below `from` where less is better. */
export function ratioShare(item: Pick<SchemeItem, 'from' | 'to'>, percent: number): number {
  const [from, to] = [item.from ?? 0, item.to ?? 100];
  if (from === to) return percent >= to ? 1 : 0;
  return Math.min(Math.max((percent - from) / (to - from), 0), 1);
}

/** Points that a found value is worth; null where the value does not fit the kind of the item. */
export function pointsOfValue(item: SchemeItem, value: ScoreEntry['value']): number | null {
  switch (item.kind) {
    case 'bool':
      return typeof value === 'boolean' ? (value ? item.points : 0) : null;
    case 'level': {
      const level = item.levels?.find((l) => l.code === value);
      return level ? within(level.points, item.points) : null;
    }
    case 'count':
      return typeof value === 'number' && item.each !== undefined
        ? within(value * item.each, item.points)
        : null;
    case 'ratio':
      return typeof value === 'number'
        ? within(item.points * ratioShare(item, value), item.points)
        : null;
  }
}

/**
 * Points of an item as a sheet gives them, 0 … maximum: those set by hand, else those that follow
 * from the value found; null where neither is there.
 */
export function pointsOf(item: SchemeItem, entry: ScoreEntry | undefined): number | null {
  if (entry?.points !== undefined) return within(entry.points, item.points);
  return entry?.value === undefined ? null : pointsOfValue(item, entry.value);
}

/** Whether a sheet claims what the item can't give: points below 0 or above the maximum. */
export function isOutside(item: SchemeItem, entry: ScoreEntry | undefined): boolean {
  const { points, value } = entry ?? {};
  if (points !== undefined) return points < 0 || points > item.points;
  return value !== undefined && (pointsOfValue(item, value) === null || Number(value) < 0);
}
