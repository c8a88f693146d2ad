import type { RouteObject } from 'react-router';
import { paths } from '#client/ui/paths.ts';

/** Addresses of the ledger of demands within 联系服务. */
export const routes: readonly RouteObject[] = [
  {
    path: paths.liaisonDemands,
    lazy: async () => ({
      Component: (await import('./demands/demand-list.page.tsx')).DemandListPage,
    }),
  },
  {
    path: paths.demandNew,
    lazy: async () => ({
      Component: (await import('./demands/demand-new.page.tsx')).DemandNewPage,
    }),
  },
  {
    path: paths.demand(':id'),
    lazy: async () => ({ Component: (await import('./demands/demand.page.tsx')).DemandPage }),
  },
  {
    path: paths.demandEdit(':id'),
    lazy: async () => ({
      Component: (await import('./demands/demand-edit.page.tsx')).DemandEditPage,
    }),
  },
];
