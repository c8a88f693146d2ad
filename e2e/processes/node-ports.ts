import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Ports } from '#client/data/ports.ts';

/** What passes between a device and its server. */
export interface Passing {
  readonly asked: string[];
  /** Called for every piece of a stream with its text; true breaks the stream off behind it. */
  onPiece: (text: string) => Promise<boolean>;
}

/** The world of a device that runs without a browser, against a server at `url` under a cookie. */
export function nodePorts(url: string, cookie: string, passing: Passing): Ports {
  return {
    fetch: async (input, init) => {
      const path = String(input);
      passing.asked.push(path);
      const headers = { ...(init?.headers as Record<string, string>), cookie };
      const answer = await fetch(url + path, { ...init, headers });
      return path.includes('/snapshot') ? watched(answer, passing) : answer;
    },
    now: () => Date.now(),
    random: () => crypto.getRandomValues(new Uint8Array(16)),
    later: (ms, run) => {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    locks: { request: (_name, _options, run) => run(new AbortController().signal) },
    channel: () => ({
      post: () => undefined,
      listen: () => undefined,
      close: () => undefined,
    }),
    events: () => () => undefined,
    idb: { indexedDB: new IDBFactory(), IDBKeyRange },
    estimate: async () => null,
    persisted: async () => true,
    askPersist: () => undefined,
  };
}

function watched(answer: Response, passing: Passing): Response {
  const reader = answer.body?.getReader();
  if (!reader) return answer;
  const decoder = new TextDecoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await reader.read();
      if (done) return controller.close();
      controller.enqueue(value);
      if (!(await passing.onPiece(decoder.decode(value, { stream: true })))) return;
      // What was still on its way is lost with the connection.
      controller.error(new TypeError('terminated'));
      await reader.cancel().catch(() => undefined);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return new Response(body, { status: answer.status, headers: answer.headers });
}
