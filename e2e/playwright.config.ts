import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, bringBrowser } from '#tools/testing/browser.ts';

const launchOptions = { executablePath: bringBrowser(), args: [...BROWSER_ARGS] };

export default defineConfig({
  testDir: '.',
  globalSetup: './support/prepare.ts',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A story that needs its second try on a busy machine is named at the end, not hidden.
  retries: process.env.CI ? 1 : 0,
  // Generous: a busy machine is slow, and a story waits on states, not on the clock.
  timeout: 300_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['json']],
  use: {
    actionTimeout: 45_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions,
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'allow',
  },
  projects: [{ name: 'chromium' }],
});
