import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../../run.ts';
import type { Place } from './bench-workspace.ts';

/** Starts the bare HTTP server over raw inserts; answers its address and how to stop it. */
export async function startRawServer({ dataDir, databaseUrl }: Place) {
  const script = join(ROOT, 'src/tools/bench/server/raw-server.ts');
  const child = spawn(process.execPath, [script, dataDir, ...(databaseUrl ? [databaseUrl] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(child.stdout.setEncoding('utf8'), 'data');
  return {
    url: String(url).trim(),
    async stop() {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
