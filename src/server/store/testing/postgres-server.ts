import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for tests: its address without a database, and how to end it. */
export interface TestPostgres {
  /** Makes an empty database; answers its address. */
  database(): Promise<string>;
  /** Stops it, kindly or as a crash would, and starts it again; null for a server that is not ours. */
  readonly restart: ((mode: 'fast' | 'immediate') => Promise<void>) | null;
  stop(): void;
}

/** Why no server could be had, in a sentence for the test's output. */
export const NO_POSTGRES =
  'PostgreSQL tests did NOT run: neither its programs (initdb, pg_ctl) nor DATABASE_URL_TEST were found. Install postgresql, or set DATABASE_URL_TEST to a server on which databases may be created.';

/** Ends a test as skipped: the terminal says at once what did not run, the report says why. */
export function notRun(skip: (why: string) => never, why: string): never {
  process.stderr.write(`\n${why}\n`);
  return skip(why);
}

/** Folder of initdb and pg_ctl, newest version first, or null. */
function programs(): string | null {
  const versions = '/usr/lib/postgresql';
  const packaged = existsSync(versions)
    ? readdirSync(versions)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versions, version, 'bin'))
    : [];
  const found = [...packaged, ...(process.env.PATH ?? '').split(delimiter)];
  return found.find((dir) => existsSync(join(dir, 'initdb'))) ?? null;
}

/** Whether a server can be had here. */
export function postgresIsHere(): boolean {
  return Boolean(process.env.DATABASE_URL_TEST) || programs() !== null;
}

/**
 * Starts a server of our own in a temporary folder, or uses the one of DATABASE_URL_TEST. Tests
 * need nothing to outlive the machine; whoever measures asks for commits that reach the disk.
 */
export async function startPostgres(durable = false): Promise<TestPostgres> {
  const given = process.env.DATABASE_URL_TEST;
  if (given) return served(given, null, () => undefined);
  const bin = programs();
  if (!bin) throw new Error(NO_POSTGRES);
  const home = mkdtempSync(join(tmpdir(), 'chamberbook-pg-'));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) {
    const id = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
    chmodSync(home, 0o755);
    chownSync(home, Number(id.stdout), Number(id.stdout));
  }
  // As root, PostgreSQL runs under the account that its package made for it.
  const command = (program: string, args: readonly string[]): readonly [string, string[]] => {
    const full = join(bin, program);
    return isRoot ? ['runuser', ['-u', 'postgres', '--', full, ...args]] : [full, [...args]];
  };
  const call = (program: string, args: readonly string[]) => {
    const done = spawnSync(...command(program, args), { encoding: 'utf8', cwd: home });
    if (done.status !== 0) throw new Error(`${program} failed: ${done.stderr}${done.stdout}`);
  };
  const data = join(home, 'data');
  call('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  // A socket in the folder instead of a port: two runs at once never meet.
  const options = `-k ${home} -c listen_addresses='' -c max_connections=60 -c fsync=${durable ? 'on' : 'off'}`;
  const begin = ['-D', data, '-l', join(home, 'log'), '-w', '-o', options];
  call('pg_ctl', [...begin, 'start']);
  const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(home)}`;
  // Without waiting in this thread: whoever pushes meanwhile is to notice.
  const inTime = (program: string, args: readonly string[]) =>
    new Promise<void>((done, fail) => {
      const child = spawn(...command(program, args), { cwd: home, stdio: 'ignore' });
      child.once('error', fail);
      child.once('exit', (code) =>
        code === 0 ? done() : fail(new Error(`${program} failed: ${code}`)),
      );
    });
  const restart = async (mode: 'fast' | 'immediate') => {
    await inTime('pg_ctl', ['-D', data, '-m', mode, '-w', 'stop']);
    await inTime('pg_ctl', [...begin, 'start']);
  };
  return served(url, restart, () => {
    spawnSync(...command('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']), { cwd: home });
    rmSync(home, { recursive: true, force: true });
  });
}

let count = 0;

function served(url: string, restart: TestPostgres['restart'], stop: () => void): TestPostgres {
  return {
    restart,
    async database() {
      count += 1;
      const name = `chamberbook_test_${process.pid}_${count}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`drop database if exists ${name}`);
      await client.query(`create database ${name}`);
      await client.end();
      const at = new URL(url);
      at.pathname = `/${name}`;
      return at.href;
    },
    stop,
  };
}
