import type { Filter, ListResult } from '#client/data/data-port.ts';
import { countQuery, listQuery } from '#client/data/queries.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Term, term } from '#domain/term/term.entity.ts';
import { currentTerm, type TermClock, termClock } from '#domain/term/term.rules.ts';

/** Memberships that run: those of rosters without a status column too. */
const RUNNING: readonly Filter[] = [
  { field: 'leftOn', is: [null] },
  { field: 'status', is: ['active', 'arrears', 'suspended', null] },
];

/** Number of members by chamber, counted by the index. */
export const memberCountsQuery = () => countQuery('membership', RUNNING, 'bodyId');

/** 换届 clocks of all chambers by chamber, on a day. */
export const termClocksQuery = (today: string) => ({
  ...listQuery({ kind: 'term', offset: 0, limit: 20_000 }),
  select: ({ rows }: ListResult) =>
    clocksByBody(
      rows.map(({ row }) => asRecord(term, row)),
      today,
    ),
});

/** The clock of each body's current term. */
export function clocksByBody(
  terms: readonly Term[],
  today: string,
): ReadonlyMap<string, TermClock> {
  const byBody = new Map<string, Term[]>();
  for (const one of terms) byBody.set(one.bodyId, [...(byBody.get(one.bodyId) ?? []), one]);
  const clocks = new Map<string, TermClock>();
  for (const [body, own] of byBody) {
    const current = currentTerm(own, today);
    if (current) clocks.set(body, termClock(current, today));
  }
  return clocks;
}
