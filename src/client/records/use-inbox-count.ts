import { useQuery } from '@tanstack/react-query';
import { countQuery, statusQuery } from '#client/data/queries.ts';
import { useSession } from './use-session.ts';

const OPEN = [{ field: 'status', is: ['open'] }] as const;

/** Whether this person decides for others: the staff of a federation. */
export function useIsStaff(): boolean {
  const { session } = useSession();
  return (session?.grants ?? []).some(({ role }) => role === 'staff' || role === 'admin');
}

/** How many things wait for this person: refused changes and open conflicts, and the staff's queue. */
export function useInboxCount(): number {
  const { data: status } = useQuery(statusQuery());
  const { data: refusals } = useQuery(countQuery('refusal', OPEN));
  // Others hold refusals too: there they hear what became of their own, which are counted already.
  return (status?.attention ?? 0) + (useIsStaff() ? (refusals?.total ?? 0) : 0);
}
