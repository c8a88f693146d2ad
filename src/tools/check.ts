import { run, staticChecks, step } from './run.ts';

/** `npm run check`: what can be known without a browser or a database server. */
const passed = await staticChecks();
const tested = await step('unit tests', () =>
  run('vitest', ['run', '--project', 'node', '--project', 'screens']),
);
const used = await step('unused files and exports', () => run('knip', ['--no-progress']));
process.exit(passed && tested && used ? 0 : 1);
