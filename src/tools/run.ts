import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';

/** The project's own folder, whichever folder a command was typed in. */
export const ROOT = resolve(import.meta.dirname, '../..');

const bin = join(ROOT, 'node_modules', '.bin');

/** Runs one program of node_modules on the project's own Node; resolves to its exit code. */
export function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<number> {
  const child = spawn(join(bin, program), args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env, PATH: bin + delimiter + (process.env.PATH ?? '') },
  });
  return new Promise((done) => {
    child.on('error', () => done(127));
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** A step of a check: its name, and whether it passed. */
export async function step(name: string, work: () => Promise<number>): Promise<boolean> {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const code = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${code === 0 ? 'passed' : `FAILED (exit ${code})`} in ${seconds} s`);
  return code === 0;
}

export const TYPE_PROJECTS = [
  'src/domain',
  'src/server',
  'src/client',
  'src/tools/sim',
  'e2e',
] as const;

/** Types of all rooms, then lint and format. */
export async function staticChecks(): Promise<boolean> {
  let passed = true;
  for (const project of TYPE_PROJECTS)
    passed = (await step(`types ${project}`, () => run('tsc', ['-p', project]))) && passed;
  return (
    (await step('lint and format', () =>
      run('biome', ['check', 'src', 'e2e', 'vite.config.ts']),
    )) && passed
  );
}
