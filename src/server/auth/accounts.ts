import { DEMO_PASSWORD } from '#domain/kernel/demo-password.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { giveGrants } from '../services/grants.service.ts';
import type { StoredGrant } from '../store/access.table.ts';
import type { Store } from '../store/store.ts';
import { type Auth, USERNAME } from './auth.ts';

export interface NewAccount {
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

/** Makes an account that may sign in; answers its id. Throws `exists`, `invalid`. */
export async function createAccount(auth: Auth, account: NewAccount): Promise<string> {
  const { username, name, password } = account;
  if (!USERNAME.test(username))
    throw new Problem('invalid', 'A user name has 2 to 40 letters, digits, dots or dashes.', {
      field: 'username',
      read: username,
    });
  if (password.length < 8 || password.length > 128)
    throw new Problem('invalid', 'A password has 8 to 128 characters.', { field: 'password' });
  const context = await auth.$context;
  const login = username.toLowerCase();
  const email = `${login}@users.invalid`;
  if (await context.internalAdapter.findUserByEmail(email))
    throw new Problem('exists', 'There is already an account of this name.', { read: username });
  const user = await context.internalAdapter.createUser(
    {
      email,
      name,
      emailVerified: true,
      username: login,
      displayUsername: username,
    },
    { method: 'admin' },
  );
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await context.password.hash(password),
  });
  return user.id;
}

export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly grants: readonly StoredGrant[];
}

/** Makes the accounts of the demo workspace that are missing, and gives them their grants. */
export async function ensureDemoAccounts(
  store: Store,
  auth: Auth,
  workspace: number,
  accounts: readonly DemoAccount[],
): Promise<void> {
  for (const { username, name, grants } of accounts) {
    const known = await store.read((tx) => tx.keys.named(username));
    const userId =
      known?.id ?? (await createAccount(auth, { username, name, password: DEMO_PASSWORD }));
    await giveGrants(store, workspace, userId, grants);
  }
}
