import { Problem } from '#domain/kernel/problem.ts';
import type { SyncStatus } from '../data-port.ts';

type Trouble = NonNullable<SyncStatus['trouble']>;

/** Names of an error and of those inside it, outermost first. */
function names(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
  return [String(name), ...names(inner ?? cause)];
}

/** The browser refused the room: nothing of the transaction was stored. */
export function isFull(error: unknown): boolean {
  const all = names(error);
  return all.includes('QuotaExceededError') || /quota|disk (is )?full/i.test(String(error));
}

/** The browser's database process went away; a new connection may work. */
export function isLost(error: unknown): boolean {
  const lost = /connection to indexed database server lost|database connection is closing/i;
  const closed = ['DatabaseClosedError', 'InvalidStateError', 'UnknownError'];
  return lost.test(String(error)) || names(error).some((name) => closed.includes(name));
}

export function troubleOf(error: unknown): Trouble | null {
  if (isFull(error)) return 'storage-full';
  return isLost(error) ? 'storage-lost' : null;
}

/** The error that a screen is told: what happened to the save and what to do. */
export function storageProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  const trouble = troubleOf(error);
  if (trouble === null) return error;
  const message =
    trouble === 'storage-full'
      ? 'This device has no room left; the change was not saved, all earlier ones are. Free some room and save again.'
      : 'The browser lost its database; the change was not saved, all earlier ones are. Reload the page and save again.';
  return new Problem('unavailable', message, { reason: trouble });
}
