import { useQuery } from '@tanstack/react-query';
import { recordsQuery } from '#client/data/queries.ts';
import { useReading } from '#client/records/use-reading.ts';
import { Reading } from '#client/ui/reading.tsx';
import { awardIdsQuery } from '../ratings.queries.ts';
import { AwardTable } from './award-table.tsx';

/** Every award that this device holds. */
export function AllAwards() {
  const reading = useReading('award');
  const ids = useQuery(awardIdsQuery()).data;
  const records = useQuery({
    ...recordsQuery('award', ids ?? []),
    enabled: ids !== undefined,
  }).data;
  return records && !reading ? <AwardTable records={records} mayRemove={false} /> : <Reading />;
}
