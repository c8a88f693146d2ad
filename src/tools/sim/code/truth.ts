import { viewOf } from '#domain/kernel/access.ts';
import { VIEWS, type View } from '#domain/kernel/entity.ts';
import { ID } from '#domain/sync/testing/town.ts';
import { expand } from '#server/services/access.ts';
import type { StoredGrant } from '#server/store/access.table.ts';
import type { Server } from './server.ts';

/** The counties lie below the city, in every history. */
const below = (id: string) => (id === ID.city ? [ID.east, ID.west] : []);

/** Each scope that a person may see now, with the widest view; straight from the tables. */
export function viewsOf(server: Server, who: string): Readonly<Record<string, View>> {
  const grants = server.disk.all<Omit<StoredGrant, 'subtree'> & { subtree: number }>(
    'select scope, role, subtree from scope_grant where user_id = ?',
    who,
  );
  // What an expert writes is his alone until he hands it in.
  const own = grants.some(({ role }) => role === 'expert');
  const views: Record<string, View> = own ? { [`user:${who}`]: 'full' } : {};
  for (const { scope, role } of expand(
    grants.map((g) => ({ ...g, subtree: g.subtree === 1 })),
    below,
  )) {
    const [view, held] = [viewOf(role), views[scope]];
    if (!held || VIEWS.indexOf(view) > VIEWS.indexOf(held)) views[scope] = view;
  }
  return views;
}

/** The clock of the one workspace. */
export function clockOf(server: Server): { readonly epoch: string; readonly seq: number } {
  const [clock] = server.disk.all<{ epoch: string; seq: number }>('select epoch, seq from clock');
  if (!clock) throw new Error('There is no clock');
  return clock;
}
