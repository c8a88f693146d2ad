import { useSyncExternalStore } from 'react';
import { type SessionState, session } from '#client/data/session.ts';

/** Who is signed in on this device. */
export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.current);
}
