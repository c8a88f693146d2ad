import type { Asked } from './arguments.ts';
import { coverageLines, vacuous } from './coverage.ts';
import { cut, type Report, runTasks, type Task } from './crew.ts';
import type { Level } from './level.ts';
import type { LevelName } from './levels.ts';
import REGRESSIONS from './regressions.json' with { type: 'json' };
import { UNPLANTED } from './run-seed.ts';

type Failure = NonNullable<Report['failure']>;

/** Seeds that failed once: they run before all others, for ever. */
interface Regression {
  readonly level: LevelName;
  readonly seed: number;
  readonly why: string;
}
const regressions: readonly Regression[] = REGRESSIONS as Regression[];

const since = (started: number) => (performance.now() - started) / 1000;

function tellFailure({ level }: Asked, { seed, message }: Failure, fault?: string): void {
  const more = fault ? ` --fault ${JSON.stringify(fault)}` : '';
  console.log(`\nFAILED at seed ${seed}: ${message}`);
  console.log(`See it: npm run sim -- --level ${level} --replay ${seed}${more}`);
  console.log('Keep it: add the seed to src/tools/sim/regressions.json with the reason.');
}

/** Random histories; all must hold, and enough must happen in them. Answers the exit code. */
export async function runHistories(level: Level, asked: Asked): Promise<number> {
  const { level: name, seed, runs } = asked;
  const started = performance.now();
  const seen = new Map<string, number>();
  const failures: Failure[] = [];
  let [ran, told] = [0, started];
  const old = regressions.filter((r) => r.level === name);
  const first = old.map((r): Task => ({ level: name, from: r.seed, count: 1 }));
  await runTasks(first, (_, { failure }) => {
    if (failure) failures.push(failure);
    return true;
  });
  const tasks = cut({ level: name, from: seed, fault: asked.fault }, runs, level.chunk);
  if (failures.length === 0)
    await runTasks(tasks, (_, report) => {
      ran += report.ran;
      for (const [what, times] of Object.entries(report.seen))
        seen.set(what, (seen.get(what) ?? 0) + times);
      if (report.failure) failures.push(report.failure);
      if (since(told) > 30) {
        told = performance.now();
        console.log(`${ran} of ${runs} histories, ${Math.round(ran / since(started))}/s`);
      }
      return report.failure === null;
    });
  for (const line of coverageLines(seen, ran)) console.log(line);
  const empty = failures.length === 0 ? vacuous(level.floors, seen, ran) : [];
  for (const line of empty) console.log(line);
  const [worst] = failures.sort((a, b) => a.seed - b.seed);
  if (worst) tellFailure(asked, worst, asked.fault);
  const rate = Math.round(ran / since(started));
  console.log(
    `\n${name} level: ${ran} histories from seed ${seed}, ${old.length} kept regressions, ` +
      `${failures.length} failures, ${since(started).toFixed(1)} s, ${rate}/s`,
  );
  return failures.length + empty.length > 0 ? 1 : 0;
}

/** Each planted fault must be found within its number of histories. Answers the exit code. */
export async function runMutants(level: Level, asked: Asked): Promise<number> {
  const started = performance.now();
  const missed: string[] = [];
  const faults = Object.entries(level.faults).filter(([name]) => name === (asked.fault ?? name));
  const tasks = faults.map(
    ([fault, count]): Task => ({ level: asked.level, from: asked.seed, count, fault }),
  );
  // The long ones first, so that no core waits for the last.
  tasks.sort((a, b) => b.count - a.count);
  await runTasks(tasks, ({ fault = '' }, { ran, failure }) => {
    if (!failure || failure.message.startsWith(UNPLANTED)) missed.push(fault);
    const [why] = (failure?.message ?? '').split('\n');
    console.log(
      failure ? `caught after ${ran}: ${fault} (${why})` : `NOT CAUGHT in ${ran}: ${fault}`,
    );
    return true;
  });
  const caught = faults.length - missed.length;
  console.log(
    `\n${asked.level} level: ${caught} of ${faults.length} planted faults caught, ${since(started).toFixed(1)} s`,
  );
  return missed.length > 0 ? 1 : 0;
}

/** Tells one history step by step. Answers the exit code. */
export async function replay(level: Level, seed: number, fault?: string): Promise<number> {
  const seen = new Set<string>();
  try {
    await level.run(seed, { seen, fault, trace: (line) => console.log(line) });
  } catch (error) {
    console.log(`\nFAILED: ${error instanceof Error ? error.stack : String(error)}`);
    return 1;
  }
  console.log(`\nHolds. It saw: ${[...seen].sort().join(', ')}`);
  return 0;
}
