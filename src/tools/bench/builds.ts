import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ROOT, run } from '../run.ts';

const PAGE = join(import.meta.dirname, 'page');

/** Builds the app where its sources changed; the folder that `npm start` serves. */
export async function buildApp(): Promise<string> {
  const code = await run('node', ['src/tools/ready.mjs', 'build']);
  if (code !== 0) throw new Error('The app could not be built; the lines above say why.');
  return join(ROOT, 'dist');
}

/** Below /api, where the app's service worker leaves navigations alone. */
export const PEERS = '/api/bench/page/';

/** Builds the page of the other stores into a folder. */
export async function buildRawPage(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: PAGE,
    base: PEERS,
    logLevel: 'warn',
    resolve: { alias: { events: join(PAGE, 'stores/events.ts') } },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
    worker: { format: 'es' },
  });
}

/** The script that takes notes in the page. */
export function probeScript(): string {
  return stripTypeScriptTypes(readFileSync(join(PAGE, 'probe.ts'), 'utf8'));
}

/** Kilobytes of JavaScript, gzipped, that a first visit loads before anything is shown. */
export function entryJsKB(dist: string): number {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map((found) => found[1]);
  const bytes = [...new Set(scripts)].map(
    (name) => gzipSync(readFileSync(join(dist, String(name)))).length,
  );
  return bytes.reduce((sum, n) => sum + n, 0) / 1000;
}
