import { type RouteObject, redirect } from 'react-router';
import { paths } from '#client/ui/paths.ts';

export const routes: readonly RouteObject[] = [
  {
    path: paths.liaison,
    lazy: async () => ({ Component: (await import('./liaison.page.tsx')).LiaisonPage }),
  },
  {
    path: paths.liaisonCoverage,
    lazy: async () => ({
      Component: (await import('./coverage/coverage.page.tsx')).CoveragePage,
    }),
  },
  {
    path: paths.liaisonCampaigns,
    lazy: async () => ({
      Component: (await import('./campaign/campaign-list.page.tsx')).CampaignListPage,
    }),
  },
  {
    path: paths.campaign(':id'),
    lazy: async () => ({ Component: (await import('./campaign/campaign.page.tsx')).CampaignPage }),
  },
  // Whom one keeps in touch with oneself stands on the first page.
  { path: paths.liaisonMine, loader: () => redirect(paths.home) },
  {
    path: paths.leader(':id'),
    lazy: async () => ({ Component: (await import('./leader.page.tsx')).LeaderPage }),
  },
];
