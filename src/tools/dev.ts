import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './run.ts';

/** `npm run dev`: the API restarts on change on PORT, the app is served by Vite in front of it. */
const port = process.env.PORT ?? '8787';
const api = spawn(
  process.execPath,
  ['--watch-path=src/server', '--watch-path=src/domain', 'src/server/main.ts'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PORT: port, BASE_URL: process.env.BASE_URL ?? 'http://localhost:5173' },
  },
);
const app = spawn(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js')], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, API_URL: `http://localhost:${port}` },
});
const stop = () => {
  api.kill();
  app.kill();
};
for (const child of [api, app]) child.on('exit', stop);
process.on('SIGINT', stop);
