import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, bringBrowser } from '../testing/browser.ts';
import { SESSION } from './stub-server.ts';

/** What the probe in the page noted; see page/probe.ts. */
export interface Notes {
  readonly firstRows: number | null;
  readonly counted: readonly { readonly total: number; readonly at: number }[];
  readonly keys: readonly { readonly text: string; readonly ms: number }[];
  readonly longTasks: readonly { readonly start: number; readonly ms: number }[];
}

const CALM = 'new Promise((done) => setTimeout(() => requestIdleCallback(done), 1500))';

/** A browser profile on disk: the device. Opening it again is a cold start. */
export class Device {
  private readonly folder = mkdtempSync(join(tmpdir(), 'chamberbook-bench-'));
  private readonly probe: string;
  private context: BrowserContext | null = null;

  constructor(probe: string) {
    this.probe = probe;
  }

  /** Starts the browser anew and opens an address. */
  async open(url: string): Promise<Page> {
    await this.close();
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath: bringBrowser(),
      args: [...BROWSER_ARGS, '--enable-blink-features=ForceEagerMeasureMemory'],
      locale: 'zh-CN',
      viewport: { width: 1280, height: 800 },
    });
    const session = JSON.stringify(JSON.stringify(SESSION));
    await this.context.addInitScript(`localStorage.setItem('chamberbook.session', ${session})`);
    await this.context.addInitScript(this.probe);
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    // The browser's own start is not what is measured.
    await page.evaluate(CALM);
    await page.goto(url, { waitUntil: 'commit' });
    return page;
  }

  async close(): Promise<void> {
    await this.context?.close();
    this.context = null;
  }

  async dispose(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

export const notesOf = (page: Page): Promise<Notes> => page.evaluate('benchNotes');

/** Waits until the page's notes say so, ten minutes at most. */
export async function until(page: Page, condition: string): Promise<Notes> {
  await page.waitForFunction(condition, undefined, { timeout: 600_000, polling: 50 });
  return notesOf(page);
}

/** Megabytes that page and worker use together, after a collection. */
export async function usedMB(page: Page): Promise<number> {
  const bytes = await page.evaluate(
    'performance.measureUserAgentSpecificMemory().then((m) => m.bytes)',
  );
  return Number(bytes) / 1e6;
}
