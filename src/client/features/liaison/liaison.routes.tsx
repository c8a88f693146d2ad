import type { RouteObject } from 'react-router';
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
  {
    path: paths.liaisonMine,
    lazy: async () => ({ Component: (await import('./mine/mine.page.tsx')).MinePage }),
  },
  {
    path: paths.liaisonTarget(':kind', ':id'),
    lazy: async () => ({ Component: (await import('./target/target.page.tsx')).TargetPage }),
  },
  {
    path: paths.liaisonCards,
    lazy: async () => ({ Component: (await import('./cards/cards.page.tsx')).CardsPage }),
  },
  {
    path: paths.liaisonPlan,
    lazy: async () => ({ Component: (await import('./plan/plan.page.tsx')).PlanPage }),
  },
  {
    path: paths.liaisonHandover,
    lazy: async () => ({ Component: (await import('./handover/handover.page.tsx')).HandoverPage }),
  },
  {
    path: paths.leader(':id'),
    lazy: async () => ({ Component: (await import('./leader.page.tsx')).LeaderPage }),
  },
];
