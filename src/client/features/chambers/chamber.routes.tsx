import type { RouteObject } from 'react-router';

/** Addresses of the room 商会; its pages are fetched when one is first opened. */
export const routes: readonly RouteObject[] = [
  {
    path: '/chambers',
    lazy: async () => ({ Component: (await import('./chamber-list.page.tsx')).ChamberListPage }),
  },
  {
    path: '/chambers/new',
    lazy: async () => ({ Component: (await import('./chamber-new.page.tsx')).ChamberNewPage }),
  },
  {
    path: '/chambers/meetings',
    lazy: async () => ({
      Component: (await import('./meetings/meeting-list.page.tsx')).MeetingListPage,
    }),
  },
  {
    path: '/chambers/meetings/:id',
    lazy: async () => ({ Component: (await import('./meetings/meeting.page.tsx')).MeetingPage }),
  },
  {
    path: '/chambers/:id',
    lazy: async () => ({ Component: (await import('./chamber.page.tsx')).ChamberPage }),
  },
  {
    path: '/chambers/:id/edit',
    lazy: async () => ({ Component: (await import('./chamber-edit.page.tsx')).ChamberEditPage }),
  },
];
