import type { RouteObject } from 'react-router';
import { paths } from '#client/ui/paths.ts';

export const routes: readonly RouteObject[] = [
  {
    path: paths.settings,
    lazy: async () => ({ Component: (await import('./settings.page.tsx')).SettingsPage }),
  },
];
