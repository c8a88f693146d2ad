import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import type { Row, View } from '#domain/kernel/entity.ts';
import { KINDS, type Kind } from '#domain/registry.ts';
import { haveHash, shelfHash } from '#domain/sync/have.ts';
import { PROTOCOL_VERSION, type SessionAnswer } from '#domain/sync/protocol.ts';
import { type DeviceRows, WORKSPACE } from './device-rows.ts';

const EPOCH = 'bench';
const HEAD = 1;
const PAGE = 500;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export const SESSION: SessionAnswer = {
  user: { id: 'bench', username: 'bench', name: '测速' },
  workspace: { id: WORKSPACE, name: '测速', demo: true },
  grants: [{ scope: 'federation:bench', role: 'staff', subtree: true }],
  now: '2026-11-21T08:00:00+08:00',
};

/**
 * The wire of design §5 as far as a first sync needs it, out of memory: what is measured is the
 * device, and both sides of a ratio are fed by the same stream. `/api/bench/rows` has the bare rows.
 */
export class StubServer {
  private readonly scopes: Record<string, View> = {};
  private readonly shelves = new Map<string, string>();
  private readonly folders: Readonly<Record<string, string>>;
  private readonly server = createServer((ask, answer) => this.handle(ask, answer));
  private readonly rows: number;

