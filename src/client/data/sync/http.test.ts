import { expect, test } from 'vitest';
import { Http, NoContact, Nonsense, Refused } from './http.ts';

type Answer = (signal: AbortSignal | null) => Promise<Response>;

function http(answer: Answer) {
  const timers: (() => void)[] = [];
  const made = new Http({
    fetch: (_, init) => answer(init?.signal ?? null),
    later: (_, run) => {
      timers.push(run);
      return () => void timers.splice(timers.indexOf(run), 1);
    },
  });
  return { made, expire: () => timers.splice(0).forEach((run) => void run()), timers };
}

const aborted = (signal: AbortSignal | null) =>
  new Promise<never>((_, no) => signal?.addEventListener('abort', () => no(signal.reason)));

test('a request without an answer in time is no contact', async () => {
  const { made, expire } = http(aborted);
  const asked = made.json('pull');
  expire();
  await expect(asked).rejects.toBeInstanceOf(NoContact);
});

test('a refusal tells status, code and how long to wait', async () => {
  const headers = { 'retry-after': '7' };
  const { made, timers } = http(async () =>
    Response.json({ code: 'unavailable' }, { status: 503, headers }),
  );
  await expect(made.json('pull')).rejects.toMatchObject({
    status: 503,
    code: 'unavailable',
    retryAfterMs: 7000,
  });
  expect(timers).toEqual([]);
});

test('a dead proxy is no contact; a page of some hotel is nonsense', async () => {
  const proxy = http(async () => new Response('', { status: 502 }));
  await expect(proxy.made.json('pull')).rejects.toBeInstanceOf(NoContact);
  const hotel = http(async () => new Response('<html>Welcome'));
  await expect(hotel.made.json('pull')).rejects.toBeInstanceOf(Nonsense);
  const plain = http(async () => new Response('no', { status: 403 }));
  await expect(plain.made.json('pull')).rejects.toBeInstanceOf(Refused);
});

test('lines arrive whole, wherever the pieces are cut, even within a character', async () => {
  const bytes = new TextEncoder().encode('{"a":"商"}\n{"b":"会"}\n');
  for (let cut = 1; cut < bytes.length; cut++) {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, cut));
        controller.enqueue(bytes.slice(cut));
        controller.close();
      },
    });
    const { made } = http(async () => new Response(body));
    const got: string[] = [];
    await made.lines('snapshot', async (lines) => {
      got.push(...lines.map((line) => new TextDecoder().decode(line)));
      return true;
    });
    expect(got).toEqual(['{"a":"商"}', '{"b":"会"}']);
  }
});

test('a large answer over a slow line is waited for as long as something comes of it', async () => {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const lines: ReadableStreamDefaultController<Uint8Array>[] = [];
  const made = new Http({
    fetch: async (_, init) =>
      new Response(
        new ReadableStream({
          start: (controller) => {
            lines.push(controller);
            init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
          },
        }),
      ),
    later: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
  });
  const pass = async (ms: number) => {
    now += ms;
    for (const { at, run } of timers) if (at <= now) run();
    await new Promise((next) => setImmediate(next));
  };
  const bytes = new TextEncoder().encode('{"name":"商会"}');
  const send = async (asked: Promise<unknown>, upTo: number) => {
    asked.catch(() => undefined);
    for (let i = 0; i < upTo; i++) {
      await pass(20_000);
      lines.at(-1)?.enqueue(bytes.slice(i, i + 1));
      await pass(0);
    }
  };
  const slow = made.json('pull');
  await send(slow, bytes.length);
  lines.at(-1)?.close();
  expect(await slow).toEqual({ name: '商会' });
  const silent = made.json('pull');
  await send(silent, 5);
  await pass(31_000);
  await expect(silent).rejects.toBeInstanceOf(NoContact);
  expect(timers).toEqual([]);
});
