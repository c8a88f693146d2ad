import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { configDefaults, defineConfig } from 'vitest/config';

const API = process.env.API_URL ?? 'http://localhost:8787';

/** What the service worker does beside keeping the app, as one classic script. */
const workerParts: Plugin = {
  name: 'worker-parts',
  apply: 'build',
  async generateBundle() {
    const made = await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        write: false,
        target: 'es2022',
        lib: { entry: 'src/client/pwa/worker-parts.ts', formats: ['iife'], name: 'parts' },
      },
    });
    const [bundle] = Array.isArray(made) ? made : [made];
    const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
    if (chunk?.type !== 'chunk') throw new Error('No script came of worker-parts.ts');
    this.emitFile({ type: 'asset', fileName: 'worker-parts.js', source: chunk.code });
  },
};

const pwa = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  manifest: false,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,webmanifest,woff2}'],
    maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    inlineWorkboxRuntime: true,
    importScripts: ['/worker-parts.js'],
  },
});

const inNode = [
  'src/{domain,server,tools}/**/*.test.ts',
  'src/client/**/*.test.ts',
  'e2e/**/*.test.ts',
];

/** Regions of today and industries; those of the past are for import and export alone. */
const LISTS = /src\/domain\/(industry\/|region\/(region\.rules|regions\.current|local-units))/;
/** Those of the past, and headings of rosters: fetched when somebody imports or exports. */
const ROSTERS = /src\/domain\/(region|roster-import)\//;
const room = (id: string) => /src\/client\/features\/([^/]+)\//.exec(id)?.[1] ?? null;

/**
 * Which modules share a file, the first that fits: what every start needs, the national lists, what
 * rooms share, and each room. Every file of its own delays a start, and the copy for work without a
 * line fetches them one by one.
 */
const files = [
  { name: 'libraries', tags: ['$initial'], test: 'node_modules', priority: 5 },
  { name: 'start', tags: ['$initial'], priority: 4 },
  { name: 'lists', test: LISTS, priority: 3 },
  { name: 'sheets', test: 'node_modules/hucre', priority: 3 },
  {
    name: 'shared',
    test: (id: string) => room(id) === null && !ROSTERS.test(id),
    minShareCount: 2,
    priority: 2,
  },
  { name: room, debugName: 'rooms', priority: 1 },
] satisfies Rolldown.CodeSplittingGroup[];

const isEarly = (file: Rolldown.OutputAsset | Rolldown.OutputChunk) =>
  file.type === 'chunk' &&
  (file.name === 'shared' || file.facadeModuleId?.endsWith('/zh-CN/resources.ts') === true);

/** What every page and nearly everybody needs next is fetched beside the start, not after it. */
const early: Plugin = {
  name: 'early',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      Object.values(bundle ?? {})
        .filter(isEarly)
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

export default defineConfig({
  plugins: [react(), workerParts, early, pwa],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      preserveEntrySignatures: false,
      output: { codeSplitting: { groups: files } },
    },
  },
  worker: { format: 'es' },
  server: { port: 5173, proxy: { '/api': { target: API, changeOrigin: false } } },
  test: {
    setupFiles: ['src/tools/testing/quiet-console.ts'],
    restoreMocks: true,
    // Many tests wait for a process or a disk; its own default leaves one of two cores idle.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: inNode,
          exclude: [...configDefaults.exclude, '**/*.pg.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'postgres', environment: 'node', include: ['src/server/**/*.pg.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          setupFiles: ['src/client/testing/screen.setup.ts'],
          include: ['src/client/**/*.test.tsx'],
        },
      },
    ],
  },
});
