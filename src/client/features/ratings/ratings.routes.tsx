import type { RouteObject } from 'react-router';
import { paths } from '#client/ui/paths.ts';

const ratings = async () => ({ Component: (await import('./ratings.page.tsx')).RatingsPage });

export const routes: readonly RouteObject[] = [
  { path: paths.ratings, lazy: ratings },
  { path: paths.schemes, lazy: ratings },
  {
    path: paths.round(':id'),
    lazy: async () => ({ Component: (await import('./round.page.tsx')).RoundPage }),
  },
  {
    path: paths.dossier(':id'),
    lazy: async () => ({ Component: (await import('./dossier.page.tsx')).DossierPage }),
  },
];
