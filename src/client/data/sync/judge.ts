import { Problem } from '#domain/kernel/problem.ts';
import type { Contact } from '../status-board.ts';
import { NoContact, Refused } from './http.ts';
import { Stuck } from './loop-guard.ts';

/** What a failure says about the connection; local trouble (a full disk) says nothing of it. */
export function judge(error: unknown, leading: boolean): Partial<Contact> {
  if (error instanceof NoContact) return leading ? { connection: 'offline' } : {};
  if (error instanceof Problem) return {};
  const status = error instanceof Refused || error instanceof Stuck ? error.status : 0;
  if (status === 401) return { connection: 'signed-out', failing: false };
  if (status === 426) return { connection: 'outdated', failing: false };
  if (error instanceof Stuck) return { connection: 'online', looping: true };
  const busy = status === 429 || status === 503;
  return { connection: 'online', failing: !busy };
}
