import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The shell has no windows of its own: a profile costs it a sixth of the work. */
const SHELL = 'chromium-headless-shell';
const WHOLE = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const onPath = (names: readonly string[]) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)));
const firstOf = (paths: readonly string[]) => paths.find((path) => path !== '' && existsSync(path));

const installed = () =>
  firstOf([
    process.env.CHROMIUM_PATH ?? '',
    ...onPath([SHELL]),
    ...onPath(WHOLE),
    ...FIXED,
    chromium.executablePath(),
  ]);

const quietly = (program: string, args: readonly string[]) =>
  spawnSync(program, args, {
    stdio: 'inherit',
    timeout: 180_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Debian's package; its lists may be missing where nothing was installed before. */
function bringFromDebian(...packages: readonly string[]): boolean {
  const apt = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return (
    quietly('apt-get', apt) || (quietly('apt-get', ['update', '-qq']) && quietly('apt-get', apt))
  );
}

/**
 * Path of a Chromium: one that is installed, else Playwright's, else the distribution's. A machine
 * that only tests gets the shell even beside a whole browser; nobody's own computer is touched so.
 */
export function bringBrowser(): string {
  const first = installed();
  if (process.env.CI && first && !process.env.CHROMIUM_PATH && !first.endsWith(SHELL))
    bringFromDebian(SHELL);
  if (first) return installed() ?? first;
  console.log('No Chromium found: bringing one …');
  const cli = join(import.meta.dirname, '../../../node_modules/@playwright/test/cli.js');
  if (!quietly(process.execPath, [cli, 'install', 'chromium']))
    bringFromDebian(SHELL, 'fonts-noto-cjk') || bringFromDebian('chromium', 'fonts-noto-cjk');
  const found = installed();
  if (found) return found;
  console.error(
    'No browser could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and run npm test again.',
  );
  process.exit(1);
}

/** Switches that keep the browser on this machine and steady. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;
