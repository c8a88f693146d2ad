import { earliest, latest } from '#domain/kernel/date.ts';
import type { CoverageBook, LiaisonFacts, VisitFacts } from './coverage-book.ts';
import { endingWithin, halfOf, type Period } from './periods.ts';
import { cadencesFor, type RuleFacts } from './rule-for.ts';
import type { Target } from './targets.ts';

/** 未到 · 无人联系 · 已分未访 · 逾期 · 达标 */
export const CELL_STATES = ['ahead', 'none', 'assigned', 'overdue', 'done'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What one rule asks for in one of its periods, and what was done. */
export interface Duty {
  readonly rule: RuleFacts;
  readonly period: Period;
  readonly required: number;
  /** Visits of the forms that the rule counts, however many. */
  readonly visits: readonly string[];
}

export interface Cell {
  readonly state: CellState;
  readonly liaisons: readonly string[];
  readonly visits: readonly string[];
  readonly duties: readonly Duty[];
}

/** The last day of a period that has come by the day asked about. */
export const referenceDay = (period: Period, day: string): string =>
  day < period.to ? day : period.to;

const heldWithin = (l: LiaisonFacts, from: string, to: string): boolean =>
  earliest(l.from) <= to && (l.to === null || latest(l.to) >= from);

const within = (visits: readonly VisitFacts[], from: string, to: string) =>
  visits.filter((v) => latest(v.date) >= from && earliest(v.date) <= to);

/** Whether an assignment held for at least half of a period, so that its rule can be asked for. */
function binds(l: LiaisonFacts, period: Period): boolean {
  return earliest(l.from) <= halfOf(period) && (l.to === null || latest(l.to) >= period.to);
}

/** The rules that an assignment is under on a day. */
export function rulesOf(
  book: CoverageBook,
  liaison: LiaisonFacts,
  day: string,
): readonly RuleFacts[] {
  const leader = book.leader(liaison.leaderId);
  const { targetKind, campaignId } = liaison;
  const case_ = [leader?.rank, leader?.federationId, targetKind, campaignId, day].join(' ');
  const known = KNOWN.get(book) ?? new Map<string, readonly RuleFacts[]>();
  KNOWN.set(book, known);
  const found = known.get(case_);
  if (found) return found;
  const rules = cadencesFor(book.rules, {
    rank: leader?.rank ?? null,
    targetKind: liaison.targetKind,
    campaignId: liaison.campaignId,
    above: leader ? book.above(leader.federationId) : [],
    day,
  });
  known.set(case_, rules);
  return rules;
}

/** Rules found before, per book: a board asks for a handful of cases thousands of times. */
const KNOWN = new WeakMap<CoverageBook, Map<string, readonly RuleFacts[]>>();

/**
 * What is due for a target within a period: of each rule, its periods that end in it. Leaders who
 * share a target share its duties: whoever of them goes, it is done.
 */
export function dutiesOf(
  book: CoverageBook,
  target: Target,
  period: Period,
  campaignId?: string,
): readonly Duty[] {
  const found = new Map<string, Duty>();
  for (const liaison of liaisonsOf(book, target, campaignId)) {
    for (const rule of rulesOf(book, liaison, referenceDay(period, period.to))) {
      if (rule.per === null) continue;
      for (const p of endingWithin(rule.per, period)) {
        const key = `${rule.id} ${p.key}`;
        if (found.has(key) || !binds(liaison, p)) continue;
        const counted = within(book.visitsOf(target.id), p.from, p.to).filter(
          (v) => !rule.forms?.length || rule.forms.includes(v.form),
        );
        found.set(key, {
          rule,
          period: p,
          required: rule.times ?? 0,
          visits: counted.map((v) => v.id),
        });
      }
    }
  }
  return [...found.values()];
}

const liaisonsOf = (book: CoverageBook, target: Target, campaignId: string | undefined) =>
  book.liaisonsOf(target.id).filter((l) => campaignId === undefined || l.campaignId === campaignId);

/** One cell of the board as of a day. Visits after the day are not known yet. */
export function cellOf(
  book: CoverageBook,
  target: Target,
  period: Period,
  day: string,
  campaignId?: string,
): Cell {
  const until = referenceDay(period, day);
  const held = liaisonsOf(book, target, campaignId).filter((l) =>
    heldWithin(l, period.from, until),
  );
  const visits = within(book.visitsOf(target.id), period.from, until).map((v) => v.id);
  const known = new Set(within(book.visitsOf(target.id), '0000-01-01', day).map((v) => v.id));
  const duties = dutiesOf(book, target, period, campaignId).map((d) => ({
    ...d,
    visits: d.visits.filter((id) => known.has(id)),
  }));
  const base = { liaisons: held.map((l) => l.id), visits, duties };
  if (period.from > day) return { ...base, state: 'ahead' };
  if (held.length === 0) return { ...base, state: 'none' };
  const open = duties.filter((d) => d.visits.length < d.required);
  if (open.some((d) => d.period.to < day)) return { ...base, state: 'overdue' };
  if (duties.length === 0 ? visits.length > 0 : open.length === 0)
    return { ...base, state: 'done' };
  return { ...base, state: 'assigned' };
}
