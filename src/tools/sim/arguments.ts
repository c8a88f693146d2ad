import { parseArgs } from 'node:util';
import { LEVELS, type LevelName } from './levels.ts';

export interface Asked {
  readonly level: LevelName;
  readonly runs: number;
  readonly seed: number;
  readonly mutants: boolean;
  readonly replay: number | null;
  /** A planted fault: the only one of the mutants, or the one to replay with. */
  readonly fault: string | undefined;
}

const USAGE = `npm run sim -- [--runs N] [--level ${Object.keys(LEVELS).join('|')}] [--seed S] [--mutants] [--replay SEED] [--fault NAME]`;

function whole(name: string, read: string, least: number): number {
  const n = Number(read);
  if (Number.isSafeInteger(n) && n >= least && n < 2 ** 32 && read.trim() !== '') return n;
  throw new Error(
    `--${name}: read “${read}”; it takes a whole number from ${least} to 4294967295.`,
  );
}

const isLevel = (name: string): name is LevelName => Object.hasOwn(LEVELS, name);

/** What the command line asks for. Throws with what was read and what is allowed. */
export function readArguments(args: readonly string[]): Asked {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        runs: { type: 'string', default: '10000' },
        level: { type: 'string', default: 'rules' },
        seed: { type: 'string', default: '1' },
        mutants: { type: 'boolean', default: false },
        replay: { type: 'string' },
        fault: { type: 'string' },
      },
    });
    if (!isLevel(values.level))
      throw new Error(
        `--level: read “${values.level}”; the levels are ${Object.keys(LEVELS).join(', ')}.`,
      );
    return {
      level: values.level,
      runs: whole('runs', values.runs, 1),
      seed: whole('seed', values.seed, 0),
      mutants: values.mutants,
      replay: values.replay === undefined ? null : whole('replay', values.replay, 0),
      fault: values.fault,
    };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
