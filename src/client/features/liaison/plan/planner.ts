import type { Plan } from '#domain/liaison/plan/plan-liaison.ts';
import type { PlanRequest } from '#domain/liaison/plan/plan-request.ts';

/** A request without its function, so that it can be sent to a worker. */
export type PlanQuestion = Omit<PlanRequest, 'onProgress'>;
export type PlanMessage = { readonly done: number; readonly of: number } | { readonly plan: Plan };

export interface PlanRun {
  /** Null where it was cancelled. Rejects where the worker died. */
  readonly plan: Promise<Plan | null>;
  cancel(): void;
}
type Planner = (question: PlanQuestion, onProgress: (done: number, of: number) => void) => PlanRun;

/** Plans in a worker of its own; cancelling ends the worker. */
const inWorker: Planner = (question, onProgress) => {
  const worker = new Worker(new URL('./plan.worker.ts', import.meta.url), { type: 'module' });
  let cancel: () => void = () => undefined;
  const plan = new Promise<Plan | null>((done, fail) => {
    cancel = () => done(null);
    worker.onmessage = ({ data }: MessageEvent<PlanMessage>) => {
      if ('plan' in data) done(data.plan);
      else onProgress(data.done, data.of);
    };
    worker.onerror = (event) => fail(new Error(event.message));
    worker.postMessage(question);
  });
  return { plan: plan.finally(() => worker.terminate()), cancel };
};

let planner = inWorker;

/** Puts another planner in its place, where there are no workers: in component tests. */
export function providePlanner(instead: Planner): void {
  planner = instead;
}

export const startPlan: Planner = (question, onProgress) => planner(question, onProgress);
