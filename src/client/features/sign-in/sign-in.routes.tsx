import type { RouteObject } from 'react-router';
import { paths } from '#client/ui/paths.ts';

export const openRoutes: readonly RouteObject[] = [
  {
    path: paths.signIn,
    lazy: async () => ({ Component: (await import('./sign-in.page.tsx')).SignInPage }),
  },
];
