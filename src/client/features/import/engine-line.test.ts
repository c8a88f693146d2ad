import { expect, test, vi } from 'vitest';
import { Problem } from '#domain/kernel/problem.ts';
import { type EngineLine, remoteEngine, serveEngine } from './engine-line.ts';
import { importEngine } from './import-engine.ts';

type Listener = (event: { data: unknown }) => void;

/** Two ends of a line as a browser lays it: what crosses is copied. */
function line() {
  const heard: { page: Listener[]; worker: Listener[] } = { page: [], worker: [] };
  const sent: unknown[] = [];
  const page = {
    onerror: null as unknown,
    postMessage: (message: unknown) => {
      sent.push(structuredClone(message));
      for (const listener of heard.worker) listener({ data: structuredClone(message) });
    },
    addEventListener: (_: 'message', listener: Listener) => heard.page.push(listener),
  };
  const worker: EngineLine = {
    postMessage: (message) => {
      for (const listener of heard.page) listener({ data: structuredClone(message) });
    },
    addEventListener: (_, listener) => heard.worker.push(listener),
  };
  return { page, worker, sent };
}

const grid = {
  sheet: '',
  rows: [
    ['企业名称', '手机'],
    ['洛阳云岭商贸有限公司', '13811001344'],
  ],
  merges: [],
};

test('a sheet crosses the line once, however often it is looked at', async () => {
  const { page, worker, sent } = line();
  serveEngine(worker, importEngine);
  const engine = remoteEngine(page, () => undefined);
  const first = await engine.look({ grid });
  expect(await engine.look({ grid })).toEqual(first);
  expect(first).toEqual(await importEngine.look({ grid }));
  expect(sent.map((message) => (message as { input: { grid: unknown } }).input.grid)).toEqual([
    grid,
    'same',
  ]);
});

test('a refusal crosses the line as the problem it is', async () => {
  const { page, worker } = line();
  serveEngine(worker, importEngine);
  const engine = remoteEngine(page, () => undefined);
  const error: unknown = await engine
    .open({ name: 'a.csv', bytes: new Uint8Array() })
    .catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ code: 'malformed', details: { reason: 'empty' } });
});

test('a worker that can’t start fails what waits for it and is given up', async () => {
  const { page } = line();
  const onDeath = vi.fn();
  const engine = remoteEngine(page, onDeath);
  const waiting = engine.look({ grid });
  (page.onerror as (event: { message?: string }) => void)({});
  await expect(waiting).rejects.toThrow('The import worker stopped');
  expect(onDeath).toHaveBeenCalledOnce();
});
