import { parentPort, workerData } from 'node:worker_threads';
import { planLiaison } from '#domain/liaison/plan/plan-liaison.ts';
import type { PlanRequest } from '#domain/liaison/plan/plan-request.ts';

parentPort?.postMessage(planLiaison(workerData as PlanRequest));
