import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { hashOfKey } from '../auth/principal.service.ts';
import type { Deps, Principal } from '../deps.ts';

/** Makes a key for a program that acts as this person. The key itself is answered only this once. */
export async function makeKey(deps: Deps, { userId }: Principal, name: string) {
  const key = `cb_${randomBytes(32).toString('base64url')}`;
  const made = { id: v7(), name, createdAt: deps.now().toISOString() };
  await deps.store.write((tx) => tx.keys.add({ ...made, userId, hash: hashOfKey(key) }));
  return { ...made, key };
}

/** Ends a key, in all processes at once; false where there was none. */
export function removeKey({ store }: Pick<Deps, 'store'>, userId: string, id: string) {
  return store.write(async (tx) => {
    const gone = await tx.keys.remove(userId, id);
    if (gone) await tx.clock.stirFor(userId);
    return gone;
  });
}
