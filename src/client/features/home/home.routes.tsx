import type { RouteObject } from 'react-router';
import { paths } from '#client/ui/paths.ts';

export const routes: readonly RouteObject[] = [
  {
    path: paths.home,
    lazy: async () => ({ Component: (await import('./home.page.tsx')).HomePage }),
  },
];