  /** `folders` maps a beginning of the path to the folder behind it; `more` lies in the first federation. */
  constructor(
    held: DeviceRows,
    folders: Readonly<Record<string, string>>,
    more: readonly { readonly kind: Kind; readonly row: Row }[] = [],
  ) {
    this.folders = folders;
    this.rows = held.total + more.length;
    const others = Object.groupBy(more, ({ kind }) => kind);
    for (const [at, federation] of held.federations.entries()) {
      const scope = `federation:${federation.id}`;
      this.scopes[scope] = 'full';
      const own = held.enterprises.get(federation.id) ?? [];
      const rowsOf: Partial<Record<Kind, readonly Row[]>> = {
        enterprise: own,
        federation: [federation],
      };
      if (at === 0)
        for (const [kind, rows] of Object.entries(others))
          rowsOf[kind as Kind] = rows.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
      const kinds = [...KINDS].sort();
      this.shelves.set(
        scope,
        kinds.map((kind) => shelfText(scope, kind, rowsOf[kind] ?? [])).join(''),
      );
    }
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((done) => this.server.listen(port, '127.0.0.1', done));
    const address = this.server.address();
    return `http://localhost:${typeof address === 'object' && address ? address.port : port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private handle(ask: IncomingMessage, answer: ServerResponse): void {
    // Isolation, so that the browser will say how much memory page and worker use.
    answer.setHeader('cross-origin-opener-policy', 'same-origin');
    answer.setHeader('cross-origin-embedder-policy', 'require-corp');
    const url = new URL(ask.url ?? '/', 'http://localhost');
    const at = url.pathname;
    if (at === '/api/session') json(answer, SESSION);
    else if (at === '/api/sync/pull') json(answer, this.pull(url.searchParams));
    else if (at === '/api/sync/snapshot') void this.snapshotFor(ask, url, answer);
    else if (at === '/api/sync/live') live(answer);
    else if (at === '/api/bench/rows') stream(answer, this.bareRows());
    else if (at === '/api/sync/push') void push(ask, answer);
    else if (at === '/api/bench/drop') json(answer, this.drop(url.searchParams));
    else if (at.startsWith('/api/') && !at.startsWith('/api/bench/page/'))
      answer.writeHead(404).end();
    else this.file(at, answer);
  }

  /** One federation is no longer granted. */
  private drop(query: URLSearchParams) {
    delete this.scopes[`federation:${query.get('federation')}`];
    return {};
  }

  private pull(query: URLSearchParams) {
    const have = haveHash(this.scopes, KINDS);
    const shelves = { have, scopes: this.scopes, kinds: KINDS };
    if (query.get('epoch') !== EPOCH)
      return { epoch: EPOCH, reset: 'epoch', head: HEAD, last: 0, ...shelves };
    if (query.get('have') !== have) return { epoch: EPOCH, ...shelves };
    return { epoch: EPOCH, items: [], cursor: HEAD, more: false, last: 0 };
  }

  /** Many scopes come as a body, few in the address. */
  private async snapshotFor(ask: IncomingMessage, url: URL, answer: ServerResponse): Promise<void> {
    let body = '';
    for await (const piece of ask) body += String(piece);
    const few = (url.searchParams.get('scopes') ?? '').split(',');
    const scopes = body === '' ? few : (JSON.parse(body) as { scopes: string[] }).scopes;
    stream(answer, this.snapshot(scopes.sort()));
  }

  private *snapshot(scopes: readonly string[]): Iterable<string> {
    yield `${JSON.stringify({ epoch: EPOCH, schema: PROTOCOL_VERSION, rows: this.rows })}\n`;
    for (const scope of scopes) yield this.shelves.get(scope) ?? '';
    yield `${JSON.stringify({ done: 1 })}\n`;
  }

  private *bareRows(): Iterable<string> {
    for (const text of this.shelves.values()) {
      const lines = text
        .split('\n')
        .filter((line) => line.startsWith('{"id"') && line.includes('"legalRepresentative"'));
      if (lines.length > 0) yield `${lines.join('\n')}\n`;
    }
  }

  private file(path: string, answer: ServerResponse): void {
    const [prefix, folder] = Object.entries(this.folders).find(([start]) =>
      path.startsWith(start),
    ) ?? ['/', ''];
    const wanted = normalize(path.slice(prefix.length));
    const name = extname(wanted) === '' || wanted.startsWith('..') ? 'index.html' : wanted;
    try {
      const bytes = readFileSync(join(folder, name));
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      answer.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(bytes);
    } catch {
      answer.writeHead(404).end();
    }
  }
}

/** Takes whatever comes. */
async function push(ask: IncomingMessage, answer: ServerResponse): Promise<void> {
  let body = '';
  for await (const piece of ask) body += String(piece);
  const { mutations } = JSON.parse(body) as { mutations: { n: number; id: string }[] };
  const results = mutations.map(({ n, id }) => ({ n, id, status: 'applied' }));
  json(answer, { epoch: EPOCH, at: HEAD, last: mutations.at(-1)?.n ?? 0, results, rows: [] });
}

/** A line that stays open and says nothing new. */
function live(answer: ServerResponse): void {
  answer.writeHead(200, { 'content-type': 'text/event-stream' });
  answer.write(`event: head\ndata: ${JSON.stringify({ epoch: EPOCH, head: HEAD })}\n\n`);
}

function json(answer: ServerResponse, value: object): void {
  answer.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  answer.end(JSON.stringify(value));
}

function stream(answer: ServerResponse, texts: Iterable<string>): void {
  answer.writeHead(200, {
    'content-type': 'application/x-ndjson',
    'content-encoding': 'gzip',
    'cache-control': 'no-store',
  });
  Readable.from(texts)
    .pipe(createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 1 << 16 }))
    .pipe(answer);
}

/** The lines of one shelf: pages of rows with their heads, and its end. */
function shelfText(scope: string, kind: string, rows: readonly { readonly id: string }[]): string {
  const held = rows.map((row) => ({ ...row, rev: HEAD }));
  const lines: string[] = [];
  for (let i = 0; i < held.length; i += PAGE) {
    const page = held.slice(i, i + PAGE);
    lines.push(JSON.stringify({ shelf: [scope, kind], at: HEAD, n: page.length, view: 'full' }));
    for (const row of page) lines.push(JSON.stringify(row));
  }
  lines.push(JSON.stringify({ end: [scope, kind], count: held.length, hash: shelfHash(held) }));
  return `${lines.join('\n')}\n`;
}
