import { type RouteObject, redirect } from 'react-router';
import { paths, withQuery } from '#client/ui/paths.ts';

export const routes: readonly RouteObject[] = [
  {
    path: paths.liaison,
    lazy: async () => ({ Component: (await import('./liaison.page.tsx')).LiaisonPage }),
  },
  {
    path: paths.liaisonCoverage,
    loader: () => redirect(withQuery(paths.liaison, { by: 'target' })),
  },
  {
    path: paths.liaisonPlan,
    lazy: async () => ({ Component: (await import('./plan/plan.page.tsx')).PlanPage }),
  },
  {
    path: paths.liaisonHandover,
    lazy: async () => ({ Component: (await import('./handover/handover.page.tsx')).HandoverPage }),
  },
  // Whom one keeps in touch with oneself stands on the first page.
  { path: paths.liaisonMine, loader: () => redirect(paths.home) },
  {
    path: paths.leader(':id'),
    lazy: async () => ({ Component: (await import('./leader.page.tsx')).LeaderPage }),
  },
];
