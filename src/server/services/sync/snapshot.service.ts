import type { Row, View } from '#domain/kernel/entity.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { entityOf, isKind, KINDS, type Kind } from '#domain/registry.ts';
import { shelfHash } from '#domain/sync/have.ts';
import { maskRow } from '#domain/sync/mask.ts';
import { PROTOCOL_VERSION } from '#domain/sync/protocol.ts';
import type { Deps, Principal } from '../../deps.ts';
import type { ShelfPage } from '../../store/shelf-page.ts';
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
  const [fromScope] = split(input.from);
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
  underWay += 1;
  try {
    yield* packed(shelves(deps, user, start.epoch, start.rest, input));
  } finally {
    underWay -= 1;
  }
}

/** Streams of this process that are under way: while they are few, the database reads ahead of them. */
let underWay = 0;
const FEW = 4;

/** Begins a reading before it is needed, where few ask; its error counts only when it is. */
function ahead<T>(read: () => Promise<T>): () => Promise<T> {
  if (underWay > FEW) return read;
  const begun = read();
  begun.catch(() => undefined);
  return () => begun;
}

/** Small lines together: each piece that goes out costs a turn of the stream and of the packer. */
async function* packed(lines: AsyncGenerator<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const text of lines) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting !== '') yield waiting;
}
const PIECE = 16_384;

/** All shelves of the scopes, or as many as the person may still see. */
async function* shelves(
  deps: Deps,
  user: Principal,
  epoch: string,
  scopes: readonly string[],
  input: SnapshotInput,
): AsyncGenerator<string> {
  const [fromScope, fromKind] = split(input.from);
  const kindsOf = (scope: string) =>
    scope === fromScope ? SHELVES.filter((kind) => kind >= fromKind) : SHELVES;
  const resumedAt = (scope: string, kind: string) =>
    scope === fromScope && kind === fromKind ? (input.after ?? '') : '';
  const open = (scope: string) =>
    pagesOf(
      deps,
      user,
      epoch,
      scope,
    )(async (page, tx) => {
      const pages = new Map<string, Page | undefined>();
      let read = 0;
      for (const kind of await tx.feed.kinds(user.workspace, scope)) {
        const wanted = isKind(kind) && kindsOf(scope).includes(kind) && read < PAGE;
        const first = wanted ? await page(kind, resumedAt(scope, kind)) : undefined;
        pages.set(kind, first);
        read += first?.rows.length ?? 0;
      }
      return pages;
    });
  let opening = (scope: string) => open(scope);
  for (const [i, scope] of scopes.entries()) {
    const opened = await opening(scope);
    if (!opened) return;
    const following = scopes[i + 1];
    opening = following === undefined ? open : ahead(() => open(following));
    for (const kind of kindsOf(scope)) {
      if (!opened.has(kind)) {
        yield line({ end: [scope, kind], count: 0, hash: shelfHash([]) });
        continue;
      }
      const seen = await before(deps, user, { scope, kind }, resumedAt(scope, kind));
      const more = async (after: string) =>
        (await pageAt(deps, user, epoch, { scope, kind }, after)) ??
        pagesOf(deps, user, epoch, scope)((page) => page(kind, after));
      const first = opened.get(kind) ?? (await more(resumedAt(scope, kind)));
      if (!(yield* shelf({ scope, kind }, seen, first, more))) return;
    }
  }
  yield line({ done: 1 });
}

/** Rows read in one moment, and under which view they go out. */
interface Page extends ShelfPage {
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
        const found = await tx.feed.page(workspace, { scope, kind }, after, size);
        return { ...found, full: found.rows.length === size, view, at: clock.seq };
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
  const { clock, page } = found;
  const view = access.known(workspace, userId, clock)?.views[shelf.scope];
  if (!view || clock.epoch !== epoch) return null;
  return { ...page, full: page.rows.length === size, view, at: clock.seq };
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
    const { rows, texts, view, at, full } = page;
    const last = rows.at(-1);
    if (!last) break;
    const next = full ? ahead(() => more(last.id)) : null;
    yield line({ shelf: [scope, kind], at, n: rows.length, view });
    // Nothing is hidden in the full view: the lines go out as they are.
    for (const text of texts) yield view === 'full' ? `${text}\n` : masked(text, kind, view);
    for (const { id, rev } of rows) seen.push({ id, rev });
    if (!next) break;
    page = await next();
  }
  yield line({ end: [scope, kind], count: seen.length, hash: shelfHash(seen) });
  return true;
}

const line = (value: object) => `${JSON.stringify(value)}\n`;

function masked(text: string, kind: Kind, view: View): string {
  return text
    .split('\n')
    .map((one) => {
      const { rev, ...row } = JSON.parse(one) as Row;
      return line({ ...maskRow(entityOf(kind), row, view), rev });
    })
    .join('');
}

function split(from: string | undefined): readonly [string, string] {
  if (!from) return ['', ''];
  const cut = from.lastIndexOf('/');
  return cut < 0 ? [from, ''] : [from.slice(0, cut), from.slice(cut + 1)];
}
