import type { Contradiction, HistoryEntry } from '#client/data/data-port.ts';
import type { HistoryAnswer } from '#domain/sync/history-answer.ts';

/** What became of a value that met another one. */
export type Fate = 'open' | 'took-mine' | 'kept-theirs' | 'other';
export type Choice = Contradiction & { readonly fate: Fate };

/** One line of a record's history, from this device or from the server. */
export interface Line {
  readonly key: string;
  readonly at: string | null;
  readonly receivedAt: string | null;
  readonly by: string | null;
  readonly byId: string | null;
  readonly op: string;
  /** How far an act of this device has got; null for what the server tells. */
  readonly status: HistoryEntry['status'] | null;
  readonly parallel: boolean;
  readonly parallelWith: readonly string[];
  readonly fields: HistoryEntry['fields'];
  readonly lost: readonly Choice[];
  readonly settled: readonly Choice[];
}

const FATES: readonly string[] = ['open', 'took-mine', 'kept-theirs', 'other'];
const fateOf = (status: string): Fate => (FATES.includes(status) ? (status as Fate) : 'open');
const when = ({ receivedAt, at }: Pick<Line, 'receivedAt' | 'at'>) =>
  Date.parse(receivedAt ?? at ?? '') || 0;

/**
 * This device's acts and the server's lines as one history, newest first. An act that the server
 * tells of is its line alone; one that waits, was refused or changed nothing there stays beside it.
 */
export function mergeHistory(
  local: readonly HistoryEntry[],
  server: HistoryAnswer['items'],
  me: string | undefined,
): readonly Line[] {
  const told = new Set(server.filter((item) => item.byId === me).map((item) => item.at));
  const own = local
    .filter((entry) => entry.status === 'rejected' || !told.has(entry.at))
    .map((entry, n): Line => {
      const { at, receivedAt, by, op, status, fields, settled = [] } = entry;
      return {
        ...{ key: `here ${n} ${at}`, at, receivedAt, by, byId: by === null ? (me ?? null) : null },
        ...{ op, status, fields, parallel: false, parallelWith: [], lost: [] },
        settled: settled.map((c) => ({ ...c, fate: fateOf(c.status) })),
      };
    });
  const fates = new Map<string, Fate>();
  for (const line of [...own, ...server].reverse())
    for (const c of line.settled) fates.set(c.id, fateOf(c.status));
  const theirs = server.map((item): Line => {
    const { at, receivedAt, by, byId, op, parallel, parallelWith, changes } = item;
    return {
      ...{ key: `there ${item.client} ${item.n}`, at, receivedAt, by: by || null, byId, op },
      ...{ status: null, parallel, parallelWith, fields: changes },
      lost: item.lost.map((c) => ({ ...c, fate: fates.get(c.id) ?? 'open' })),
      settled: item.settled.map((c) => ({ ...c, fate: fateOf(c.status) })),
    };
  });
  const waiting = own.filter((line) => line.status === 'waiting');
  const past = own.filter((line) => line.status !== 'waiting');
  // The server's own order stands: what it took first came first, whatever the clocks say.
  const merged = [...theirs];
  for (const line of [...past].reverse()) {
    const place = merged.findIndex((one) => when(one) <= when(line));
    merged.splice(place < 0 ? merged.length : place, 0, line);
  }
  return [...waiting, ...merged];
}
