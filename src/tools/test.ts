import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, run, staticChecks, step } from './run.ts';
import { bringBrowser } from './testing/browser.ts';

/** `npm test`: everything, in the order in which a mistake is cheapest to find. Ends with the counts. */
interface Counts {
  passed: number;
  failed: number;
}

const out = join(ROOT, '.cache', 'test');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

function readJson(file: string): Record<string, unknown> {
  const at = join(out, file);
  return existsSync(at) ? (JSON.parse(readFileSync(at, 'utf8')) as Record<string, unknown>) : {};
}

function unitCounts(): Counts {
  const report = readJson('unit.json');
  return { passed: Number(report.numPassedTests ?? 0), failed: Number(report.numFailedTests ?? 0) };
}

/** What did not run because this machine lacks something: never to be taken for passed. */
function unitSkipped(): string[] {
  const files = (readJson('unit.json').testResults ?? []) as UnitFile[];
  return files.flatMap(({ name, assertionResults: tests }) =>
    tests
      .filter((test) => test.status === 'skipped')
      .map((test) => `${relative(ROOT, name)} › ${test.fullName}`),
  );
}

/** What failed, by file and name with the first line of why: whoever sees only the end sees this. */
function unitFailures(): string[] {
  const files = (readJson('unit.json').testResults ?? []) as UnitFile[];
  return files.flatMap(({ name, message, assertionResults: tests }) => {
    const failed = tests.filter((test) => test.status === 'failed');
    const told = failed.map((test) => `${test.fullName}: ${firstLine(test.failureMessages[0])}`);
    const lines = message && failed.length === 0 ? [firstLine(message)] : told;
    return lines.map((line) => `${relative(ROOT, name)} › ${line}`);
  });
}

interface UnitFile {
  name: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
}

const firstLine = (text = '') => text.split('\n', 1)[0] ?? '';

/** `second`: stories that passed only at their second try. */
function e2eCounts(): Counts & { second: number } {
  const stats = (readJson('e2e.json').stats ?? {}) as Record<string, number>;
  const second = stats.flaky ?? 0;
  return { passed: (stats.expected ?? 0) + second, failed: stats.unexpected ?? 0, second };
}

/** Histories at each level of the simulation; each level counts as one test. */
const SIMULATION = [
  ['rules', 50_000],
  ['code', 1000],
] as const;

const wanted = new Set(process.argv.slice(2));
const wants = (part: string) => wanted.size === 0 || wanted.has(part);
let passed = true;

if (wants('static')) passed = await staticChecks();
if (wants('unit')) {
  const args = [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(out, 'unit.json')}`,
  ];
  passed =
    (await step('unit, property, component and server tests', () => run('vitest', args))) && passed;
}
const simulated: Counts = { passed: 0, failed: 0 };
if (wants('simulation'))
  for (const [level, runs] of SIMULATION) {
    const args = ['src/tools/sim/main.ts', '--level', level, '--runs', String(runs)];
    const holds = await step(`simulation, ${level} level, ${runs} histories`, () =>
      run('node', args),
    );
    simulated[holds ? 'passed' : 'failed'] += 1;
    passed = holds && passed;
  }
if (wants('e2e')) {
  const browser = bringBrowser();
  console.log(`\nBrowser for the stories: ${browser}`);
  const built = spawnSync(process.execPath, ['src/tools/ready.mjs', 'build'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  passed = built.status === 0 && passed;
  passed =
    (await step('stories in a real browser', () =>
      run('playwright', ['test', '-c', 'e2e/playwright.config.ts'], {
        CHROMIUM_PATH: browser,
        PLAYWRIGHT_JSON_OUTPUT_NAME: join(out, 'e2e.json'),
      }),
    )) && passed;
}

const [unit, e2e] = [unitCounts(), e2eCounts()];
console.log(`\nUnit, property, component and server: ${unit.passed} passed, ${unit.failed} failed`);
for (const line of unitFailures()) console.log(`  FAILED ${line}`);
for (const line of unitSkipped()) console.log(`  NOT RUN ${line}`);
console.log(`Stories in Chromium: ${e2e.passed} passed, ${e2e.failed} failed`);
console.log(`Simulation: ${simulated.passed} levels passed, ${simulated.failed} failed`);
if (e2e.second > 0)
  console.log(`${e2e.second} of them only at the second try: see above, and mend`);
if (!passed) console.log('Something failed: the first FAILED line above says which step.');
const all = unit.passed + e2e.passed + simulated.passed;
const bad = unit.failed + e2e.failed + simulated.failed;
console.log(`${all} passed, ${bad > 0 || passed ? bad : 1} failed`);
process.exit(passed ? 0 : 1);
