import { Problem, type ProblemCode, type ProblemDetails } from '#domain/kernel/problem.ts';
import type { ImportEngine } from './import-engine.ts';

/** One end of a message line: a Worker or its global scope. */
export interface EngineLine {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}
type Method = keyof ImportEngine;
/** A sheet is the same through a whole import, so it crosses the line once; later it is left out. */
type Input = { readonly grid?: unknown };
type Call = { readonly call: number; readonly method: Method; readonly input: Input };
type Answer = {
  readonly answer: number;
  readonly value?: unknown;
  readonly failure?: { code: ProblemCode; message: string; details: ProblemDetails };
};

const METHODS: readonly Method[] = ['open', 'look', 'keys', 'plan', 'ops'];
const SAME = 'same';

/** The page's end: an engine whose calls run in a worker. A worker that dies fails all that wait. */
export function remoteEngine(
  worker: EngineLine & { onerror: unknown },
  onDeath: () => void,
): ImportEngine {
  const waiting = new Map<number, { ok(value: unknown): void; no(error: Error): void }>();
  let next = 0;
  let sent: unknown = null;
  worker.addEventListener('message', ({ data }) => {
    const { answer, value, failure } = data as Answer;
    const call = waiting.get(answer);
    waiting.delete(answer);
    if (failure) call?.no(new Problem(failure.code, failure.message, failure.details));
    else call?.ok(value);
  });
  worker.onerror = (event: { message?: string }) => {
    const error = new Problem('internal', event.message ?? 'The import worker stopped');
    for (const call of waiting.values()) call.no(error);
    waiting.clear();
    onDeath();
  };
  const call = (method: Method) => (input: Input) =>
    new Promise((ok, no) => {
      const known = 'grid' in input && input.grid === sent;
      if ('grid' in input) sent = input.grid;
      next += 1;
      waiting.set(next, { ok, no });
      const slim = known ? { ...input, grid: SAME } : input;
      worker.postMessage({ call: next, method, input: slim } satisfies Call);
    });
  return Object.fromEntries(METHODS.map((m) => [m, call(m)])) as unknown as ImportEngine;
}

/** The worker's end. */
export function serveEngine(line: EngineLine, engine: ImportEngine): void {
  let kept: unknown = null;
  line.addEventListener('message', async ({ data }) => {
    const { call, method, input } = data as Call;
    if ('grid' in input && input.grid !== SAME) kept = input.grid;
    const full = 'grid' in input ? { ...input, grid: kept } : input;
    try {
      const run = engine[method] as (whole: Input) => Promise<unknown>;
      line.postMessage({ answer: call, value: await run(full) } satisfies Answer);
    } catch (error) {
      const problem = error instanceof Problem ? error : new Problem('internal', String(error));
      const { code, message, details } = problem;
      line.postMessage({ answer: call, failure: { code, message, details } } satisfies Answer);
    }
  });
}
