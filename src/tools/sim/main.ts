import { parseArgs } from 'node:util';
import { FAULTS } from '#domain/sync/sim/faults.ts';
import type { Tally } from '#domain/sync/sim/history.ts';
import { firstFailure } from '#domain/sync/testing/stage.ts';

/**
 * `npm run sim -- [RUNS] [SEED] [--faults]`: random histories of several devices and a server over
 * the real decisions and the real rules of the device. With `--faults` each planted fault must be
 * found within RUNS histories.
 */
const { values, positionals } = parseArgs({
  options: { faults: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [runs, seed] = [Number(positionals[0] ?? 1000), Number(positionals[1] ?? 1)];
if (!Number.isSafeInteger(runs) || !Number.isSafeInteger(seed) || runs < 1) {
  console.error(`Read “${positionals.join(' ')}”; expected two whole numbers: RUNS SEED.`);
  process.exit(2);
}

const started = performance.now();
const tally: Tally = new Map();
let failed = false;
if (values.faults) {
  for (const [name, faults] of Object.entries(FAULTS)) {
    const found = firstFailure(runs, seed, faults);
    failed ||= found === null;
    console.log(`${found === null ? 'NOT FOUND' : 'found'}: ${name}${found ? ` (${found})` : ''}`);
  }
} else {
  const failure = firstFailure(runs, seed, {}, tally);
  failed = failure !== null;
  for (const [what, times] of [...tally].sort()) console.log(`${what}: ${times}`);
  console.log(failure ?? `${runs} histories from seed ${seed}: all devices agree.`);
}
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
process.exit(failed ? 1 : 0);
