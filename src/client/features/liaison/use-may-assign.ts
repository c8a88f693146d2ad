import { useRights } from '#client/records/use-rights.ts';
import { useSession } from '#client/records/use-session.ts';

/** Whether the person may assign leaders, by the rules that the server applies. */
export function useMayAssign(): boolean {
  return useRights().mayCreate('liaison');
}

/** The federation in whose name new leaders are entered: the first that the person serves. */
export function useHomeFederation(): string | null {
  const { session } = useSession();
  const grant = session?.grants.find(
    (g) => g.scope.startsWith('federation:') && (g.role === 'admin' || g.role === 'staff'),
  );
  return grant?.scope.slice('federation:'.length) ?? null;
}
