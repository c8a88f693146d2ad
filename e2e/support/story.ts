import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#domain/kernel/demo-password.ts';
import { App } from '../pages/app.ts';
import { AppServer, TEMPLATE } from './app-server.ts';

export type Account =
  | 'admin'
  | 'staff'
  | 'county'
  | 'secretary'
  | 'officer'
  | 'expert'
  | 'expert2'
  | 'viewer';

/** One browser profile of one person, as on a machine of his own. */
export interface Device {
  readonly page: Page;
  readonly context: BrowserContext;
}

interface Story {
  readonly server: AppServer;
  /** A fresh device where someone has signed in and the first sync is through. */
  readonly device: (account: Account, options?: DeviceOptions) => Promise<Device>;
  /** What the pages said on their consoles that nobody expected. */
  readonly complaints: string[];
}
export interface DeviceOptions {
  readonly phone?: boolean;
  readonly language?: 'zh-CN' | 'en';
  /** Where the story begins for this person; home where nothing is said. */
  readonly at?: string;
  /** Address of a line of its own to the server; the story itself then waits for the first sync. */
  readonly through?: string;
}

export const PHONE = { width: 390, height: 844 };

/** Without a server requests fail, and browsers print that; everything else is a defect. */
const EXPECTED =
  /net::ERR_|Failed to load resource|ERR_CONNECTION_REFUSED|the server responded with a status of 401/;

interface Worker {
  /** Hands out a server that stands ready, and lets the next one start while the story goes on. */
  readonly readyServer: () => Promise<AppServer>;
}

export const test = base.extend<Story, Worker>({
  readyServer: [
    async ({ playwright: _ }, use) => {
      const begin = () => {
        const server = AppServer.over(TEMPLATE);
        // Its failure is met by the story that takes it.
        server.catch(() => undefined);
        return server;
      };
      let next = begin();
      await use(() => {
        const ready = next;
        next = begin();
        return ready;
      });
      await (await next).dispose();
    },
    { scope: 'worker' },
  ],
  server: async ({ readyServer }, use) => {
    const server = await readyServer();
    await use(server);
    await server.dispose();
  },
  complaints: async ({ playwright: _ }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  device: async ({ browser, server, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    // A stopped server stands for a cut line, and of a line that is back the browser tells the page.
    server.onStarted = async () => {
      for (const page of contexts.flatMap((context) => context.pages()))
        await page.evaluate(() => dispatchEvent(new Event('online'))).catch(() => undefined);
    };
    await use(async (account, options = {}) => {
      const context = await browser.newContext({
        baseURL: options.through ?? server.url,
        locale: options.language ?? 'zh-CN',
        viewport: options.phone ? PHONE : { width: 1280, height: 800 },
        hasTouch: options.phone ?? false,
        isMobile: options.phone ?? false,
        reducedMotion: 'reduce',
      });
      contexts.push(context);
      listen(context, complaints);
      const page = await context.newPage();
      if (options.language)
        await page.addInitScript((language) => {
          localStorage.setItem('chamberbook.language', language);
        }, options.language);
      await enter(page, account, options.at ?? '/');
      if (!options.through) await new App(page).settled();
      return { page, context };
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/** Gathers what any page of a profile complains about. */
export function listen(context: BrowserContext, complaints: string[]): void {
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text()))
      complaints.push(`${message.text()} (${message.page()?.url() ?? 'no page'})`);
  });
}

/** One press on a demo account; returns when the first sync is through. */
export async function signIn(page: Page, account: Account, at = ''): Promise<void> {
  await page.goto(`${at}/sign-in`);
  await page.getByRole('button', { name: new RegExp(`${account}$`) }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await new App(page).settled();
}

/** The same without the page for it, for stories that begin once somebody is in. */
async function enter(page: Page, account: Account, at: string): Promise<void> {
  const data = { username: account, password: DEMO_PASSWORD };
  const answer = await page.request.post('/api/auth/sign-in/username', { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  await page.goto(at);
}
