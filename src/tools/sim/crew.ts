import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { LevelName } from './levels.ts';

/** Histories of consecutive seeds for one worker. */
export interface Task {
  readonly level: LevelName;
  readonly from: number;
  readonly count: number;
  readonly fault?: string | undefined;
}
export interface Report {
  readonly ran: number;
  /** In how many histories each thing happened. */
  readonly seen: Readonly<Record<string, number>>;
  readonly failure: { readonly seed: number; readonly message: string } | null;
}

const FILE = new URL('./worker.ts', import.meta.url);

function ask(worker: Worker, task: Task): Promise<Report> {
  return new Promise((done, fail) => {
    worker.once('error', fail);
    worker.once('message', (report: Report) => {
      worker.off('error', fail);
      done(report);
    });
    worker.postMessage(task);
  });
}

/**
 * Gives tasks to one worker for each core, in order. `heard` is told every report and answers
 * whether the tasks go on. What a history does depends on its seed alone, never on its worker.
 */
export async function runTasks(
  tasks: Iterable<Task>,
  heard: (task: Task, report: Report) => boolean,
): Promise<void> {
  const queue = tasks[Symbol.iterator]();
  let goOn = true;
  const man = async () => {
    const worker = new Worker(FILE);
    try {
      while (goOn) {
        const { done, value: task } = queue.next();
        if (done) return;
        const report = await ask(worker, task);
        goOn = heard(task, report) && goOn;
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, man));
}

/** The seeds from `seed` on, cut into tasks. */
export function* cut(of: Omit<Task, 'count'>, runs: number, chunk: number): Generator<Task> {
  for (let done = 0; done < runs; done += chunk)
    yield { ...of, from: of.from + done, count: Math.min(chunk, runs - done) };
}
