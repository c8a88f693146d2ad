import { useMemo } from 'react';
import { useRights } from '#client/records/use-rights.ts';
import { useSession } from '#client/records/use-session.ts';
import { useRater } from '../use-rater.ts';

const CHAMBER = 'chamber:';

/**
 * In whose name the person may object: staff in any, a secretary in that of his chambers; null where
 * he may not.
 */
export function useObjector(): { readonly staff: boolean; readonly own: readonly string[] } | null {
  const may = useRights().mayCreate('objection');
  const { runsRounds: staff } = useRater();
  const { session } = useSession();
  return useMemo(() => {
    const own = (session?.grants ?? [])
      .filter((g) => g.role === 'secretary' && g.scope.startsWith(CHAMBER))
      .map((g) => g.scope.slice(CHAMBER.length));
    return may ? { staff, own } : null;
  }, [may, staff, session]);
}
