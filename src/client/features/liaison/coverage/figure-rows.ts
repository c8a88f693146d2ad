import type { RatioFigure } from '#domain/liaison/coverage/figures.ts';
import type { FigureKey } from './coverage-address.ts';

/** What the rows above and below the line of a figure are. */
export const ROWS_ARE = {
  coverage: { rows: 'target', of: 'target' },
  visited: { rows: 'target', of: 'target' },
  completed: { rows: 'visit', of: 'target' },
  load: { rows: 'target', of: 'leader' },
} as const satisfies Readonly<Record<FigureKey, { rows: string; of: string }>>;
export type RowKind = 'target' | 'visit' | 'leader';

/** Rows below the line that are not above it, where both are of one kind. */
export function missingOf(key: FigureKey, figure: RatioFigure): readonly string[] | null {
  const are: { rows: RowKind; of: RowKind } = ROWS_ARE[key];
  if (are.rows !== are.of) return null;
  const counted = new Set(figure.rows);
  return figure.of.filter((id) => !counted.has(id));
}
