import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { freePort } from '#server/testing/server-process.ts';
import type { AppServer } from './app-server.ts';

/**
 * A line to the server on which a first loading falls silent after so many bytes; nothing else of the
 * sync gets through then. Between the two stands a proxy: the browser's own routes carry whole answers only.
 */
export class HeldLine {
  /** Where each loading that got through was asked to begin, in order. */
  readonly starts: string[] = [];
  private readonly server: AppServer;
  private readonly port: number;
  private readonly proxy = createServer((asked, answer) => this.carry(asked, answer));
  private left = Number.POSITIVE_INFINITY;
  private silent: () => void = () => undefined;

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

  /** From now on only so much of a loading comes; resolves when it has come and the line is silent. */
  async silentAfter(bytes: number): Promise<void> {
    this.left = bytes;
    await new Promise<void>((done) => {
      this.silent = done;
    });
  }

  /** What is under way breaks off, as where a server goes; whoever asks anew gets through. */
  breakOff(): void {
    this.left = Number.POSITIVE_INFINITY;
    this.proxy.closeAllConnections();
  }

  async dispose(): Promise<void> {
    const gone = new Promise((done) => this.proxy.close(done));
    this.proxy.closeAllConnections();
    await gone;
  }

  private carry(asked: IncomingMessage, answer: ServerResponse): void {
    const url = new URL(asked.url ?? '/', this.server.url);
    if (this.left <= 0 && url.pathname.startsWith('/api/sync/')) return void answer.destroy();
    const { method, headers: said } = asked;
    const loads = url.pathname === '/api/sync/snapshot';
    // Unzipped, so that bytes are rows: a packer would keep them back.
    const headers = loads ? { ...said, 'accept-encoding': 'identity' } : said;
    const onward = request(url, { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      if (loads)
        this.starts.push(`${url.searchParams.get('from')} ${url.searchParams.get('after')}`);
      const broken = () => undefined;
      if (loads) pipeline(got, (source) => this.measured(source), answer, broken);
      else pipeline(got, answer, broken);
    });
    onward.once('error', () => answer.destroy());
    answer.once('close', () => onward.destroy());
    asked.pipe(onward);
  }

  private async *measured(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const bytes of source) {
      if (bytes.length < this.left) {
        this.left -= bytes.length;
        yield bytes;
        continue;
      }
      yield bytes.subarray(0, this.left);
      this.left = 0;
      this.silent();
      // Whoever waits for more waits until one of the two ends is gone.
      await new Promise(() => undefined);
    }
  }
}
