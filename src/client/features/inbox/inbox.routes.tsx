import type { RouteObject } from 'react-router';
import { paths } from '#client/ui/paths.ts';

export const routes: readonly RouteObject[] = [
  {
    path: paths.inbox,
    lazy: async () => ({ Component: (await import('./inbox.page.tsx')).InboxPage }),
  },
];
