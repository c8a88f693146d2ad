import type { RouteObject } from 'react-router';

/**
 * What a room's `<room>.routes.tsx` exports. `routes` stand inside the shell and ask for a session;
 * `openRoutes` stand alone: sign-in, public pages.
 */
interface RoomModule {
  readonly routes?: readonly RouteObject[];
  readonly openRoutes?: readonly RouteObject[];
}

/** A room is there once its folder has a routes file; nobody keeps a list. */
const modules = import.meta.glob<RoomModule>('../features/*/*.routes.tsx', { eager: true });

export const roomRoutes: readonly RouteObject[] = Object.values(modules).flatMap(
  (room) => room.routes ?? [],
);
export const openRoutes: readonly RouteObject[] = Object.values(modules).flatMap(
  (room) => room.openRoutes ?? [],
);
export const rooms: ReadonlySet<string> = new Set(
  Object.keys(modules).flatMap((path) => path.split('/').at(-2) ?? []),
);
