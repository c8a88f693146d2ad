import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '#server/testing/server-process.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The real server on a port and a folder of its own; it can be killed and started again in mid-story. */
export class AppServer {
  readonly port: number;
  readonly dataDir: string;
  /** Hears when it answers again. */
  onStarted: () => Promise<void> = async () => undefined;
  private child: ChildProcess | null = null;
  private log = '';

  private readonly root: string;

  private constructor(port: number, dataDir: string, root: string) {
    this.port = port;
    this.dataDir = dataDir;
    this.root = root;
  }

  /** A server over a copy of the prepared demo workspace; `root` is the project, or a copy of it. */
  static async over(template: string, root = ROOT): Promise<AppServer> {
    const dataDir = mkdtempSync(join(tmpdir(), 'chamberbook-e2e-'));
    if (existsSync(template)) cpSync(template, dataDir, { recursive: true });
    const server = new AppServer(await freePort(), dataDir, root);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ['src/server/main.ts'], {
      cwd: this.root,
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: 'localhost',
        BASE_URL: this.url,
        DATA_DIR: this.dataDir,
        DATABASE_URL: '',
        DEMO_SIZE: 'town',
        LOG_LEVEL: 'warn',
      },
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        this.log += String(text);
      });
    for (let tries = 0; tries < 1800; tries++) {
      if (child.exitCode !== null) throw new Error(`The server stopped at once:\n${this.log}`);
      const healthy = await fetch(`${this.url}/api/health`).then(
        (r) => r.ok,
        () => false,
      );
      if (healthy) return this.onStarted();
      await new Promise((next) => setTimeout(next, 100));
    }
    throw new Error(`The server did not answer within 3 minutes:\n${this.log}`);
  }

  /** Stops it as a power cut would (SIGKILL), or politely. */
  async stop(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }

  async dispose(): Promise<void> {
    await this.stop('SIGTERM');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** Where the global set-up leaves the filled demo workspace. */
export const TEMPLATE = join(ROOT, '.cache', 'e2e-template');

export async function prepareTemplate(): Promise<void> {
  rmSync(TEMPLATE, { recursive: true, force: true });
  const server = await AppServer.over('');
  await server.stop('SIGTERM');
  mkdirSync(TEMPLATE, { recursive: true });
  cpSync(server.dataDir, TEMPLATE, { recursive: true });
  await server.dispose();
}
