import type { Browser, Page } from '@playwright/test';

/** Kills the processes that run pages and workers of this browser, as the system does when memory ends. */
export async function killRenderers(browser: Browser, page: Page): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const gone = page.waitForEvent('crash');
  for (const { id, type } of processInfo) {
    if (type !== 'renderer') continue;
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It ended by itself a moment ago.
    }
  }
  await gone;
  await session.detach();
  await page.close();
}
