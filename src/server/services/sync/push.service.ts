import type { PushAnswer } from '#domain/sync/protocol.ts';
import type { Deps } from '../../deps.ts';
import type { Push } from './in-turn.ts';
import type { PushInput } from './push-input.ts';
import { enqueue } from './push-queue.ts';

/**
 * Executes the mutations of a client in order, each at most once, in one transaction, which pushes
 * of other clients may share. Throws `epoch`, `fork`, `forbidden`, and `unauthenticated` where
 * someone who was presumed must be looked up: nothing was done then.
 */
export function push(deps: Deps, user: Push['user'], input: PushInput): Promise<PushAnswer> {
  return enqueue(deps, { user, input });
}
