import { useCallback, useContext } from 'react';
import { UNSAFE_DataRouterContext as RouterContext } from 'react-router';

/**
 * Whether another page is on its way at this moment. `useNavigation` says so a render later, which
 * on a busy machine is too late: writing an address meanwhile would call the page back.
 */
export function useLeaving(): () => boolean {
  const router = useContext(RouterContext)?.router;
  return useCallback(() => router?.state.navigation.state === 'loading', [router]);
}
