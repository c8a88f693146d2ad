import type { ProblemCode } from '#domain/kernel/problem.ts';
import type { UnsentFiles } from '../data-port.ts';
import type { Ports } from '../ports.ts';
import type { FileRecord } from '../store/database.ts';
import { Backoff } from '../sync/backoff.ts';
import { NoContact, Refused } from '../sync/http.ts';
import type { Files } from './files.ts';

/** Small enough to arrive within the time of a request on a poor line. */
const PART_BYTES = 256 * 1024;
const TIMEOUT_MS = 60_000;
/** A server that says so will say the same again: a person must decide. */
const FOR_GOOD: Readonly<Record<number, ProblemCode>> = { 403: 'forbidden', 413: 'too-large' };
/** Bytes that arrive damaged so often were damaged before they left. */
const MOST_DAMAGED = 3;

export interface UploadTold {
  readonly sending: (now: UnsentFiles['sending']) => void;
  /** A file arrived, or never will: what waited for it may go. */
  readonly settled: () => void;
}

/**
 * Sends files, one at a time, while its tab leads and some unsent change names them: part by part,
 * from where the server says that it stands, so that a broken line or a killed tab costs one part.
 */
export class Uploader {
  private readonly files: Files;
  private readonly ports: Ports;
  private readonly told: UploadTold;
  private readonly backoff: Backoff;
  private leading = false;
  private running: Promise<void> | null = null;
  private again = false;
  private failed = false;
  private asking: AbortController | null = null;
  private cancel: () => void = () => undefined;
  private readonly damaged = new Map<string, number>();

  constructor(files: Files, ports: Ports, told: UploadTold) {
    this.files = files;
    this.ports = ports;
    this.told = told;
    this.backoff = new Backoff(ports.random);
  }

  lead(): void {
    this.leading = true;
    this.soon(true);
  }

  async rest(): Promise<void> {
    this.leading = false;
    this.cancel();
    this.asking?.abort();
    await this.running;
  }

  /** Something may have to be sent; `now` cuts short a wait after a failure. */
  soon(now = false): void {
    if (!this.leading || (this.failed && !now) || this.files.next() === null) return;
    if (this.running) this.again = true;
    else {
      this.cancel();
      this.cancel = this.ports.later(0, () => this.run());
    }
  }

  private run(): void {
    if (!this.leading || this.running) return;
    this.running = this.work().finally(() => {
      this.running = null;
      this.told.sending(null);
      if (this.again) {
        this.again = false;
        this.soon();
      }
    });
  }

  private async work(): Promise<void> {
    try {
      for (let file = this.files.next(); file && this.leading; file = this.files.next()) {
        await this.send(file);
        this.failed = false;
        this.backoff.reset();
        this.told.settled();
      }
    } catch (error) {
      const wait = error instanceof Refused ? (error.retryAfterMs ?? 0) : 0;
      this.again = false;
      this.failed = true;
      if (this.leading) this.cancel = this.ports.later(this.backoff.next(wait), () => this.run());
    }
  }

  private async send(file: FileRecord): Promise<void> {
    const { sha256, size } = file;
    const bytes = await this.files.bytes(sha256);
    if (!bytes) return this.files.settle(sha256, 'absent');
    try {
      let done = await this.offset(sha256);
      while (done !== null) {
        this.told.sending({ sha256, done, size });
        done = await this.part(sha256, bytes, Math.min(done, size - 1));
      }
      await this.files.settle(sha256);
    } catch (error) {
      const code = error instanceof Refused ? this.verdict(sha256, error.status) : null;
      if (!code) throw error;
      await this.files.settle(sha256, code);
    }
  }

  private verdict(sha256: string, status: number): ProblemCode | null {
    if (status !== 422) return FOR_GOOD[status] ?? null;
    const times = (this.damaged.get(sha256) ?? 0) + 1;
    this.damaged.set(sha256, times);
    return times >= MOST_DAMAGED ? 'invalid' : null;
  }

  /** Bytes that the server has of it; null when it has all. */
  private async offset(sha256: string): Promise<number | null> {
    const answer = await this.ask(sha256, { method: 'HEAD' });
    if (answer.ok) return null;
    if (answer.status !== 404) throw refusedBy(answer);
    return Number(answer.headers.get('upload-offset') ?? 0);
  }

  private async part(sha256: string, bytes: Uint8Array, from: number): Promise<number | null> {
    const to = Math.min(from + PART_BYTES, bytes.byteLength);
    const answer = await this.ask(sha256, {
      method: 'PUT',
      body: Uint8Array.from(bytes.subarray(from, to)),
      headers: { 'content-range': `bytes ${from}-${to - 1}/${bytes.byteLength}` },
    });
    if (answer.status === 202) return to;
    if (answer.ok) return null;
    // Somebody cleared away what had arrived: ask where it stands.
    if (answer.status === 416) return this.offset(sha256);
    throw refusedBy(answer);
  }

  private async ask(sha256: string, init: RequestInit): Promise<Response> {
    const asking = new AbortController();
    this.asking = asking;
    const cancel = this.ports.later(TIMEOUT_MS, () => asking.abort());
    try {
      return await this.ports.fetch(`/api/blobs/${sha256}`, {
        ...init,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: asking.signal,
      });
    } catch (error) {
      throw new NoContact(String(error));
    } finally {
      cancel();
    }
  }
}

function refusedBy(answer: Response): Refused {
  const after = Number(answer.headers.get('retry-after') ?? Number.NaN);
  return new Refused(answer.status, '', Number.isFinite(after) ? after * 1000 : null);
}
