import { PROTOCOL_VERSION, SCHEMA_HEADER } from '#domain/sync/protocol.ts';
import type { Ports } from '../ports.ts';
import { LineCutter } from './line-cutter.ts';

/** The server answered, and not with what was asked for. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterMs: number | null;
  /** Files that the server lacks, where that is why. */
  readonly blobs: readonly string[];
  constructor(
    status: number,
    code: string,
    retryAfterMs: number | null,
    blobs: readonly string[] = [],
  ) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.blobs = blobs;
  }
}

/** No answer: no network, no server, or none in time. */
export class NoContact extends Error {}

/** An answer that makes no sense under the protocol. */
export class Nonsense extends Error {}

const TIMEOUT_MS = 30_000;

/** Requests to /api/sync; one of which nothing comes for so long is given up. */
export class Http {
  /** Called for every answer of the server, whatever it says. */
  onContact: () => void = () => undefined;
  /** Hears of every refusal first; what it throws stands in its place. */
  onRefused: (refused: Refused) => void = () => undefined;
  private readonly ports: Pick<Ports, 'fetch' | 'later'>;
  private readonly running = new Set<AbortController>();

  constructor(ports: Pick<Ports, 'fetch' | 'later'>) {
    this.ports = ports;
  }

  /** A JSON answer. Throws Refused, NoContact or Nonsense. */
  async json(path: string, body?: unknown): Promise<unknown> {
    return this.during(async (signal, alive) => {
      const answer = await this.ask(path, signal, body);
      return jsonOf(answer, alive).catch((error: unknown) => {
        throw signal.aborted ? new NoContact(String(error)) : new Nonsense(String(error));
      });
    });
  }

  /**
   * Lines of a stream as bytes without their ends, in the pieces in which they come; empty ones are
   * left out. A silent stream is given up.
   */
  async lines(
    path: string,
    take: (lines: readonly Uint8Array[]) => Promise<boolean>,
    body?: unknown,
  ): Promise<void> {
    await this.during(async (signal, alive) => {
      const answer = await this.ask(path, signal, body);
      const reader = answer.body?.getReader();
      if (!reader) throw new Nonsense('A stream without a body');
      const cutter = new LineCutter();
      for (let more = true; more; ) {
        const { value, done } = await reader.read().catch((error: unknown) => {
          throw new NoContact(String(error));
        });
        alive();
        more = (await take(value ? cutter.cut(value) : [])) && !done;
      }
      await reader.cancel().catch(() => undefined);
    });
  }

  /** Gives up everything that is under way. */
  abort(): void {
    for (const controller of this.running) controller.abort();
  }

  private async during<T>(
    work: (signal: AbortSignal, alive: () => void) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    this.running.add(controller);
    const start = () => this.ports.later(TIMEOUT_MS, () => controller.abort());
    let cancel = start();
    const alive = () => {
      cancel();
      cancel = start();
    };
    try {
      return await work(controller.signal, alive);
    } finally {
      cancel();
      this.running.delete(controller);
    }
  }

  private async ask(path: string, signal: AbortSignal, body?: unknown): Promise<Response> {
    const answer = await this.ports
      .fetch(`/api/sync/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        credentials: 'same-origin',
        cache: 'no-store',
        headers: {
          [SCHEMA_HEADER]: String(PROTOCOL_VERSION),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal,
      })
      .catch((error: unknown) => {
        throw new NoContact(String(error));
      });
    // A dead proxy in front of the server is no contact with the server.
    if ([502, 504].includes(answer.status)) throw new NoContact(String(answer.status));
    this.onContact();
    if (answer.ok) return answer;
    const no = await refused(answer);
    this.onRefused(no);
    throw no;
  }
}

/** What an answer holds; a large one over a slow line takes longer than silence may. */
async function jsonOf(answer: Response, alive: () => void): Promise<unknown> {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let more = reader !== undefined; reader && more; ) {
    const { value, done } = await reader.read();
    alive();
    text += decoder.decode(value, { stream: !done });
    more = !done;
  }
  return JSON.parse(text);
}

async function refused(answer: Response): Promise<Refused> {
  const body: unknown = await answer.json().catch(() => null);
  const { code, blobs } = (body ?? {}) as { code?: unknown; blobs?: unknown };
  const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const wait = Number.isFinite(after) ? after * 1000 : null;
  const list = Array.isArray(blobs) ? blobs.filter((name) => typeof name === 'string') : [];
  return new Refused(answer.status, typeof code === 'string' ? code : '', wait, list);
}
