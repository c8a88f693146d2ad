import { createHash } from 'node:crypto';
import { Problem } from '#domain/kernel/problem.ts';
import type { Deps, Principal } from '../deps.ts';

/** What an API key is looked up by; keys are long random texts, so one round of SHA-256 will do. */
export const hashOfKey = (key: string) => createHash('sha256').update(key).digest('hex');

/** Who is asking: by cookie, or by `Authorization: Bearer <key>`. Throws `unauthenticated`. */
export async function principalOf(
  { auth, store }: Pick<Deps, 'auth' | 'store'>,
  headers: Headers,
): Promise<Principal> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const userId = bearer
    ? await store.read((tx) => tx.keys.userOf(hashOfKey(bearer)))
    : (await auth.api.getSession({ headers }))?.user.id;
  if (!userId) throw new Problem('unauthenticated', 'Sign in first.');
  const found = await store.read((tx) => tx.keys.member(userId));
  if (!found) throw new Problem('unauthenticated', 'This account no longer exists.');
  const { username, name, workspace } = found;
  if (workspace === null)
    throw new Problem('forbidden', 'This account has not been given access to anything yet.');
  return { userId, username, name, workspace };
}
