import { entityOf, isKind, KINDS } from '#domain/registry.ts';
import { maskRow } from '#domain/sync/mask.ts';
import type { PullAnswer, PullItem } from '#domain/sync/protocol.ts';
import type { Caller } from '../../auth/principal.service.ts';
import type { Deps } from '../../deps.ts';
import { stampOf } from '../../store/clock.table.ts';
import { DELETED, type FeedItem } from '../../store/feed.table.ts';
import { rowOf } from '../../store/record-questions.ts';
import type { Store } from '../../store/store.ts';
import type { Sight } from '../access.ts';

export interface PullInput {
  readonly epoch: string;
  readonly cursor: number;
  readonly have: string;
  readonly limit: number;
  /** The client that asks, so that it learns the last of its mutations that was received. */
  readonly client?: string | undefined;
}

/** What changed since a cursor; or that the shelves changed; or that the client must start over. */
export async function pull(deps: Deps, user: Caller, input: PullInput): Promise<PullAnswer> {
  const { workspace, userId } = user;
  const quick = unchanged(deps, user, input);
  if (quick) return quick;
  return deps.store.read(async (tx) => {
    // The clock first: what is committed after this look is left for the next pull.
    const clock = await tx.clock.read(workspace);
    const { epoch, seq: head } = clock;
    const sight = await deps.access.sightOf(tx, workspace, userId, clock);
    const shelves = {
      scopes: { ...sight.views },
      kinds: [...KINDS],
      have: sight.have,
    };
    const client = input.client ? await tx.mutations.client(workspace, input.client) : undefined;
    const last = client?.userId === userId ? client.lastN : 0;
    if (input.client)
      remembered(deps.store).set(input.client, { userId, last, at: stampOf(clock) });
    if (input.epoch !== epoch) return { epoch, reset: 'epoch', head, last, ...shelves };
    const ahead = input.cursor > head;
    if (ahead)
      deps.log.error(
        { cursor: input.cursor, head },
        'a client knows more than the database: was a backup restored without a new epoch?',
      );
    if (ahead || input.cursor < clock.horizon)
      return { epoch, reset: 'horizon', head, last, ...shelves };
    if (input.have !== shelves.have) return { epoch, ...shelves };
    const { cursor, limit } = input;
    const page = await tx.feed.changes(workspace, sight.scopes, cursor, head, limit);
    const items = page.items.map((item) => itemOf(item, sight));
    return { epoch, items, cursor: page.cursor, more: page.more, last };
  });
}

/** The last number of a client, as it stood while the clock showed this. */
interface Heard {
  readonly userId: string;
  readonly last: number;
  readonly at: string;
}

const MOST_HEARD = 10_000;
const ofStores = new WeakMap<Store, Map<string, Heard>>();

function remembered(store: Store): Map<string, Heard> {
  const heard = ofStores.get(store) ?? new Map<string, Heard>();
  ofStores.set(store, heard);
  if (heard.size > MOST_HEARD) heard.clear();
  return heard;
}

/**
 * Whoever has everything is answered from the clock alone, one row, at which he was recognized:
 * rows, grants and numbers of clients can't change without it.
 */
function unchanged(
  { store, access }: Deps,
  { workspace, userId, clock }: Caller,
  { epoch, cursor, have, client }: PullInput,
): PullAnswer | null {
  if (!clock || epoch !== clock.epoch || cursor !== clock.seq) return null;
  if (access.known(workspace, userId, clock)?.have !== have) return null;
  const heard = client ? remembered(store).get(client) : undefined;
  if (client && (heard?.userId !== userId || heard.at !== stampOf(clock))) return null;
  return { epoch, items: [], cursor, more: false, last: heard?.last ?? 0 };
}

function itemOf({ scope, kind, id, rev, gone, body }: FeedItem, sight: Sight): PullItem {
  const view = sight.views[scope];
  if (body === null || !view || !isKind(kind)) {
    const head = { k: kind, s: scope, id, rev };
    return gone === DELETED ? { ...head, del: 1 } : { ...head, exit: 1 };
  }
  return { k: kind, s: scope, r: { ...maskRow(entityOf(kind), rowOf(id, body), view), rev } };
}
