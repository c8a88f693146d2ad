import type { OpenEvents } from '#client/data/ports.ts';
import { SCHEMA_HEADER } from '#domain/sync/protocol.ts';
import type { Device, Tab, Wire } from './device.ts';
import { Flights } from './flights.ts';
import { forgetExecuted, loseIfPlanted } from './plants.ts';
import { type Server, USER_HEADER } from './server.ts';
import { clockOf } from './truth.ts';
import type { World } from './world.ts';

/** What may become of a request; the first, and most of them, is nothing. */
const FATES = [
  ...['clean', 'clean', 'clean', 'clean', 'lost', 'late', 'late', 'doubled', 'doubled'],
  ...['answer-lost', 'answer-lost', 'answer-late', 'cut', 'cut', 'slow', 'status', 'paged'],
] as const;
const DELAYS = [20, 400, 5000, 40_000] as const;
const STATUSES = [502, 503, 429, 401, 500] as const;

export interface Asked {
  readonly device: Device;
  readonly path: string;
  readonly body: string;
}
/** What hears every answer of the server before it is sent on its way. */
export type Witness = (asked: Asked, status: number, text: string) => void;

/** A tab that listens for pokes. */
interface Line {
  readonly device: Device;
  readonly tab: Tab;
  readonly on: Parameters<OpenEvents>[1];
}

/** Between devices and server: loses, doubles, delays and cuts what it carries. */
export class Network implements Wire {
  witness: Witness = () => undefined;
  private readonly cutOff = new Set<Device>();
  private readonly lines = new Set<Line>();
  private readonly world: World;
  private readonly server: Server;
  readonly flights: Flights;

  constructor(world: World, server: Server) {
    this.world = world;
    this.server = server;
    this.flights = new Flights(world, server);
  }

  /** The line of a device breaks, or is mended. */
  cut(device: Device): void {
    if (this.cutOff.delete(device)) return;
    this.cutOff.add(device);
    for (const line of this.lines) if (line.device === device) line.on.down();
  }

  mend(): void {
    this.cutOff.clear();
  }

  listen(device: Device, tab: Tab, on: Line['on']): () => void {
    const line = { device, tab, on };
    this.lines.add(line);
    setImmediate(() => {
      if (!this.lines.has(line) || !tab.alive) return;
      if (this.cutOff.has(device)) on.down();
      else on.head(this.head());
    });
    return () => void this.lines.delete(line);
  }

  /** The server says where it stands to everybody who listens; some do not hear it. */
  poke(): void {
    for (const line of this.lines)
      setImmediate(() => {
        const { device, tab, on } = line;
        if (!this.lines.has(line) || !tab.alive || this.cutOff.has(device)) return;
        if (this.world.draw(5) !== 4) on.head(this.head());
      });
  }

  private head() {
    const { epoch, seq } = clockOf(this.server);
    return { epoch, head: seq };
  }

  fetch(device: Device, tab: Tab, path: string, init: RequestInit): Promise<Response> {
    const { world } = this;
    return new Promise((done, fail) => {
      const lost = () => fail(new TypeError('fetch failed'));
      if (!tab.alive) return;
      if (typeof init.body === 'string') this.flights.sent(init.body);
      init.signal?.addEventListener('abort', () => fail(new DOMException('x', 'AbortError')));
      const fate = FATES[world.draw(FATES.length)] ?? 'clean';
      const delay = DELAYS[world.draw(DELAYS.length)] ?? 20;
      const which = world.draw(2);
      const share = world.draw(1000) / 1000;
      const asked = fate === 'paged' ? path.replace(/limit=\d+/, 'limit=2') : path;
      if (this.cutOff.has(device) || fate === 'lost') return void world.later(20, lost);
      if (fate !== 'clean') world.saw(`network: ${fate}`);
      const status = fate === 'status' ? (STATUSES[world.draw(STATUSES.length)] ?? 503) : null;
      if (status !== null) return done(new Response('{"code":"any"}', { status }));
      const serve = async () => {
        const answer = await this.serve(device, which, asked, init);
        if (!tab.alive) return;
        if (!answer || fate === 'answer-lost') lost();
        else if (fate === 'answer-late')
          world.later(delay, () => tab.alive && done(answer.whole()));
        else if (fate === 'cut') done(answer.pieces(share, null));
        else if (fate === 'slow') done(answer.pieces(share, (go) => world.later(delay, go)));
        else done(answer.whole());
      };
      if (fate === 'late') world.later(delay, () => void serve());
      else void serve();
      if (fate === 'doubled')
        world.later(delay, () => void this.serve(device, 1 - which, asked, init));
    });
  }

  private tell(...answer: Parameters<Witness>): void {
    try {
      this.witness(...answer);
    } catch (error) {
      this.world.failure ??= error;
    }
  }

  private async serve(device: Device, which: number, path: string, init: RequestInit) {
    const { world } = this;
    const headers = new Headers(init.headers);
    headers.set(USER_HEADER, device.who);
    headers.set('sec-fetch-site', 'same-origin');
    if (device.old) headers.set(SCHEMA_HEADER, '0');
    const { method = 'GET', body } = init;
    const process = this.server.processes[which === 0 ? 0 : 1];
    const ask = { method, headers, ...(body ? { body } : {}) };
    if (typeof body === 'string') {
      this.flights.arrives(body);
      forgetExecuted(this.server.disk, body);
    }
    try {
      const answer = await process.handle(path, ask);
      const text = await answer.text();
      loseIfPlanted(this.server.disk);
      world.trace(`${device.name} ${method} ${path} ${body ?? ''} → ${answer.status} ${text}`);
      this.tell({ device, path, body: String(body ?? '') }, answer.status, text);
      if (method === 'POST') this.poke();
      return new Answer(answer, text);
    } catch (error) {
      world.trace(`${device.name} ${method} ${path} → ${String(error)}`);
      return null;
    }
  }
}

class Answer {
  private readonly status: number;
  private readonly headers: Headers;
  private readonly text: string;

  constructor({ status, headers }: Response, text: string) {
    this.status = status;
    this.headers = headers;
    this.text = text;
  }

  /** At once; what of a Response the device reads, without the price of one. */
  whole(): Response {
    const { status, headers, text } = this;
    const whole = () => new Response(text, { status, headers });
    const told: Pick<Response, 'ok' | 'status' | 'headers' | 'body' | 'json' | 'text'> = {
      ...{ ok: status >= 200 && status < 300, status, headers },
      json: async () => JSON.parse(text) as unknown,
      text: async () => text,
      get body() {
        return whole().body;
      },
    };
    return told as Response;
  }

  /** In two pieces: the second comes when `wait` says so, or never. */
  pieces(share: number, wait: ((go: () => void) => void) | null): Response {
    const bytes = new TextEncoder().encode(this.text);
    const at = Math.floor(bytes.length * share);
    let wanted = true;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        if (at > 0) controller.enqueue(bytes.slice(0, at));
      },
      pull(controller) {
        if (!wait) return controller.error(new TypeError('connection lost'));
        return new Promise<void>((done) => {
          wait(() => {
            if (!wanted) return;
            if (at < bytes.length) controller.enqueue(bytes.slice(at));
            controller.close();
            done();
          });
        });
      },
      cancel() {
        wanted = false;
      },
    });
    return new Response(body, { status: this.status, headers: this.headers });
  }
}
