import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { ANY, DB } from '#client/data/queries.ts';
import { session } from '#client/data/session.ts';
import { loadAims } from './import.queries.ts';
import type { Aim } from './import-state.ts';

const NONE: readonly Aim[] = [];

/** What this person may import into, null while it is looked up; chooses for him where the address or his role already says it. */
export function useAims(aim: Aim | null, aimAt: (to: Aim) => void): readonly Aim[] | null {
  const [search] = useSearchParams();
  const wanted = search.get('chamber');
  const list = search.get('list');
  const who = session.current().session;
  const { data } = useQuery({
    queryKey: [DB, ANY, 'aims', who?.user.id],
    queryFn: () => (who ? loadAims(who) : NONE),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
  const aims = data ?? NONE;
  useEffect(() => {
    const ledger = aims.find((a) => a.kind === 'demands');
    // The ledger asks for its own list, whatever was imported before.
    if (list === 'demands' && ledger && aim?.kind !== 'demands') aimAt(ledger);
    if (aim || list === 'demands') return;
    const chambers = aims.filter((a) => a.kind === 'chamber');
    const only = chambers.length === 1 && aims.length === 1 ? chambers[0] : undefined;
    const chosen = aims.find((a) => a.id === wanted) ?? only;
    if (chosen) aimAt(chosen);
  }, [aim, aims, wanted, list, aimAt]);
  return data ?? null;
}
