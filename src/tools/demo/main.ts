import { ConfigError } from '#server/config.ts';
import { DemoRefused, makeDemo } from './demo-database.ts';
import { OptionError, readOptions } from './demo-options.ts';

try {
  const options = readOptions(process.argv.slice(2));
  console.log(`Making the demo workspace (${options.size}) …`);
  const started = performance.now();
  const { where, counts, notice } = await makeDemo(options, process.env);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${where}, in ${seconds} s:`);
  for (const [kind, count] of counts) console.log(`${String(count).padStart(9)}  ${kind}`);
  for (const line of notice) console.log(line);
} catch (error) {
  const clear = [OptionError, ConfigError, DemoRefused].some((kind) => error instanceof kind);
  if (!clear || !(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
