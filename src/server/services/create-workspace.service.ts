import { randomBytes } from 'node:crypto';
import type { Workspace } from '../store/clock.table.ts';
import type { Store } from '../store/store.ts';

/** A name for a history that no other history has. */
export const newEpoch = () => `e${randomBytes(6).toString('hex')}`;

/** Makes an empty workspace, the next in number; null where there is one of this id already. */
export async function createWorkspace(
  store: Store,
  { id, name, demo }: Omit<Workspace, 'no'>,
): Promise<Workspace | null> {
  return store.write(async (tx) => {
    const known = await tx.clock.workspaces();
    if (known.some((w) => w.id === id)) return null;
    const workspace = { no: Math.max(0, ...known.map((w) => w.no)) + 1, id, name, demo };
    await tx.clock.createWorkspace(workspace, newEpoch());
    return workspace;
  });
}
