import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { maximum } from '#domain/scheme/scheme.rules.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';

export interface ShownDimension {
  readonly code: string;
  readonly text: string;
  readonly points: number;
  readonly items: readonly SchemeItem[];
  readonly isBonus: boolean;
}

/** The dimensions of a scheme as a sheet shows them, the bonus last under its own name. */
export function dimensionsOf(scheme: Scheme, bonusName: string): readonly ShownDimension[] {
  const { byDimension } = maximum(scheme);
  const all = (scheme.dimensions ?? []).map((d) => ({
    ...{ code: d.code, text: d.text, items: d.items, isBonus: false },
    points: d.points ?? byDimension[d.code] ?? 0,
  }));
  const items = scheme.bonus ?? [];
  if (items.length === 0) return all;
  const points = scheme.bonusCap ?? items.reduce((sum, item) => sum + item.points, 0);
  return [...all, { code: '+', text: bonusName, points, items, isBonus: true }];
}
