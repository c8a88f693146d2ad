import { Problem } from '#domain/kernel/problem.ts';
import { createAccount, type NewAccount } from '../auth/accounts.ts';
import type { Deps, Principal } from '../deps.ts';
import type { StoredGrant } from '../store/access.table.ts';
import type { Tx } from '../store/store.ts';
import { giveGrants, takeGrant } from './grants.service.ts';

/** Scopes that an administrator administers, as a question. Throws `forbidden` where there is none. */
async function reachOf(deps: Deps, tx: Tx, { workspace, userId }: Principal) {
  const clock = await tx.clock.read(workspace);
  const { grants } = await deps.access.sightOf(tx, workspace, userId, clock);
  const scopes = new Set(grants.filter((g) => g.role === 'admin').map((g) => g.scope));
  if (scopes.size === 0) throw new Problem('forbidden', 'Only administrators may do this.');
  return async (scope: string): Promise<boolean> => {
    if (scopes.has(scope)) return true;
    const [kind, id = ''] = scope.split(':');
    if (kind !== 'chamber' && kind !== 'leader') return false;
    const [row] = await tx.records.load(workspace, [{ kind, id }]);
    // A chamber or leader is administered by the federation that guides or keeps it.
    return (
      row !== undefined && !row.deleted && scopes.has(`federation:${String(row.row.federationId)}`)
    );
  };
}

/** Users and their grants, as far as the administrator administers them. */
export async function listUsers(deps: Deps, admin: Principal) {
  return deps.store.read(async (tx) => {
    const reaches = await reachOf(deps, tx, admin);
    const people = new Map((await tx.keys.people()).map((p) => [p.id, p]));
    const grants = new Map<string, StoredGrant[]>();
    for (const { userId, ...grant } of await tx.access.everyone(admin.workspace))
      if (await reaches(grant.scope)) grants.set(userId, [...(grants.get(userId) ?? []), grant]);
    const items = [...grants].flatMap(([userId, held]) => {
      const person = people.get(userId);
      return person ? [{ ...person, grants: held }] : [];
    });
    return { items };
  });
}

/** Makes an account with its first grant. */
export async function addUser(
  deps: Deps,
  admin: Principal,
  account: NewAccount & { readonly grant: StoredGrant },
): Promise<{ readonly id: string }> {
  await mayGrant(deps, admin, account.grant.scope);
  const id = await createAccount(deps.auth, account);
  await giveGrants(deps.store, admin.workspace, id, [account.grant]);
  return { id };
}

export async function addGrant(deps: Deps, admin: Principal, userId: string, grant: StoredGrant) {
  await mayGrant(deps, admin, grant.scope);
  const known = await deps.store.read((tx) => tx.keys.person(userId));
  if (!known) throw new Problem('absent', 'There is no such user.');
  await giveGrants(deps.store, admin.workspace, userId, [grant]);
}

export async function removeGrant(
  deps: Deps,
  admin: Principal,
  userId: string,
  grant: { readonly scope: string; readonly role: string },
) {
  await mayGrant(deps, admin, grant.scope);
  if (userId === admin.userId && grant.role === 'admin')
    throw new Problem(
      'forbidden',
      'Nobody takes his own administration away; ask another administrator.',
    );
  if (!(await takeGrant(deps.store, admin.workspace, userId, grant)))
    throw new Problem('absent', 'There is no such grant.');
}

async function mayGrant(deps: Deps, admin: Principal, scope: string): Promise<void> {
  const allowed = await deps.store.read(async (tx) => (await reachOf(deps, tx, admin))(scope));
  if (!allowed)
    throw new Problem('scope', 'This scope is not yours to administer.', { read: scope });
}
