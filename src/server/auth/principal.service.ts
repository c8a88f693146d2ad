import { createHash } from 'node:crypto';
import { Problem } from '#domain/kernel/problem.ts';
import type { Deps, Principal } from '../deps.ts';
import { lookAtClock } from '../services/look.ts';
import type { Clock } from '../store/clock.table.ts';
import type { Store } from '../store/store.ts';

/** What an API key is looked up by; keys are long random texts, so one round of SHA-256 will do. */
export const hashOfKey = (key: string) => createHash('sha256').update(key).digest('hex');

/** Someone who was known, and the clock of his workspace as it stood before he was looked up. */
interface Known {
  readonly user: Principal;
  readonly stamp: string | null;
  readonly until: number;
}

/** Sessions run out and are prolonged, accounts renamed, without a word to the clock. */
const TRUSTED_MS = 60_000;
const MOST_KNOWN = 5000;
const ofStores = new WeakMap<Store, Map<string, Known>>();

/** Who asks, and the clock of his workspace, looked at after he had asked, where that was needed. */
export interface Caller extends Principal {
  readonly clock?: Clock | undefined;
}

/** Someone who was known when the clock showed this; whoever acts for him must see that it still does. */
export interface Presumed extends Principal {
  readonly stamp: string;
}

/** Who asks, as far as that is remembered, without a look at the database; else null. */
export function presumedOf(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  headers: Headers,
): Presumed | null {
  const known = ofStores.get(store)?.get(credentialsOf(headers));
  if (!known || known.stamp === null || now().getTime() >= known.until) return null;
  return { ...known.user, stamp: known.stamp };
}

/** Both of them: a proxy may add the same `authorization` to everybody's requests. */
const credentialsOf = (headers: Headers) =>
  JSON.stringify([headers.get('authorization'), headers.get('cookie')]);

/**
 * Who is asking: by cookie, or by `Authorization: Bearer <key>`. Throws `unauthenticated`.
 * Someone who was known a minute ago still is while the clock shows the same: whatever ends a
 * session or a key moves it (`sundry`), in whichever process that happens.
 */
export async function principalOf(
  deps: Pick<Deps, 'auth' | 'store' | 'now'>,
  headers: Headers,
): Promise<Caller> {
  if (!headers.has('authorization') && !headers.has('cookie')) return lookedUp(deps, headers);
  const credentials = credentialsOf(headers);
  const known = ofStores.get(deps.store) ?? new Map<string, Known>();
  ofStores.set(deps.store, known);
  const before = known.get(credentials);
  const clock = before && (await lookAtClock(deps.store, before.user.workspace));
  const now = deps.now().getTime();
  const stamp = clock ? sessionStamp(clock) : null;
  if (before && stamp !== null && before.stamp === stamp && now < before.until)
    return { ...before.user, clock };
  known.delete(credentials);
  const user = await lookedUp(deps, headers);
  if (known.size >= MOST_KNOWN) known.clear();
  // The first time the workspace was not known yet: only a clock seen before counts.
  const same = before?.user.workspace === user.workspace;
  known.set(credentials, { user, stamp: same ? stamp : null, until: now + TRUSTED_MS });
  return user;
}

/** What moves whenever a session or key ends, in any process. */
export const sessionStamp = ({ epoch, access, sundry }: Clock) => `${epoch}/${access}/${sundry}`;

async function lookedUp(
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
