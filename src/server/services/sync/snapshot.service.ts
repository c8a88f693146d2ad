import type { View } from '#domain/kernel/entity.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { entityOf, isKind, KINDS, type Kind } from '#domain/registry.ts';
import { shelfHash } from '#domain/sync/have.ts';
import { maskRow } from '#domain/sync/mask.ts';
import { PROTOCOL_VERSION } from '#domain/sync/protocol.ts';
import type { Deps, Principal } from '../../deps.ts';
import type { ShelfRow } from '../../store/feed.table.ts';
import { rowOf } from '../../store/record.table.ts';
import type { Tx } from '../../store/store.ts';

export interface SnapshotInput {
  readonly epoch: string;
  readonly scopes: readonly string[];
  /** `scope/kind` of the shelf to go on with, and the id after which. */
  readonly from?: string | undefined;
  readonly after?: string | undefined;
}

const PAGE = 500;
const SHELVES = [...KINDS].sort();

/**
 * The lines of a snapshot: shelf by shelf, page by page, each page read in a short transaction of
 * its own. Pages are of different age; the changes since the first one heal that. Throws `epoch`
 * and `scope` before the first line; ends early, without `done`, where a scope is lost meanwhile.
 */
export async function* snapshot(
  deps: Deps,
  user: Principal,
  input: SnapshotInput,
): AsyncGenerator<string> {
  const scopes = [...new Set(input.scopes)].sort();
  const [fromScope, fromKind] = split(input.from);
  const start = await deps.store.read(async (tx) => {
    const clock = await tx.clock.read(user.workspace);
    if (clock.epoch !== input.epoch)
      throw new Problem('epoch', 'The history of the server was replaced; pull first.', {
        epoch: clock.epoch,
      });
    const { views } = await deps.access.sightOf(tx, user.workspace, user.userId, clock);
    const foreign = scopes.find((scope) => !views[scope]);
    if (foreign !== undefined)
      throw new Problem('scope', 'No such scope is open to you.', { read: foreign });
    const rest = scopes.filter((scope) => scope >= fromScope);
    return { epoch: clock.epoch, rest, rows: await tx.feed.count(user.workspace, rest) };
  });
  yield line({ epoch: start.epoch, schema: PROTOCOL_VERSION, rows: start.rows });
  for (const scope of start.rest) {
    const kinds = scope === fromScope ? SHELVES.filter((kind) => kind >= fromKind) : SHELVES;
    const resumedAt = (kind: string) =>
      scope === fromScope && kind === fromKind ? (input.after ?? '') : '';
    const reader = pagesOf(deps, user, start.epoch, scope);
    const opened = await reader(async (page, tx) => {
      const pages = new Map<string, Page | undefined>();
      let read = 0;
      for (const kind of await tx.feed.kinds(user.workspace, scope)) {
        const wanted = isKind(kind) && kinds.includes(kind) && read < PAGE;
        const first = wanted ? await page(kind, resumedAt(kind)) : undefined;
        pages.set(kind, first);
        read += first?.rows.length ?? 0;
      }
      return pages;
    });
    if (!opened) return;
    for (const kind of kinds) {
      if (!opened.has(kind)) {
        yield line({ end: [scope, kind], count: 0, hash: shelfHash([]) });
        continue;
      }
      const seen = await before(deps, user, { scope, kind }, resumedAt(kind));
      const more = async (after: string) =>
        (await pageAt(deps, user, start.epoch, { scope, kind }, after)) ??
        reader((page) => page(kind, after));
      const first = opened.get(kind) ?? (await more(resumedAt(kind)));
      if (!(yield* shelf({ scope, kind }, seen, first, more))) return;
    }
  }
  yield line({ done: 1 });
}

/** Rows read in one moment, and under which view they go out. */
interface Page {
  readonly rows: readonly ShelfRow[];
  /** Whether any may follow. */
  readonly full: boolean;
  readonly view: View;
  readonly at: number;
}

type ReadPage = (kind: Kind, after: string) => Promise<Page>;

/** Reads pages of a scope in one short transaction; null where it can no longer be seen. */
function pagesOf(deps: Deps, { workspace, userId }: Principal, epoch: string, scope: string) {
  const size = deps.snapshotRows ?? PAGE;
  return <T>(work: (page: ReadPage, tx: Tx) => Promise<T>): Promise<T | null> =>
    deps.store.read(async (tx) => {
      const clock = await tx.clock.read(workspace);
      const { views } = await deps.access.sightOf(tx, workspace, userId, clock);
      const view = views[scope];
      if (!view || clock.epoch !== epoch) return null;
      return work(async (kind, after) => {
        const rows = await tx.feed.page(workspace, { scope, kind }, after, size);
        return { rows, full: rows.length === size, view, at: clock.seq };
      }, tx);
    });
}

/** A page and the clock of its moment at one look; null where that does not say who may see it. */
async function pageAt(
  { store, access, snapshotRows: size = PAGE }: Deps,
  { workspace, userId }: Principal,
  epoch: string,
  shelf: { readonly scope: string; readonly kind: Kind },
  after: string,
): Promise<Page | null> {
  const found = await store.readOnce((tx) => tx.feed.pageAt(workspace, shelf, after, size));
  const { clock, rows } = found;
  const view = access.known(workspace, userId, clock)?.views[shelf.scope];
  if (!view || clock.epoch !== epoch) return null;
  return { rows, full: rows.length === size, view, at: clock.seq };
}

interface Seen {
  readonly id: string;
  readonly rev: number;
}

/** What a device that goes on holds of the shelf already. */
async function before(
  { store }: Deps,
  { workspace }: Principal,
  { scope, kind }: { readonly scope: string; readonly kind: Kind },
  upTo: string,
): Promise<Seen[]> {
  if (upTo === '') return [];
  return [...(await store.read((tx) => tx.feed.shelves(workspace, scope, { kind, upTo })))];
}

async function* shelf(
  { scope, kind }: { readonly scope: string; readonly kind: Kind },
  seen: Seen[],
  first: Page | null,
  more: (after: string) => Promise<Page | null>,
): AsyncGenerator<string, boolean> {
  for (let page = first; ; ) {
    if (!page) return false;
    const { rows, view, at, full } = page;
    const last = rows.at(-1);
    if (!last) break;
    const head = line({ shelf: [scope, kind], at, n: rows.length, view });
    yield head + rows.map((row) => rowLine(row, kind, view)).join('');
    for (const { id, rev } of rows) seen.push({ id, rev });
    if (!full) break;
    page = await more(last.id);
  }
  yield line({ end: [scope, kind], count: seen.length, hash: shelfHash(seen) });
  return true;
}

const line = (value: object) => `${JSON.stringify(value)}\n`;

/** Nothing is hidden in the full view: the stored text goes out as it is. */
function rowLine({ id, rev, body }: ShelfRow, kind: Kind, view: View): string {
  if (view !== 'full') return line({ ...maskRow(entityOf(kind), rowOf(id, body), view), rev });
  const head = `{"id":"${id}","rev":${rev}`;
  return body === '{}' ? `${head}}\n` : `${head},${body.slice(1)}\n`;
}

function split(from: string | undefined): readonly [string, string] {
  if (!from) return ['', ''];
  const cut = from.lastIndexOf('/');
  return cut < 0 ? [from, ''] : [from.slice(0, cut), from.slice(cut + 1)];
}
