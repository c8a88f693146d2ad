import { parentPort } from 'node:worker_threads';
import type { Report, Task } from './crew.ts';
import { LEVELS } from './levels.ts';
import { runSeed } from './run-seed.ts';

// Through it Dexie would tell the other workers of every write, and each would wake for nothing.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');

/** Runs the histories of a task in order and stops at the first that fails. */
async function work({ level: name, from, count, fault }: Task): Promise<Report> {
  const level = await LEVELS[name]();
  const seen: Record<string, number> = {};
  for (let seed = from; seed < from + count; seed += 1) {
    const ran = await runSeed(level, seed, fault);
    for (const what of ran.seen) seen[what] = (seen[what] ?? 0) + 1;
    if (ran.failure !== null)
      return { ran: seed - from + 1, seen, failure: { seed, message: ran.failure } };
  }
  return { ran: count, seen, failure: null };
}

parentPort?.on('message', (task: Task) => {
  void work(task).then((report) => parentPort?.postMessage(report));
});
