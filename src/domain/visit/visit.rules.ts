import type { Visit } from './visit.entity.ts';

type Logged = Pick<Visit, 'id' | 'targetId' | 'date' | 'form' | 'sameAs'>;

/** Entries that look like one visit: `keep` was logged first, `again` describe it once more. */
export interface LikelyDouble<V extends Logged> {
  readonly keep: V;
  readonly again: readonly V[];
}

/**
 * Likely doubles: same target, same full day, same form, and none says yet what it is. The order of
 * ids is the order of logging, so every device keeps the same entry.
 */
export function likelyDoubles<V extends Logged>(visits: readonly V[]): readonly LikelyDouble<V>[] {
  const groups = new Map<string, V[]>();
  for (const visit of visits) {
    if (visit.sameAs !== null || visit.date.length < 10) continue;
    const key = `${visit.targetId} ${visit.date} ${visit.form}`;
    const group = groups.get(key);
    if (group) group.push(visit);
    else groups.set(key, [visit]);
  }
  return [...groups.values()].flatMap((group) => {
    const [keep, ...again] = group.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return keep && again.length > 0 ? [{ keep, again }] : [];
  });
}
