import { readArguments } from './arguments.ts';
import { LEVELS } from './levels.ts';
import { replay, runHistories, runMutants } from './modes.ts';

/**
 * `npm run sim -- --runs N [--level rules|code] [--seed S] [--mutants] [--replay SEED]`: random
 * histories of devices, servers and a bad network. With `--mutants` every planted fault must be
 * found; `--replay` tells one history step by step.
 */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  const level = await LEVELS[asked.level]();
  if (asked.fault !== undefined && !(asked.fault in level.faults))
    throw new Error(
      `--fault: there is no “${asked.fault}”; one of\n${Object.keys(level.faults).join('\n')}`,
    );
  if (asked.replay !== null) return replay(level, asked.replay, asked.fault);
  return asked.mutants ? runMutants(level, asked) : runHistories(level, asked);
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
