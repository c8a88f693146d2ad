import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordQuery } from '#client/data/queries.ts';
import { useWholeBy } from '#client/records/use-whole.ts';
import { award } from '#domain/award/award.entity.ts';
import { demand } from '#domain/demand/demand.entity.ts';
import { isOpen } from '#domain/demand/demand.rules.ts';
import { holdsOn } from '#domain/kernel/date.ts';
import { asRecord, type Entity, type RecordOf } from '#domain/kernel/entity.ts';
import { countedOnce } from '#domain/liaison/coverage/coverage-book.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { liaison } from '#domain/liaison/liaison.entity.ts';
import { isCurrentLiaison } from '#domain/liaison/liaison.rules.ts';
import { visit } from '#domain/visit/visit.entity.ts';

function recordsOf<E extends Entity>(
  entity: E,
  rows: readonly LocalRecord[] | undefined,
): readonly RecordOf<E>[] | undefined {
  return rows?.map((r) => asRecord(entity, r.row));
}

/** All that the one-page card of a target says, as of a day; parts are undefined until they are read. */
export function useTarget({ kind, id }: Target, day: string) {
  const record = useQuery(recordQuery(kind, id)).data;
  const liaisons = useWholeBy('liaison', 'targetId', id);
  const visits = useWholeBy('visit', 'targetId', id);
  const demands = useWholeBy('demand', 'targetId', id);
  const awards = useWholeBy('award', 'subjectId', id);
  return useMemo(
    () => ({
      record,
      name: String(record?.row.name ?? ''),
      current: recordsOf(liaison, liaisons)?.filter((l) => isCurrentLiaison(l, day)),
      past: recordsOf(liaison, liaisons)?.filter((l) => !isCurrentLiaison(l, day)),
      visits: recordsOf(visit, visits)?.toSorted((a, b) => b.date.localeCompare(a.date)),
      /** Each visit once, the latest first. */
      counted: countedOnce(recordsOf(visit, visits) ?? []).toSorted((a, b) =>
        b.date.localeCompare(a.date),
      ),
      openDemands: recordsOf(demand, demands)
        ?.filter((d) => isOpen(d.state))
        .toSorted((a, b) => a.registeredOn.localeCompare(b.registeredOn)),
      awards: recordsOf(award, awards)
        ?.filter((a) => a.revokedOn === null && holdsOn(day, null, a.validUntil))
        .toSorted((a, b) => b.awardedOn.localeCompare(a.awardedOn)),
    }),
    [record, liaisons, visits, demands, awards, day],
  );
}
