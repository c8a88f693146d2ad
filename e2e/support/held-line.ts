import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { setInterval } from 'node:timers/promises';
import { freePort } from '#server/testing/server-process.ts';
import type { AppServer } from './app-server.ts';

/** Often enough that the app does not give the line up. */
const DRIP_MS = 5000;
const DRIP = Buffer.from('\n');
/** Between two looks whether the server is back. */
const BACK_MS = 200;

/**
 * A line to the server on which a first loading comes to a halt after so many bytes; nothing else of
 * the sync gets through then. It is a proxy: routes of the browser carry whole answers only.
 */
export class HeldLine {
  /** Where each loading that got through was asked to begin, in order. */
  readonly starts: string[] = [];
  private readonly server: AppServer;
  private readonly port: number;
  private readonly proxy = createServer((asked, answer) => this.carry(asked, answer));
  private readonly syncing = new Set<ServerResponse>();
  private left = Number.POSITIVE_INFINITY;
  private halted: () => void = () => undefined;

  private constructor(server: AppServer, port: number) {
    this.server = server;
    this.port = port;
  }

  static async to(server: AppServer): Promise<HeldLine> {
    const line = new HeldLine(server, await freePort());
    await new Promise<void>((done) => line.proxy.listen(line.port, 'localhost', done));
    return line;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** From now on only so much of a loading comes; resolves when it has come. */
  async haltAfter(bytes: number): Promise<void> {
    this.left = bytes;
    await new Promise<void>((done) => {
      this.halted = done;
    });
  }

  /** What is under way breaks off, as where a server goes; whoever asks anew gets through. */
  breakOff(): void {
    this.left = Number.POSITIVE_INFINITY;
    for (const answer of this.syncing) answer.destroy();
  }

  async dispose(): Promise<void> {
    const gone = new Promise((done) => this.proxy.close(done));
    this.proxy.closeAllConnections();
    await gone;
  }

  private carry(asked: IncomingMessage, answer: ServerResponse): void {
    const url = new URL(asked.url ?? '/', this.server.url);
    const { pathname, searchParams: query } = url;
    const syncs = pathname.startsWith('/api/sync/');
    if (syncs && this.left <= 0) return void answer.destroy();
    const loads = pathname === '/api/sync/snapshot';
    const { method, headers: said } = asked;
    // Unzipped, so that bytes are rows: a packer would keep them back.
    const headers = loads ? { ...said, 'accept-encoding': 'identity' } : said;
    const onward = request(url, { method, headers }, (got) => {
      if (loads) this.starts.push(`${query.get('from')} ${query.get('after')}`);
      answer.writeHead(got.statusCode ?? 502, got.headers);
      const broken = () => undefined;
      if (loads) pipeline(got, (source) => this.measured(source), answer, broken);
      else pipeline(got, answer, broken);
    });
    // Files of the app wait for the server: a worker that can't be fetched is a word on the console.
    onward.once('error', () => {
      if (answer.headersSent || pathname.startsWith('/api/')) answer.destroy();
      else if (!answer.destroyed) setTimeout(() => this.carry(asked, answer), BACK_MS);
    });
    if (syncs) this.syncing.add(answer);
    answer.once('close', () => {
      this.syncing.delete(answer);
      onward.destroy();
    });
    asked.pipe(onward);
  }

  private async *measured(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of source) {
      const end = bytes.indexOf('\n', this.left);
      if (end < 0) {
        this.left = Math.max(0, this.left - bytes.length);
        yield bytes;
        continue;
      }
      yield bytes.subarray(0, end + 1);
      this.left = 0;
      this.halted();
      // Empty lines say nothing, but that somebody is there.
      for await (const _ of setInterval(DRIP_MS, null, { ref: false })) yield DRIP;
    }
  }
}
