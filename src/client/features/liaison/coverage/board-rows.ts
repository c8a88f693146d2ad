import { type Cell, type CellState, cellOf } from '#domain/liaison/coverage/cells.ts';
import type { CoverageBook, LiaisonFacts } from '#domain/liaison/coverage/coverage-book.ts';
import { type Period, periodsOf } from '#domain/liaison/coverage/periods.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { isCurrentLiaison } from '#domain/liaison/liaison.rules.ts';
import type { Asked } from './coverage-address.ts';

/** What the board says of a target beside its key. */
export interface TargetFacts {
  readonly name: string;
  readonly federationId: string | null;
  /** Of a chamber. */
  readonly type: string | null;
}
export interface BoardCell extends Cell {
  readonly period: Period;
}
export interface BoardRow extends Target, TargetFacts {
  /** Assignments that hold on the day. */
  readonly held: readonly LiaisonFacts[];
  readonly cells: readonly BoardCell[];
  /** The state in the period that holds the day. */
  readonly state: CellState;
}

/** One row per target, with a cell per period of the year in which the day lies. */
export function boardRows(
  book: CoverageBook,
  targets: readonly Target[],
  factsOf: (id: string) => TargetFacts,
  { day, per, campaign }: Pick<Asked, 'day' | 'per' | 'campaign'>,
): readonly BoardRow[] {
  const periods = periodsOf(per, Number(day.slice(0, 4)));
  const campaignId = campaign ?? undefined;
  return targets.map((target) => {
    const held = book
      .liaisonsOf(target.id)
      .filter((l) => isCurrentLiaison(l, day) && (!campaign || l.campaignId === campaign));
    const cells = periods.map((period) => ({
      ...cellOf(book, target, period, day, campaignId),
      period,
    }));
    const now = cells.find(({ period }) => period.from <= day && day <= period.to);
    return { ...target, ...factsOf(target.id), held, cells, state: now?.state ?? 'none' };
  });
}

type Range = Pick<Asked, 'federation' | 'type' | 'kind' | 'leader'>;

/** Whether a row belongs to what the figures are about; `under` is a federation with all below it. */
export function inRange(row: BoardRow, range: Range, under: ReadonlySet<string> | null): boolean {
  const lies = row.kind === 'federation' ? row.id : row.federationId;
  if (under && (lies === null || !under.has(lies))) return false;
  if (range.type && row.type !== range.type) return false;
  if (range.kind && row.kind !== range.kind) return false;
  return !range.leader || row.held.some((l) => l.leaderId === range.leader);
}

/** Rows of the range that a person looks at now: by state in the current period and by what was found. */
export function shownRows(
  rows: readonly BoardRow[],
  state: CellState | null,
  /** Ids of targets and leaders that a search found; null where none is asked for. */
  found: ReadonlySet<string> | null,
): readonly BoardRow[] {
  return rows.filter(
    (row) =>
      (!state || row.state === state) &&
      (!found || found.has(row.id) || row.held.some((l) => found.has(l.leaderId))),
  );
}

/** How many rows are in each state in the current period. */
export function countStates(
  rows: readonly BoardRow[],
): Readonly<Partial<Record<CellState, number>>> {
  const counts: Partial<Record<CellState, number>> = {};
  for (const row of rows) counts[row.state] = (counts[row.state] ?? 0) + 1;
  return counts;
}
