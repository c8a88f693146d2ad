import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { BROWSER_ARGS, bringBrowser } from '#tools/testing/browser.ts';

/** A browser process of our own over one profile: it can be killed in mid-breath and started again. */
export class OwnBrowser {
  readonly profile = mkdtempSync(join(tmpdir(), 'chamberbook-profile-'));
  private child: ChildProcess | null = null;

  /** Open over its profile; one that was started and does not answer is started again. */
  async start(): Promise<BrowserContext> {
    for (let tries = 1; ; tries++)
      try {
        return await this.launch();
      } catch (error) {
        await this.kill();
        if (tries === 3) throw error;
      }
  }

  private async launch(): Promise<BrowserContext> {
    const child = spawn(
      bringBrowser(),
      [
        ...BROWSER_ARGS,
        '--headless=new',
        '--lang=zh-CN',
        '--window-size=1280,800',
        '--remote-debugging-port=0',
        `--user-data-dir=${this.profile}`,
      ],
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.child = child;
    const address = await new Promise<string>((done, fail) => {
      let said = '';
      child.once('exit', () => fail(new Error(`The browser stopped at once:\n${said}`)));
      child.stderr?.on('data', (text) => {
        said += String(text);
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found) done(found);
      });
    });
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no profile open');
    await context.addInitScript(() => {
      // Pages of the browser itself have no storage.
      if (location.protocol === 'http:') localStorage.setItem('chamberbook.language', 'zh-CN');
    });
    return context;
  }

  /** As a power cut: the whole process group, without a word. */
  async kill(): Promise<void> {
    const child = this.child;
    this.child = null;
    if (!child?.pid || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
