import { earliest, latest } from '#domain/kernel/date.ts';
import { isCurrentLiaison, isInOffice } from '../liaison.rules.ts';
import { dutiesOf, referenceDay } from './cells.ts';
import type { CoverageBook } from './coverage-book.ts';
import type { Period } from './periods.ts';
import type { Target } from './targets.ts';

/** A figure with the rows behind both of its parts. `rows` are counted above, `of` below the line. */
export interface RatioFigure {
  readonly numerator: number;
  readonly denominator: number;
  readonly rows: readonly string[];
  readonly of: readonly string[];
}

export interface CoverageFigures {
  /** 分包覆盖率: targets with a current leader ÷ targets in scope. Rows are targets. */
  readonly coverage: RatioFigure;
  /** 走访覆盖率: targets visited at least once in the period ÷ targets with a leader. Rows are targets. */
  readonly visited: RatioFigure;
  /** 走访完成率: contacts done, as far as required ÷ contacts required. Rows: visits, below targets. */
  readonly completed: RatioFigure;
  /** 人均联系数: targets with a leader ÷ leaders in office. Rows: targets, below leaders. */
  readonly load: RatioFigure;
}

const ratio = (rows: readonly string[], of: readonly string[]): RatioFigure => ({
  numerator: rows.length,
  denominator: of.length,
  rows,
  of,
});

/** The figures of a set of targets and leaders for a period, as of a day (domain research §5.5). */
export function coverageFigures(
  book: CoverageBook,
  targets: readonly Target[],
  leaderIds: readonly string[],
  period: Period,
  day: string,
  campaignId?: string,
): CoverageFigures {
  const until = referenceDay(period, day);
  const ours = (l: { readonly campaignId: string | null }) =>
    campaignId === undefined || l.campaignId === campaignId;
  const assigned = targets.filter((t) =>
    book.liaisonsOf(t.id).some((l) => ours(l) && isCurrentLiaison(l, until)),
  );
  const covered = assigned.map((t) => t.id);
  const visited = assigned.filter((t) =>
    book.visitsOf(t.id).some((v) => latest(v.date) >= period.from && earliest(v.date) <= until),
  );
  const done = new Set<string>();
  const owed: string[] = [];
  let [required, met] = [0, 0];
  for (const target of targets) {
    const duties = dutiesOf(book, target, period, campaignId);
    if (duties.length > 0) owed.push(target.id);
    for (const duty of duties) {
      const known = duty.visits.filter((id) => visitedBy(book, target, id, day));
      required += duty.required;
      met += Math.min(duty.required, known.length);
      for (const id of known.slice(0, duty.required)) done.add(id);
    }
  }
  const inOffice = leaderIds.filter((id) => {
    const leader = book.leader(id);
    return leader !== undefined && isInOffice(leader, until);
  });
  return {
    coverage: ratio(
      covered,
      targets.map((t) => t.id),
    ),
    visited: ratio(
      visited.map((t) => t.id),
      covered,
    ),
    completed: { numerator: met, denominator: required, rows: [...done], of: owed },
    load: ratio(covered, inOffice),
  };
}

const visitedBy = (book: CoverageBook, target: Target, id: string, day: string) =>
  book.visitsOf(target.id).some((v) => v.id === id && earliest(v.date) <= day);
