import { earliest } from '#domain/kernel/date.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';
import type { LiaisonTarget } from '#domain/liaison-target/liaison-target.entity.ts';
import type { Visit } from '#domain/visit/visit.entity.ts';
import type { Liaison } from '../liaison.entity.ts';
import type { RuleFacts } from './rule-for.ts';

export type LiaisonFacts = Pick<
  Liaison,
  'id' | 'leaderId' | 'targetKind' | 'targetId' | 'role' | 'campaignId' | 'from' | 'to'
>;
export type VisitFacts = Pick<
  Visit,
  'id' | 'targetId' | 'date' | 'form' | 'leaderId' | 'campaignId' | 'sameAs'
>;
export type LeaderFacts = Pick<
  Leader,
  'id' | 'federationId' | 'rank' | 'inOfficeFrom' | 'inOfficeTo'
>;
export type ListedFacts = Pick<
  LiaisonTarget,
  'id' | 'targetKind' | 'targetId' | 'campaignId' | 'from' | 'to'
>;

export interface CoverageRows {
  readonly liaisons: readonly LiaisonFacts[];
  readonly visits: readonly VisitFacts[];
  readonly leaders: readonly LeaderFacts[];
  readonly rules: readonly RuleFacts[];
  /** A federation and those above it, nearest first. */
  readonly above: (federationId: string) => readonly string[];
}

/** The rows of the liaison programme, laid out by target and leader. */
export interface CoverageBook extends CoverageRows {
  readonly liaisonsOf: (targetId: string) => readonly LiaisonFacts[];
  /** Visits of a target in the order of their days; one visit that was entered twice comes once. */
  readonly visitsOf: (targetId: string) => readonly VisitFacts[];
  readonly leader: (id: string) => LeaderFacts | undefined;
}

function grouped<T extends { readonly targetId: string }>(
  rows: readonly T[],
): ReadonlyMap<string, T[]> {
  const out = new Map<string, T[]>();
  for (const row of rows) {
    const list = out.get(row.targetId);
    if (list) list.push(row);
    else out.set(row.targetId, [row]);
  }
  return out;
}

/** Entries that say of themselves that another one here describes the same visit are left out. */
export function countedOnce<T extends Pick<Visit, 'id' | 'sameAs'>>(
  visits: readonly T[],
): readonly T[] {
  const byId = new Map(visits.map((v) => [v.id, v]));
  const first = (visit: T): string => {
    const seen = new Set([visit.id]);
    let at = visit;
    for (;;) {
      const next = at.sameAs === null ? undefined : byId.get(at.sameAs);
      // Two entries that name each other are one visit: the smaller id stands for it.
      if (!next) return at.id;
      if (seen.has(next.id)) return [...seen].sort()[0] as string;
      seen.add(next.id);
      at = next;
    }
  };
  return visits.filter((v) => first(v) === v.id);
}

export function coverageBook(rows: CoverageRows): CoverageBook {
  const liaisons = grouped(rows.liaisons);
  const visits = grouped(
    countedOnce(rows.visits).toSorted((a, b) => (earliest(a.date) < earliest(b.date) ? -1 : 1)),
  );
  const leaders = new Map(rows.leaders.map((l) => [l.id, l]));
  return {
    ...rows,
    liaisonsOf: (id) => liaisons.get(id) ?? [],
    visitsOf: (id) => visits.get(id) ?? [],
    leader: (id) => leaders.get(id),
  };
}
