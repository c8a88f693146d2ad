// Runs on whatever Node the machine has (20.19 or later), before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'node_modules', '.bin');
const env = {
  // What Node compiled is kept: a server starts with two thirds of the work.
  NODE_COMPILE_CACHE: join(root, '.cache', 'node'),
  ...process.env,
  PATH: bin + delimiter + process.env.PATH,
};
const runtime = () => {
  const own = join(
    root,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return existsSync(own) ? own : process.execPath;
};

function fail(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(
    `Chamberbook needs Node.js 20.19 or later to start; this is ${process.version}. Install a newer one from nodejs.org and run the same command again.`,
  );

function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Names, sizes and times of what the build is made from: cheap, and changed by any edit. */
function fingerprint(paths) {
  const lines = [];
  const walk = (path) => {
    const at = join(root, path);
    if (!existsSync(at)) return;
    const stat = statSync(at);
    if (!stat.isDirectory()) lines.push(`${path} ${stat.size} ${Math.trunc(stat.mtimeMs)}`);
    else for (const name of readdirSync(at).sort()) walk(`${path}/${name}`);
  };
  for (const path of paths) walk(path);
  return digest(lines.join('\n'));
}

function stamped(file, value, make) {
  const at = join(root, file);
  if (existsSync(at) && readFileSync(at, 'utf8') === value) return false;
  make();
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, value);
  return true;
}

/** Whether what lies there is what the lock names: somebody may have called npm himself. */
function isInstalled() {
  const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  try {
    const [wanted, held] = ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesOf);
    const needs = (holder, name) =>
      name in { ...holder.dependencies, ...holder.devDependencies } ||
      (name in (holder.peerDependencies ?? {}) && !holder.peerDependenciesMeta?.[name]?.optional);
    return Object.entries(wanted).every(([path, { version, optional }]) => {
      // Optional ones are builds for other platforms, or peers that nobody asked for.
      if (path === '' || optional) return true;
      const name = path.split('node_modules/').at(-1);
      return held[path]
        ? held[path].version === version
        : !Object.values(wanted).some((holder) => needs(holder, name));
    });
  } catch {
    return false;
  }
}

function install() {
  const wanted = digest(
    readFileSync(join(root, 'package-lock.json'), 'utf8') +
      readFileSync(join(root, 'package.json'), 'utf8'),
  );
  stamped('node_modules/.chamberbook', wanted, () => {
    if (isInstalled()) return;
    console.log('Installing what is missing (once; needs the network) …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const run = (verb) =>
      spawnSync(npm, [verb, '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
    // Some registries lack optional builds for foreign platforms: then ci refuses the lock that install accepts.
    if (run('ci').status === 0) return;
    const second = run('install');
    if (second.status === 0) return;
    console.error(second.stderr || second.error?.message || '');
    fail(
      'The packages could not be installed. Check the network and the disk, then run the same command again; what is already there is kept.',
    );
  });
}

function build() {
  const made = fingerprint([
    'src/client',
    'src/domain',
    'public',
    'index.html',
    'vite.config.ts',
    'package-lock.json',
  ]);
  stamped('dist/.made-from', made, () => {
    console.log('Building the app …');
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const done = spawnSync(runtime(), [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
      env,
    });
    if (done.status !== 0) fail('The app could not be built; the lines above say why.');
  });
}

function exec(args) {
  const child = spawn(runtime(), args, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 : (code ?? 1)));
}

const verb = process.argv[2];
install();
if (verb === 'start') {
  build();
  exec(['src/server/main.ts', ...process.argv.slice(3)]);
} else if (verb === 'test') {
  exec(['src/tools/test.ts', ...process.argv.slice(3)]);
} else if (verb === 'dev') {
  exec(['src/tools/dev.ts']);
} else if (verb === 'build') {
  build();
} else {
  fail(`Unknown step "${verb ?? ''}": start, test, dev or build.`);
}
