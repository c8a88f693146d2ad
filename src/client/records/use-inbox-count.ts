import { useQuery } from '@tanstack/react-query';
import { countQuery, statusQuery } from '#client/data/queries.ts';

const OPEN = [{ field: 'status', is: ['open'] }] as const;

/** How many things wait for this person: refused changes and open conflicts, and the staff's queue. */
export function useInboxCount(): number {
  const { data: status } = useQuery(statusQuery());
  const { data: refusals } = useQuery(countQuery('refusal', OPEN));
  return (status?.attention ?? 0) + (refusals?.total ?? 0);
}
