import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../main.ts');
const TRIES = 3600;

/** A test that fails leaves no process behind. */
const living = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/** Below the range from which systems give ports to clients, one of whom could take ours in a restart. */
const [FIRST_PORT, PORTS] = [15_000, 15_000];

/** A port that nobody listens on, and that nobody is given while its server is down. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    const isFree = await new Promise<boolean>((done) => {
      const probe = createServer();
      probe.once('error', () => done(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
    });
    if (isFree) return port;
  }
}

/** The server as a process of its own, which can be killed and started again at the same address. */
export class ServerProcess {
  readonly port: number;
  private readonly env: Readonly<Record<string, string>>;
  private child: ChildProcess | null = null;
  private log = '';

  private constructor(port: number, env: Readonly<Record<string, string>>) {
    this.port = port;
    this.env = env;
  }

  /** Started over the folder and the database that `env` names. */
  static async over(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const made = new ServerProcess(await freePort(), env);
    await made.start();
    return made;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves once it answers that it is well. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: String(this.port),
        LOG_LEVEL: 'error',
        DATABASE_URL: '',
        ...this.env,
      },
    });
    this.child = child;
    living.add(child);
    child.once('exit', () => living.delete(child));
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => {
        this.log += String(text);
      });
    for (let tries = 0; tries < TRIES; tries++) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The server stopped at once:\n${this.log}`);
      const well = await fetch(`${this.url}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (well) return;
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error(`The server did not answer within 3 minutes:\n${this.log}`);
  }

  /** Throws where the process ended without being told to. */
  mustLive(): void {
    if (this.child && (this.child.exitCode !== null || this.child.signalCode !== null))
      throw new Error(`The server ended by itself:\n${this.log}`);
  }

  /** Ends it as a power cut would, or politely; resolves when the process is gone. */
  async stop(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }
}
