import type { View } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { WireRow } from '../protocol.ts';
import { broken } from './broken.ts';
import { keyOf, type Place } from './database.ts';
import type { Process } from './process.ts';
import type { Sight } from './sight.ts';
import type { Sim } from './sim.ts';

export interface PullAsked {
  readonly user: string;
  readonly client: string;
  readonly release: number;
  readonly epoch: string;
  readonly cursor: number;
  readonly have: string;
  readonly held: readonly string[];
  readonly limit: number;
}
export interface Item {
  readonly k: Kind;
  readonly s: string;
  readonly id: string;
  readonly rev: number;
  readonly r: WireRow | null;
  readonly exit: boolean;
}
type Shelves = Pick<Sight, 'views' | 'have'>;
export type PullReply =
  | { readonly refused: 'outdated' }
  | {
      readonly reset: 'epoch' | 'horizon';
      readonly epoch: string;
      readonly head: number;
      readonly last: number;
      readonly shelves: Shelves;
    }
  | { readonly epoch: string; readonly shelves: Shelves }
  | {
      readonly epoch: string;
      readonly items: readonly Item[];
      readonly cursor: number;
      readonly more: boolean;
    };

const byRev = (a: Place, b: Place) => a.rev - b.rev;

/** What changed since a cursor; or that the shelves changed; or that the client must start over. */
export function pull(sim: Sim, process: Process, asked: PullAsked): PullReply {
  const { db } = process;
  const { epoch, seq, horizon } = db;
  const last = db.clients.get(asked.client)?.last ?? 0;
  if (asked.release < db.minPull) return { refused: 'outdated' };
  const shelves = process.sight(asked.user);
  const old = asked.cursor < horizon || asked.cursor > seq;
  if (asked.epoch !== epoch || old) {
    const reset = asked.epoch === epoch ? 'horizon' : 'epoch';
    return { reset, epoch, head: seq, last, shelves };
  }
  const trusts = sim.fault === 'list trusted';
  if (asked.have !== shelves.have && !trusts) return { epoch, shelves };
  if (asked.cursor === seq) return { epoch, items: [], cursor: seq, more: false };
  const due: Place[] = [];
  for (const scope of trusts ? asked.held : shelves.scopes)
    for (const place of db.places.get(scope)?.values() ?? [])
      if (place.rev > asked.cursor) due.push(place);
  due.sort(byRev);
  let n = Math.min(asked.limit, due.length);
  if (sim.fault !== 'rev split') while (n > 0 && due[n]?.rev === due[n - 1]?.rev) n += 1;
  const items = due.slice(0, n).map((place) => itemOf(process, asked.user, place));
  const more = n < due.length;
  return { epoch, items, cursor: more ? (due[n - 1]?.rev ?? asked.cursor) : seq, more };
}

function itemOf(process: Process, user: string, { kind: k, scope: s, id, rev, gone }: Place): Item {
  const { views } = process.sight(user);
  const view = views[s];
  if (!view) throw broken('S1', `a pull told of ${s}`);
  const found = gone ? undefined : process.db.world.get(k, id);
  const r = found && !found.deleted ? process.db.row(found, view) : null;
  return { k, s, id, rev, r: r && r.rev !== rev ? { ...r, rev } : r, exit: gone };
}

export interface PageAsked {
  readonly epoch: string;
  readonly scope: string;
  readonly gen: number;
  readonly after: string | null;
  readonly limit: number;
}
export interface Page {
  readonly epoch: string;
  readonly at: number;
  readonly view: View;
  readonly rows: readonly { readonly k: Kind; readonly id: string; readonly r: WireRow }[];
  readonly after: string | null;
  readonly end: boolean;
}

/** One page of the live rows of a scope; null where it is not granted or the history was replaced. */
export function page(process: Process, user: string, asked: PageAsked): Page | null {
  const { db } = process;
  const view = process.sight(user).views[asked.scope];
  if (!view || asked.epoch !== db.epoch) return null;
  const keys: string[] = [];
  const places = db.places.get(asked.scope) ?? new Map<string, Place>();
  for (const { kind, id, gone } of places.values()) {
    const key = keyOf(kind, id);
    if (!gone && (asked.after === null || key > asked.after)) keys.push(key);
  }
  keys.sort();
  const rows: Page['rows'][number][] = [];
  let after = asked.after;
  let taken = 0;
  for (const key of keys) {
    if (rows.length === asked.limit) break;
    taken += 1;
    after = key;
    const { kind: k, id } = places.get(key) as Place;
    const found = db.world.get(k, id);
    if (found && !found.deleted) rows.push({ k, id, r: db.row(found, view) });
  }
  return { epoch: db.epoch, at: db.seq, view, rows, after, end: taken === keys.length };
}
