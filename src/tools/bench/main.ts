import { writeFileSync } from 'node:fs';
import { type BenchOptions, benchOptions, type Group, USAGE } from './bench-options.ts';
import { deviceBench } from './device.bench.ts';
import { type Figures, rounded, tableOf } from './figures.ts';
import { liaisonBench } from './liaison.bench.ts';
import { ratingsBench } from './ratings.bench.ts';
import { serverBench } from './server.bench.ts';

type Bench = (options: BenchOptions, say: (text: string) => void) => Promise<Figures>;

const BENCHES: Record<Group, Bench> = {
  device: deviceBench,
  server: serverBench,
  liaison: liaisonBench,
  ratings: ratingsBench,
};

const options = benchOptions(process.argv.slice(2));
if ('wrong' in options) {
  console.error(`${options.wrong}\n\n${USAGE}`);
  process.exit(2);
}

const figures: Record<string, number> = {};
for (const group of options.groups) {
  const bench = BENCHES[group];
  console.log(`── ${group}: ${options.rows} enterprises, ${options.runs} runs`);
  const found = await bench(options, (text) => console.log(`   ${text}`));
  for (const [name, value] of Object.entries(found)) figures[name] = rounded(value);
}
console.log(`\n${tableOf(figures)}`);
if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
