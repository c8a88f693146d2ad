import type { StoredGrant } from '../store/access.table.ts';
import type { Store, Tx } from '../store/store.ts';

/**
 * Changes who may see what. The clock advances with it, so that every device learns of it at its
 * next contact, however quiet the workspace is.
 */
async function changeAccess(
  store: Store,
  workspace: number,
  change: (tx: Tx) => Promise<boolean>,
): Promise<boolean> {
  const changed = await store.write(async (tx) => {
    const { epoch } = await tx.clock.read(workspace);
    const { seq } = await tx.clock.advance(workspace, epoch, 1);
    await tx.clock.accessChanged(workspace, seq);
    return change(tx);
  });
  store.announce(workspace);
  return changed;
}

/** Gives grants to a person; a grant that he has already is only brought up to date. */
export async function giveGrants(
  store: Store,
  workspace: number,
  userId: string,
  grants: readonly StoredGrant[],
): Promise<void> {
  await changeAccess(store, workspace, async (tx) => {
    for (const grant of grants) await tx.access.give(workspace, userId, grant);
    return true;
  });
}

/** Takes one grant back; false where there was none. */
export async function takeGrant(
  store: Store,
  workspace: number,
  userId: string,
  grant: { readonly scope: string; readonly role: string },
): Promise<boolean> {
  return changeAccess(store, workspace, (tx) =>
    tx.access.take(workspace, userId, grant.scope, grant.role),
  );
}
