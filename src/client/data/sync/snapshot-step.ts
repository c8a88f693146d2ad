import { must } from '#domain/kernel/problem.ts';
import { snapshotLine, type WireRow } from '#domain/sync/protocol.ts';
import type { ShelfRecord } from '../store/database.ts';
import { packLines, parseLines, runs } from '../store/segment.ts';
import type { SyncContext } from './context.ts';
import { Nonsense } from './http.ts';
import { reloadShelves } from './shelves.ts';
import { applyPieces, type Piece } from './snapshot-pieces.ts';

/** Above so many scopes they no longer fit into an address and go as a body. */
const SCOPES = 40;
/** Rows that are stored in one transaction; the first ones sooner, so that there is something to see. */
const FLUSH_ROWS = 5000;
const FIRST_ROWS = 500;
/** Ends of small shelves that are stored in one transaction. */
const FLUSH_PIECES = 120;

/** Whether any shelf still waits to be loaded. */
export function loadingShelves({ store }: SyncContext): ShelfRecord[] {
  return [...store.memory.shelves.values()]
    .filter((shelf) => shelf.state === 'loading')
    .sort((a, b) => order(a.scope, b.scope) || order(a.kind, b.kind));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Reads one stream of missing shelves into segments, page by page; each page is resumed from where
 * it stopped. Returns `more` while shelves are missing, `pull` where pages no longer fit (R3, R4).
 */
export async function snapshotStep(ctx: SyncContext): Promise<'done' | 'more' | 'pull'> {
  await restartBroken(ctx);
  const todo = loadingShelves(ctx);
  const [first] = todo;
  if (!first) {
    ctx.progress.end();
    return 'done';
  }
  ctx.progress.expect();
  const meta = must(ctx.store.memory.meta, 'meta');
  const scopes = [...new Set(todo.map((shelf) => shelf.scope))];
  const place = { from: `${first.scope}/${first.kind}`, after: first.after ?? '' };
  const query = new URLSearchParams({ epoch: meta.epoch, scopes: scopes.join(','), ...place });
  const few = scopes.length <= SCOPES;
  const stream = new SnapshotReader(ctx, todo);
  // A stream that breaks off leaves its whole pages here; the next one goes on after them.
  await ctx.http
    .lines(
      few ? `snapshot?${query}` : 'snapshot',
      (lines) => stream.take(lines),
      few ? undefined : { epoch: meta.epoch, scopes, ...place },
    )
    .finally(() => stream.finish());
  if (stream.misfit) return 'pull';
  return loadingShelves(ctx).length > 0 ? 'more' : 'done';
}

/** Only the first missing shelf can be resumed in its middle; others that were begun start anew. */
async function restartBroken(ctx: SyncContext): Promise<void> {
  const begun = loadingShelves(ctx)
    .slice(1)
    .filter((shelf) => shelf.after !== null);
  if (begun.length === 0) return;
  const names = new Set(begun.map((shelf) => `${shelf.scope}|${shelf.kind}`));
  await ctx.store.write(['meta', 'shelf'], async (db, touch, wrote) => {
    const meta = must(await db.meta.get('meta'), 'meta');
    const again = (shelf: ShelfRecord) => names.has(`${shelf.scope}|${shelf.kind}`);
    await db.meta.put({ ...meta, gen: await reloadShelves(db, touch, meta.gen, again, wrote) });
  });
}

const isRow = ({ id, rev }: WireRow) => typeof id === 'string' && typeof rev === 'number';

class SnapshotReader {
  /** A page did not fit what the device holds now: stop and ask for changes first. */
  misfit = false;
  private readonly ctx: SyncContext;
  private readonly wanted: readonly ShelfRecord[];
  /** Wanted shelves whose end has not come: with the last of them the rest of the stream is of no use. */
  private readonly missing: Set<string>;
  private over = false;
  /** Last id of the last whole page, by shelf. */
  private readonly reached = new Map<string, string>();
  private pieces: Piece[] = [];
  private rowsHeld = 0;
  private page: Extract<Piece, { page: unknown }> | null = null;
  /** Rows of the page that is being read. */
  private lines: Uint8Array[] = [];
  private left = 0;
  private flushAt = FIRST_ROWS;
  private storing: Promise<void> = Promise.resolve();

  constructor(ctx: SyncContext, wanted: readonly ShelfRecord[]) {
    this.ctx = ctx;
    this.wanted = wanted;
    this.missing = new Set(wanted.map(({ scope, kind }) => `${scope}|${kind}`));
    const [first] = wanted;
    if (first?.after) this.reached.set(`${first.scope}|${first.kind}`, first.after);
  }

  async take(lines: readonly Uint8Array[]): Promise<boolean> {
    for (const line of lines) {
      if (this.left > 0) this.takeRow(line);
      else if (!this.takeMark(line)) break;
      if (this.left === 0 && (this.rowsHeld >= this.flushAt || this.pieces.length >= FLUSH_PIECES))
        await this.flush();
      if (this.misfit) return false;
    }
    return !this.misfit && !this.over;
  }

  /** Stores what has come; a page that was cut off is left out and asked for again. */
  async finish(): Promise<void> {
    const whole = this.left === 0 && this.lines.length === 0;
    if (!whole) this.pieces = this.pieces.filter((piece) => piece !== this.page);
    await this.flush();
    await this.storing;
  }

  private takeRow(line: Uint8Array): void {
    this.lines.push(line);
    this.left -= 1;
    this.rowsHeld += 1;
    if (this.left === 0 && this.page) this.takePage(this.page);
  }

  private takePage({ page, runs: made }: Extract<Piece, { page: unknown }>): void {
    for (const lines of runs(this.lines)) {
      const rows = parseLines(lines);
      if (rows.length !== lines.length || !rows.every(isRow))
        throw new Nonsense('A snapshot row without id or rev');
      made.push({ rows, packed: packLines(rows, lines) });
    }
    this.lines = [];
    this.reached.set(`${page.scope}|${page.kind}`, made.at(-1)?.rows.at(-1)?.id ?? '');
  }

  private takeMark(bytes: Uint8Array): boolean {
    const line = snapshotLine.parse(JSON.parse(new TextDecoder().decode(bytes)));
    if ('shelf' in line) {
      const [scope, kind] = line.shelf as [string, string];
      const key = `${scope}|${kind}`;
      const from = this.reached.get(key) ?? null;
      const { at, view } = line as { at: number; view: string };
      this.page = { page: { at, view, scope, kind }, runs: [], from };
      this.left = Number(line.n);
      this.pieces.push(this.page);
    } else if ('end' in line) {
      const [scope, kind] = line.end as [string, string];
      this.pieces.push({ end: { scope, kind } });
      this.missing.delete(`${scope}|${kind}`);
      this.over = this.missing.size === 0;
      return !this.over;
    } else if ('rows' in line && 'schema' in line) {
      this.ctx.progress.begin(Number(line.rows), new Set(this.wanted.map(({ scope }) => scope)));
    } else if ('done' in line) {
      // Only an end with its own name says that a shelf is complete; absence says nothing.
      if (this.missing.size > 0) throw new Nonsense('A snapshot without the end of a shelf');
      this.over = true;
      return false;
    }
    return true;
  }

  /** Begins to store what has come; the next pieces are read meanwhile. */
  private async flush(): Promise<void> {
    await this.storing;
    const { pieces } = this;
    if (pieces.length === 0 || this.misfit) return;
    this.pieces = [];
    this.rowsHeld = 0;
    this.flushAt = FLUSH_ROWS;
    this.storing = this.store(pieces);
    // Its failure is met by whoever waits for it next, not by nobody.
    this.storing.catch(() => undefined);
  }

  private async store(pieces: readonly Piece[]): Promise<void> {
    const { fits, rows, bytes } = await applyPieces(this.ctx, this.wanted, pieces);
    if (!fits) this.misfit = true;
    this.ctx.progress.add(rows, bytes);
  }
}
