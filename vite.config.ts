import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
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

/** Parts of the kit that pages share, in one file: each file of its own delays every start. */
const kit = {
  name: 'kit',
  test: /node_modules\/(@mantine|@tabler|@floating-ui)\/.*\.m?js$/,
  minShareCount: 3,
};

export default defineConfig({
  plugins: [react(), workerParts, pwa],
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: [kit] } } },
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
