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
interface Call {
  readonly call: number;
  readonly path: string;
  readonly args: readonly unknown[];
}
type Answer =
  | { readonly answer: number; readonly value: unknown }
  | { readonly answer: number; readonly failure: Failure };
type ToWorker = { readonly calls: readonly Call[] } | { readonly notice: PageNotice };
/** Answers that are there together come together: a screen that asked ten things paints once. */
type ToPage =
  | { readonly answers: readonly Answer[] }
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

/** Gathers items and hands them on together, when `soon` says so. */
function together<T>(soon: (run: () => void) => void, hand: (items: readonly T[]) => void) {
  let items: T[] = [];
  return (item: T) => {
    items.push(item);
    if (items.length > 1) return;
    soon(() => {
      const batch = items;
      items = [];
      hand(batch);
    });
  };
}

/** Runs something when all that goes on at once is over; sooner than a timer, which rests first. */
function afterThis(): (run: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const due: (() => void)[] = [];
  port1.onmessage = () => due.shift()?.();
  return (run) => {
    due.push(run);
    port2.postMessage(null);
  };
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
    else
      for (const one of message.answers) {
        const waiting = open.get(one.answer);
        open.delete(one.answer);
        if ('failure' in one) waiting?.no(unpack(one.failure));
        else waiting?.ok(one.value);
      }
  });
  const send = (message: ToWorker) => line.postMessage(message);
  const calls = together<Call>(queueMicrotask, (batch) => {
    try {
      send({ calls: batch });
    } catch {
      // One of them can't cross: the others do.
      for (const one of batch) sendAlone(one);
    }
  });
  const sendAlone = (one: Call) => {
    try {
      send({ calls: [one] });
    } catch (error) {
      open.get(one.call)?.no(unpack(pack(error)));
      open.delete(one.call);
    }
  };
  const call =
    (path: string) =>
    (...args: readonly unknown[]) =>
      new Promise((ok, no) => {
        next += 1;
        open.set(next, { ok, no });
        calls({ call: next, path, args });
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
  const answers = together<Answer>(afterThis(), (batch) => {
    try {
      send({ answers: batch });
    } catch {
      for (const one of batch) sendAlone(one);
    }
  });
  const sendAlone = (one: Answer) => {
    try {
      send({ answers: [one] });
    } catch (error) {
      send({ answers: [{ answer: one.answer, failure: pack(error) }] });
    }
  };
  const run = async ({ call, path, args }: Call) => {
    const [method = '', inner] = path.split('.');
    const target = inner === undefined ? data : data.draft;
    try {
      const work = Reflect.get(target, inner ?? method) as (...args: unknown[]) => unknown;
      answers({ answer: call, value: await work.apply(target, [...args]) });
    } catch (error) {
      answers({ answer: call, failure: pack(error) });
    }
  };
  line.addEventListener('message', ({ data: raw }) => {
    const message = raw as ToWorker;
    if ('notice' in message) onNotice(message.notice);
    else for (const call of message.calls) void run(call);
  });
  return { wish: (wish) => send({ wish }) };
}
