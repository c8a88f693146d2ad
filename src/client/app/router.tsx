import { createBrowserRouter, type RouteObject } from 'react-router';
import { RouteError } from './error.page.tsx';
import { NotFoundPage } from './not-found.page.tsx';
import { openRoutes, roomRoutes } from './rooms.ts';
import { SignedIn } from './signed-in.tsx';
import { Starting } from './starting.tsx';

/** All routes; pages come lazily, room by room. */
const appRoutes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    HydrateFallback: Starting,
    children: [
      ...openRoutes,
      {
        Component: SignedIn,
        children: [
          {
            // Inside of the shell, so that a broken page leaves the navigation standing.
            ErrorBoundary: RouteError,
            children: [...roomRoutes, { path: '*', Component: NotFoundPage }],
          },
        ],
      },
    ],
  },
];

export const makeRouter = () => createBrowserRouter(appRoutes);
