import type { RouteObject } from 'react-router';
import { paths } from '#client/ui/paths.ts';

export const openRoutes: readonly RouteObject[] = [
  {
    path: paths.publicRatings,
    lazy: async () => ({
      Component: (await import('./public-ratings.page.tsx')).PublicRatingsPage,
    }),
  },
  {
    path: paths.publicRating(':subjectId'),
    lazy: async () => ({
      Component: (await import('./public-subject.page.tsx')).PublicSubjectPage,
    }),
  },
];
