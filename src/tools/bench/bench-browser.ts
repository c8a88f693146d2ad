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
  readonly searches: readonly { readonly text: string; readonly ms: number }[];
  readonly loadingAt: number | null;
  readonly longTasks: readonly { readonly start: number; readonly ms: number }[];
}

const CALM = 'new Promise((done) => setTimeout(() => requestIdleCallback(done), 1500))';
const SETTLED = 'new Promise((done) => setTimeout(() => requestIdleCallback(done), 8000))';

/** A browser profile on disk: the device. Opening it again is a cold start. */
export class Device {
  private readonly folder = mkdtempSync(join(tmpdir(), 'chamberbook-bench-'));
  private readonly probe: string;
  private readonly session: string;
  private context: BrowserContext | null = null;

  /** `session` is what the server answers at /api/session; the stub server's where none is given. */
  constructor(probe: string, session = JSON.stringify(SESSION)) {
    this.probe = probe;
    this.session = session;
  }

  /** Starts the browser anew and opens an address; `cookie` as a server set it, where it wants one. */
  async open(url: string, cookie = ''): Promise<Page> {
    await this.close();
    this.context = await chromium.launchPersistentContext(this.folder, {
      executablePath: bringBrowser(),
      args: [...BROWSER_ARGS, '--enable-blink-features=ForceEagerMeasureMemory'],
      locale: 'zh-CN',
      viewport: { width: 1280, height: 800 },
    });
    const cookies = cookie.split('; ').filter((part) => part !== '');
    await this.context.addCookies(
      cookies.map((part) => {
        const at = part.indexOf('=');
        return { name: part.slice(0, at), value: part.slice(at + 1), url: new URL(url).origin };
      }),
    );
    const session = JSON.stringify(this.session);
    await this.context.addInitScript(`localStorage.setItem('chamberbook.session', ${session})`);
    await this.context.addInitScript(this.probe);
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    // The browser's own start is not what is measured.
    await page.evaluate(CALM);
    await page.goto(url, { waitUntil: 'commit' });
    return page;
  }

  /** Until page and worker have nothing more to do: the index is saved, the dictionary is there. */
  async calm(): Promise<void> {
    await this.context?.pages()[0]?.evaluate(SETTLED);
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

const PATIENCE_MS = 600_000;

/** Waits until the page's notes say so, ten minutes at most. Asked from here: pages forbid `eval`. */
export async function until(page: Page, condition: string): Promise<Notes> {
  const started = Date.now();
  while (!(await page.evaluate<boolean>(`Boolean(${condition})`))) {
    if (Date.now() - started > PATIENCE_MS) throw new Error(`Never came true: ${condition}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return notesOf(page);
}

/** Megabytes that page and worker use together, after a collection; NaN where the browser keeps it to itself. */
export async function usedMB(page: Page): Promise<number> {
  const bytes = await page
    .evaluate('performance.measureUserAgentSpecificMemory().then((memory) => memory.bytes)')
    // Not every browser tells it, nor of a page that the service worker brings.
    .catch(() => Number.NaN);
  return Number(bytes) / 1e6;
}

/** Megabytes that the browser says this origin takes on its disk: rows, index and the app's own copy. */
export async function storedMB(page: Page): Promise<number> {
  const bytes = await page.evaluate('navigator.storage.estimate().then(({ usage }) => usage)');
  return Number(bytes) / 1e6;
}
