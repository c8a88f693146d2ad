import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { Problem } from '#domain/kernel/problem.ts';
import type { Deps } from '../deps.ts';
import { createWorkspace } from '../services/create-workspace.service.ts';
import { giveGrants } from '../services/grants.service.ts';
import { fillWorkspace } from '../services/import-rows.service.ts';
import type { Store } from '../store/store.ts';
import { createAccount, type NewAccount } from './accounts.ts';

const SECRET = 'setup-token';
const hash = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * A token with which the first administrator is made, once; only its hash is kept. Every start of
 * a server that is still empty makes a new one.
 */
export async function newSetupToken(store: Store): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await store.write(async (tx) => {
    const old = await tx.keys.secret(SECRET);
    if (old) await tx.keys.spendSecret(SECRET, old);
    await tx.keys.keepSecret(SECRET, hash(token));
  });
  return token;
}

export interface SetUp extends NewAccount {
  readonly token: string;
  readonly workspaceName: string;
}

/** Makes the workspace, its federation and its first administrator. Throws `forbidden` on a spent token. */
export async function setUp(deps: Deps, { token, workspaceName, ...account }: SetUp) {
  const kept = await deps.store.read((tx) => tx.keys.secret(SECRET));
  if (!kept || kept !== hash(token))
    throw new Problem(
      'forbidden',
      'This link was used already or is not of this server; restart the server for a new one.',
    );
  // The account first: a user name or password that won't do leaves the link good.
  const userId = await createAccount(deps.auth, account);
  if (!(await deps.store.write((tx) => tx.keys.spendSecret(SECRET, kept))))
    throw new Problem('forbidden', 'This link was used already.');
  const workspace = await createWorkspace(deps.store, {
    id: v7(),
    name: workspaceName,
    demo: false,
  });
  if (!workspace) throw new Error('A new id is already taken');
  const federation = v7();
  await fillWorkspace(deps.store, workspace.no, [
    { kind: 'federation', row: { id: federation, name: workspaceName, level: 'city' } },
  ]);
  const scope = `federation:${federation}`;
  await giveGrants(deps.store, workspace.no, userId, [{ scope, role: 'admin', subtree: true }]);
  return { username: account.username.toLowerCase(), workspace: workspace.id };
}
