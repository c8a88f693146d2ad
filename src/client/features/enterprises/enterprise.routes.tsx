import type { RouteObject } from 'react-router';

/** Addresses of the room 会员企业; its pages are fetched when one is first opened. */
export const routes: readonly RouteObject[] = [
  {
    path: '/enterprises',
    lazy: async () => ({
      Component: (await import('./enterprise-list.page.tsx')).EnterpriseListPage,
    }),
  },
  {
    path: '/enterprises/new',
    lazy: async () => ({
      Component: (await import('./enterprise-new.page.tsx')).EnterpriseNewPage,
    }),
  },
  {
    path: '/enterprises/:id',
    lazy: async () => ({ Component: (await import('./enterprise.page.tsx')).EnterprisePage }),
  },
  {
    path: '/enterprises/:id/edit',
    lazy: async () => ({
      Component: (await import('./enterprise-edit.page.tsx')).EnterpriseEditPage,
    }),
  },
];
