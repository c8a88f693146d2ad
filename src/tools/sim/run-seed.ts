import { createHash } from 'node:crypto';
import type { Level } from './level.ts';

/** Every so many seeds run twice: the same seed must tell the same story (M1). */
const TWICE = 50;

export interface Ran {
  readonly seen: ReadonlySet<string>;
  /** What is wrong, or null. */
  readonly failure: string | null;
}

const messageOf = (error: unknown) =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

async function told(level: Level, seed: number, fault?: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await level.run(seed, { seen: new Set(), trace: (line) => hash.update(`${line}\n`), fault });
  } catch (error) {
    hash.update(messageOf(error));
  }
  return hash.digest('hex');
}

/** Begins the failure of a history that fails without its planted fault as well. */
export const UNPLANTED = 'Not the fault';

/** A fault is caught only where the same history holds without it. */
async function failsSound(level: Level, seed: number, fault: string): Promise<boolean> {
  try {
    await level.run(seed, { seen: new Set(), fault, sound: true });
    return false;
  } catch {
    return true;
  }
}

/** Runs one history; every fiftieth once more and once again, to compare what they tell. */
export async function runSeed(level: Level, seed: number, fault?: string): Promise<Ran> {
  const seen = new Set<string>();
  try {
    await level.run(seed, { seen, fault });
  } catch (error) {
    if (fault && (await failsSound(level, seed, fault)))
      return { seen, failure: `${UNPLANTED}: ${messageOf(error)}` };
    return { seen, failure: messageOf(error) };
  }
  if (seed % TWICE !== 0 || fault) return { seen, failure: null };
  const [once, again] = [await told(level, seed), await told(level, seed)];
  return { seen, failure: once === again ? null : 'M1: the same seed told two different stories' };
}
