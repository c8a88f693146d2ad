import { Problem } from '#domain/kernel/problem.ts';
import type { PushResult } from '#domain/sync/protocol.ts';
import type { Deps } from '../../deps.ts';
import { isAway } from '../../store/outage.ts';
import { Again } from '../../store/store.ts';
import type { Push } from './in-turn.ts';
import { LATER, type Outcome, runGroup, storeOffender } from './push-group.ts';

/**
 * Runs a push for itself where something unforeseen happened in company: first whole, then one
 * mutation at a time, so that a single bad one holds nobody back. Throws only where nothing was
 * consumed because the database is not there.
 */
export async function runAlone(deps: Deps, workspace: number, push: Push): Promise<Outcome> {
  try {
    const [outcome] = await runGroup(deps, workspace, [push]);
    return outcome ?? [];
  } catch (error) {
    if (error instanceof Problem || isOutage(error)) throw error;
    deps.log.warn(
      { err: nameOf(error), client: push.input.client },
      'push batch failed; one at a time',
    );
  }
  const results: PushResult[] = [];
  for (const mutation of push.input.mutations) {
    const one = { ...push, input: { ...push.input, mutations: [mutation] } };
    const done = await oneMutation(deps, workspace, one, mutation.n);
    if (done instanceof Problem) return done;
    if (done.length === 0) break;
    results.push(...done);
  }
  return results;
}

async function oneMutation(
  deps: Deps,
  workspace: number,
  push: Push,
  n: number,
): Promise<readonly PushResult[] | Problem> {
  try {
    const [outcome] = await runGroup(deps, workspace, [push]);
    return outcome === undefined || outcome === LATER ? [] : outcome;
  } catch (error) {
    if (error instanceof Problem || isOutage(error)) throw error;
    deps.log.error({ err: nameOf(error), client: push.input.client, n }, 'mutation failed');
    return storeOffender(deps, workspace, push);
  }
}

/** A full disk, a lost database, endless collisions are nobody's mutation: nothing is consumed. */
export function isOutage(error: unknown): boolean {
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
