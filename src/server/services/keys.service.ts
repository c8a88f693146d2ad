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
