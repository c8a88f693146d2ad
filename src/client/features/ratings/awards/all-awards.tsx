import { useQuery } from '@tanstack/react-query';
import { recordsQuery } from '#client/data/queries.ts';
import { awardIdsQuery } from '../ratings.queries.ts';
import { AwardTable } from './award-table.tsx';

/** Every award that this device holds. */
export function AllAwards() {
  const ids = useQuery(awardIdsQuery()).data;
  const records = useQuery({
    ...recordsQuery('award', ids ?? []),
    enabled: ids !== undefined,
  }).data;
  return records ? <AwardTable records={records} mayRemove={false} /> : null;
}
