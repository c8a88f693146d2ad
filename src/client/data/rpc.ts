import { Problem, type ProblemCode, type ProblemDetails } from '#domain/kernel/problem.ts';
import type { DataEvent, DataPort } from './data-port.ts';

/** One end of a message line: a Worker, the worker's own global scope, or a MessagePort. */
export interface Line {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}

/** What the page tells its worker beside calls: a worker can't see the page. */
export type PageNotice = 'visible' | 'hidden' | 'online' | 'closing' | 'persisted';
/** What only a page can do for its worker: ask the browser to keep the storage. */
export type WorkerWish = 'persist';

type Failure =
  | { readonly problem: ProblemCode; readonly message: string; readonly details: ProblemDetails }
  | { readonly problem: null; readonly message: string };
type ToWorker =
  | { readonly call: number; readonly path: string; readonly args: readonly unknown[] }
  | { readonly notice: PageNotice };
type ToPage =
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly failure: Failure }
  | { readonly event: DataEvent }
  | { readonly wish: WorkerWish };

const METHODS =
  'open get many by list count change undo batches history waiting issues pastIssues settle status syncNow exportUnsent readUnsent importUnsent check addFile file fileState close'.split(
    ' ',
  );
const DRAFT = ['get', 'set', 'drop'];

function pack(error: unknown): Failure {
  if (error instanceof Problem)
    return { problem: error.code, message: error.message, details: error.details };
  return { problem: null, message: error instanceof Error ? error.message : String(error) };
}

function unpack(failure: Failure): Error {
  if (failure.problem === null) return new Problem('internal', failure.message);
  return new Problem(failure.problem, failure.message, failure.details);
}

/** The page's end: a DataPort whose calls cross the line. Errors arrive as Problems. */
export function remoteData(
  line: Line,
  onWish: (wish: WorkerWish) => void,
): { readonly data: DataPort; notify(notice: PageNotice): void } {
  const open = new Map<number, { ok(value: unknown): void; no(error: Error): void }>();
  const listeners = new Set<(event: DataEvent) => void>();
  let next = 0;
  line.addEventListener('message', ({ data }) => {
    const message = data as ToPage;
    if ('event' in message) for (const listener of listeners) listener(message.event);
    else if ('wish' in message) onWish(message.wish);
    else {
      const waiting = open.get(message.answer);
      open.delete(message.answer);
      if ('failure' in message) waiting?.no(unpack(message.failure));
      else waiting?.ok(message.value);
    }
  });
  const send = (message: ToWorker) => line.postMessage(message);
  const call =
    (path: string) =>
    (...args: readonly unknown[]) =>
      new Promise((ok, no) => {
        next += 1;
        open.set(next, { ok, no });
        send({ call: next, path, args });
      });
  const port: Record<string, unknown> = Object.fromEntries(METHODS.map((m) => [m, call(m)]));
  port.draft = Object.fromEntries(DRAFT.map((m) => [m, call(`draft.${m}`)]));
  port.subscribe = (listener: (event: DataEvent) => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { data: port as unknown as DataPort, notify: (notice) => send({ notice }) };
}

/** The worker's end: answers calls with a DataPort and passes its events on. */
export function serveData(
  line: Line,
  data: DataPort,
  onNotice: (notice: PageNotice) => void,
): { wish(wish: WorkerWish): void } {
  const send = (message: ToPage) => line.postMessage(message);
  data.subscribe((event) => send({ event }));
  line.addEventListener('message', async ({ data: raw }) => {
    const message = raw as ToWorker;
    if ('notice' in message) return onNotice(message.notice);
    const [method = '', inner] = message.path.split('.');
    const target = inner === undefined ? data : data.draft;
    try {
      const run = Reflect.get(target, inner ?? method) as (...args: unknown[]) => unknown;
      send({ answer: message.call, value: await run.apply(target, [...message.args]) });
    } catch (error) {
      send({ answer: message.call, failure: pack(error) });
    }
  });
  return { wish: (wish) => send({ wish }) };
}
