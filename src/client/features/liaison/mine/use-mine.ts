import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { listQuery } from '#client/data/queries.ts';
import { useSession } from '#client/records/use-session.ts';
import type { DemandState } from '#domain/demand/demand.entity.ts';
import { isOpen } from '#domain/demand/demand.rules.ts';
import { compareDue, type Due, dueOf } from '#domain/liaison/coverage/due.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import type { Liaison } from '#domain/liaison/liaison.entity.ts';
import { isCurrentLiaison } from '#domain/liaison/liaison.rules.ts';
import { useCoverageBook } from '../coverage/use-board.ts';

export interface MineRow {
  readonly target: Target;
  readonly liaisons: readonly Liaison[];
  readonly due: Due;
  /** Day of the last visit this year, or null. */
  readonly lastVisit: string | null;
  readonly openDemands: number;
}

const OPEN_DEMANDS = listQuery({ kind: 'demand', offset: 0, limit: 20_000 });

/** Leaders for whom this person works, by his grants. */
export function useMyLeaders(): readonly string[] {
  const { session } = useSession();
  const grants = session?.grants;
  return useMemo(
    () =>
      (grants ?? []).flatMap(({ scope }) =>
        scope.startsWith('leader:') ? [scope.slice('leader:'.length)] : [],
      ),
    [grants],
  );
}

/** The targets of some leaders on a day, the most pressing first; undefined until all is read. */
export function useMine(leaderIds: readonly string[], day: string) {
  const { book, liaisons, leaders } = useCoverageBook(Number(day.slice(0, 4)));
  const [demands] = useQueries({ queries: [OPEN_DEMANDS] });
  const rows = useMemo(() => {
    if (!book || !liaisons || !demands.data?.complete) return undefined;
    const open = new Map<string, number>();
    for (const { row } of demands.data.rows)
      if (isOpen(row.state as DemandState))
        open.set(String(row.targetId), (open.get(String(row.targetId)) ?? 0) + 1);
    const mine = liaisons.filter((l) => leaderIds.includes(l.leaderId) && isCurrentLiaison(l, day));
    const byTarget = Map.groupBy(mine, (l) => l.targetId);
    return [...byTarget]
      .map(([id, held]): MineRow => {
        const target = { kind: held[0]?.targetKind ?? 'chamber', id };
        const last = book.visitsOf(id).findLast((v) => v.date <= day);
        return {
          target,
          liaisons: held,
          due: dueOf(book, target, day),
          lastVisit: last?.date ?? null,
          openDemands: open.get(id) ?? 0,
        };
      })
      .sort((a, b) => compareDue(a.due, b.due));
  }, [book, liaisons, demands.data, leaderIds, day]);
  return { rows, leaders, book };
}
