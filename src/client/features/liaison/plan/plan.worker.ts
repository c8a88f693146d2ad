import { planLiaison } from '#domain/liaison/plan/plan-liaison.ts';
import type { PlanMessage, PlanQuestion } from './planner.ts';

/** How far it is, then the plan: one question in the life of this worker. */
self.addEventListener('message', ({ data: question }: MessageEvent<PlanQuestion>) => {
  const tell = (message: PlanMessage) => self.postMessage(message);
  const plan = planLiaison({ ...question, onProgress: (done, of) => tell({ done, of }) });
  tell({ plan });
});
