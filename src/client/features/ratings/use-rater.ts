import { useRights } from '#client/records/use-rights.ts';
import { useSession } from '#client/records/use-session.ts';

/** What the person may do in ratings, by the rules that the server applies. */
export function useRater(): { readonly runsRounds: boolean; readonly federationId: string | null } {
  const { session } = useSession();
  const runsRounds = useRights().mayCreate('round');
  const scope = session?.grants.find((g) => g.scope.startsWith('federation:'))?.scope;
  return { runsRounds, federationId: scope?.slice('federation:'.length) ?? null };
}
