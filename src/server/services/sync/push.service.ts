import { Problem } from '#domain/kernel/problem.ts';
import type { PushAnswer, PushRequest, PushResult } from '#domain/sync/protocol.ts';
import type { Deps, Principal } from '../../deps.ts';
import { isAway } from '../../store/outage.ts';
import { Again } from '../../store/store.ts';
import { type NumberedMutation, runMutations, storeOffender } from './run-mutations.ts';
import { rowsForAnswer } from './touched-rows.ts';

export interface PushInput extends Omit<PushRequest, 'mutations'> {
  readonly mutations: readonly NumberedMutation[];
  /** Version of the protocol that the client speaks. */
  readonly schema: number;
}

/**
 * Executes the mutations of a client in order, each at most once. One transaction for the batch;
 * where something unforeseen happens, one for each mutation, so that a single bad one holds nobody
 * back. Throws `epoch`, `fork`, `forbidden`.
 */
export async function push(deps: Deps, user: Principal, input: PushInput): Promise<PushAnswer> {
  const results = await inOneGo(deps, user, input);
  deps.store.announce(user.workspace);
  return deps.store.read(async (tx) => {
    const clock = await tx.clock.read(user.workspace);
    const sight = await deps.access.sightOf(tx, user.workspace, user.userId, clock);
    const client = await tx.mutations.client(user.workspace, input.client);
    const rows = await rowsForAnswer(tx, user.workspace, sight, input.mutations, results);
    return {
      epoch: clock.epoch,
      at: clock.seq,
      last: client?.lastN ?? 0,
      results: [...results],
      rows,
    };
  });
}

async function inOneGo(
  deps: Deps,
  user: Principal,
  input: PushInput,
): Promise<readonly PushResult[]> {
  try {
    return await runMutations(deps, user, input);
  } catch (error) {
    if (error instanceof Problem || isOutage(error)) throw error;
    deps.log.warn({ err: nameOf(error), client: input.client }, 'push batch failed; one at a time');
  }
  const results: PushResult[] = [];
  for (const mutation of input.mutations) {
    const one = { ...input, mutations: [mutation] };
    const done = await runMutations(deps, user, one).catch((error: unknown) => {
      if (error instanceof Problem || isOutage(error)) throw error;
      deps.log.error(
        { err: nameOf(error), client: input.client, n: mutation.n },
        'mutation failed',
      );
      return storeOffender(deps, user, one);
    });
    if (done.length === 0) break;
    results.push(...done);
  }
  return results;
}

/** A full disk, a lost database, endless collisions are nobody's mutation: nothing is consumed. */
function isOutage(error: unknown): boolean {
  if (error instanceof Again || isAway(error)) return true;
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return /^(SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN|CORRUPT|NOTADB)|E[A-Z]+$|08|53|57|58|40)/.test(
    code,
  );
}

/** The kind of an error without its text, which may quote a record. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return `${error.name}${code}`;
}
