import { Agent, type IncomingMessage, request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { z } from 'zod';
import { PASSWORD } from './bench-workspace.ts';

export interface Answer {
  readonly status: number;
  /** Bytes of the body as they came over the wire. */
  readonly bytes: number;
  readonly text: () => string;
}

/** Requests over kept connections, as a browser sends them, at little cost to this process. */
export class Wire {
  readonly url: string;
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1000 });

  constructor(url: string) {
    this.url = url;
  }

  /** Signs in; answers the cookie. */
  async signIn(username: string): Promise<string> {
    const answer = await fetch(`${this.url}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    });
    if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}`);
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  /** The answer as a stream, as soon as its head is there. */
  open(path: string, cookie: string, body?: string, plain = false): Promise<IncomingMessage> {
    return new Promise((done, fail) => {
      const asked = request(`${this.url}${path}`, {
        agent: this.agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie,
          ...(plain ? {} : { 'accept-encoding': 'gzip' }),
          ...(body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      });
      asked.once('response', done);
      asked.once('error', (error: NodeJS.ErrnoException) => {
        // The server closed an idle connection just now; pushes too may be sent again.
        if (asked.reusedSocket && error.code === 'ECONNRESET')
          this.open(path, cookie, body, plain).then(done, fail);
        else fail(error);
      });
      asked.end(body);
    });
  }

  async ask(path: string, cookie: string, body?: string, plain = false): Promise<Answer> {
    const answer = await this.open(path, cookie, body, plain);
    const parts: Buffer[] = [];
    for await (const part of answer) parts.push(part as Buffer);
    const whole = Buffer.concat(parts);
    const zipped = answer.headers['content-encoding'] === 'gzip';
    return {
      status: answer.statusCode ?? 0,
      bytes: whole.byteLength,
      text: () => (zipped ? gunzipSync(whole) : whole).toString('utf8'),
    };
  }

  close(): void {
    this.agent.destroy();
  }
}

/** The answer's JSON of the expected shape. */
export function read<T>(schema: z.ZodType<T>, answer: Answer): T {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${answer.text()}`);
  return schema.parse(JSON.parse(answer.text()));
}
