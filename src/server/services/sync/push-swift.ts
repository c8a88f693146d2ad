import { filesNamed, filesWritten } from '#domain/sync/attachment-refs.ts';
import type { PushAnswer } from '#domain/sync/protocol.ts';
import type { WorldRow, Write } from '#domain/sync/world.ts';
import type { Deps } from '../../deps.ts';
import type { Clock } from '../../store/clock.table.ts';
import type { Gathered } from '../../store/group.table.ts';
import { movesTree, numbered } from './commit-writes.ts';
import { compatible, decideAll, type Settled, workOf } from './decide-group.ts';
import { sourceOf, together } from './decide-loaded.ts';
import { isHimself, type Push } from './in-turn.ts';
import { linesOfAll } from './mutation-lines.ts';
import { LATER, type Outcome as SureOutcome } from './push-group.ts';
import { namedRows, rowsFor } from './touched-rows.ts';

export type Outcome = SureOutcome | PushAnswer;
/** Somebody else has written since it was read: nothing is done. */
export const MOVED = Symbol('moved');

/**
 * Runs pushes in the ordinary case: all of it new, nobody else writes meanwhile. What they ask is
 * read at once, what they write is written at once, on condition that the clock still stands where
 * it stood; the answers follow from both. Null, with nothing done, where the case is another.
 */
export async function runSwift(
  deps: Deps,
  workspace: number,
  pushes: readonly Push[],
): Promise<readonly Outcome[] | typeof MOVED | null> {
  const { store, access } = deps;
  // A file must be there before a change that names it.
  if (pushes.some(({ input }) => input.mutations.some((m) => filesWritten(m.ops).length > 0)))
    return null;
  const now = deps.now();
  const works = pushes.map((push) => workOf(deps, push, push.input.mutations));
  const asked = together(works.map(({ first }) => first));
  const ids = pushes.map(({ input }) => input.client);
  const gathered = await store.readOnce((tx) => tx.group.gather(workspace, ids, asked));
  const { clock, workspaceId } = gathered;
  if (!pushes.every((push) => isNext(push, gathered))) return null;
  const source = {
    find: (q: typeof asked) => store.readOnce((tx) => tx.records.find(workspace, q)),
    past: (key: (typeof asked.keys)[number]) =>
      store.read((tx) => sourceOf(tx, workspace).past(key)),
    sightOf: async (userId: string) =>
      access.known(workspace, userId, clock) ??
      store.read((tx) => access.sightOf(tx, workspace, userId, clock)),
  };
  const settled = compatible(await decideAll(deps, workspaceId, source, works, now, gathered));
  const parts = settled.map(({ decided: ground, by }) => ({ writes: ground.writes, ground, by }));
  // Who may see what would be another after it, or files are to be claimed with it.
  if (parts.some(({ writes }) => writes.some((w) => movesTree(w) || namesFiles(w)))) return null;
  const { revs, rows, places } = numbered(parts, clock.seq);
  const lines = linesOfAll(settled, revs, now);
  const by = parts.length === 1 ? (parts[0]?.by ?? lines.by) : lines.by;
  const write = { ...lines, rows, places, by };
  const done = await store.writeOnce((tx) => tx.group.commit(workspace, clock, write));
  if (!done) return MOVED;
  const after = rowsAfter(settled, revs);
  return pushes.map((push): Outcome => {
    const mine = settled.find((s) => s.push === push);
    return mine ? answerOf(deps, workspace, clock, clock.seq + rows.length, mine, after) : LATER;
  });
}

const namesFiles = ({ kind, row }: Write) => filesNamed(kind, row).length > 0;

/** Whether all mutations of a push are new and next in turn, and its client is known (see `commit`). */
function isNext(push: Push, { clock, clients }: Gathered): boolean {
  const { user, input } = push;
  const { client, epoch, mutations } = input;
  const found = clients.get(client);
  if (!isHimself(push, clock)) return false;
  if (epoch !== clock.epoch || found?.userId !== user.userId) return false;
  return mutations.length > 0 && mutations.every(({ n }, i) => n === found.lastN + 1 + i);
}

/** Rows that the group wrote, as they lie now. */
function rowsAfter(
  settled: readonly Settled[],
  revs: ReadonlyMap<string, number>,
): ReadonlyMap<string, WorldRow> {
  const all = settled.flatMap(({ decided }) => decided.writes);
  return new Map(
    all.map(({ kind, id, row, deleted, scopes }) => {
      const key = `${kind} ${id}`;
      return [key, { kind, row, deleted, scopes, rev: revs.get(key) ?? 0 }];
    }),
  );
}

/** The answer to a push as its rows lie after the commit; its results alone where one is unknown. */
function answerOf(
  { access }: Deps,
  workspace: number,
  clock: Clock,
  at: number,
  { push, decided, fresh }: Settled,
  after: ReadonlyMap<string, WorldRow>,
): Outcome {
  const results = decided.decisions.map((d) => d.result);
  const named = namedRows(push.input.mutations, results);
  const sight = access.known(workspace, push.user.userId, clock);
  const unknown = ({ kind, id }: (typeof named)[number]) =>
    !after.has(`${kind} ${id}`) && !decided.knows(kind, id);
  if (!sight || named.some(unknown)) return results;
  const found = new Map(
    named.flatMap(({ kind, id }) => {
      const row = after.get(`${kind} ${id}`) ?? decided.before(kind, id);
      return row ? [[`${kind} ${id}`, row] as const] : [];
    }),
  );
  const answer: PushAnswer = {
    epoch: clock.epoch,
    at,
    last: fresh.at(-1)?.n ?? 0,
    results,
    rows: rowsFor(sight, named, found),
  };
  return answer;
}
