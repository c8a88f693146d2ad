import { entityOf, isKind, KINDS } from '#domain/registry.ts';
import { haveHash } from '#domain/sync/have.ts';
import { maskRow } from '#domain/sync/mask.ts';
import type { PullAnswer, PullItem } from '#domain/sync/protocol.ts';
import type { Deps, Principal } from '../../deps.ts';
import { DELETED, type FeedItem } from '../../store/feed.table.ts';
import { rowOf } from '../../store/record.table.ts';
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
export async function pull(deps: Deps, user: Principal, input: PullInput): Promise<PullAnswer> {
  const { workspace, userId } = user;
  return deps.store.read(async (tx) => {
    // The clock first: what is committed after this look is left for the next pull.
    const clock = await tx.clock.read(workspace);
    const { epoch, seq: head } = clock;
    const sight = await deps.access.sightOf(tx, workspace, userId, clock);
    const shelves = {
      scopes: { ...sight.views },
      kinds: [...KINDS],
      have: haveHash(sight.views, KINDS),
    };
    const client = input.client ? await tx.mutations.client(workspace, input.client) : undefined;
    const last = client?.userId === userId ? client.lastN : 0;
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

function itemOf({ scope, kind, id, rev, gone, body }: FeedItem, sight: Sight): PullItem {
  const view = sight.views[scope];
  if (body === null || !view || !isKind(kind)) {
    const head = { k: kind, s: scope, id, rev };
    return gone === DELETED ? { ...head, del: 1 } : { ...head, exit: 1 };
  }
  return { k: kind, s: scope, r: { ...maskRow(entityOf(kind), rowOf(id, body), view), rev } };
}
