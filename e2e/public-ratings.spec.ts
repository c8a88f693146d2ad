import type { Locator, Page } from '@playwright/test';
import { App } from './pages/app.ts';
import { ALL, axeComplaints } from './support/axe.ts';
import { expect, listen, test } from './support/story.ts';

const CHAMBER = '洛阳市江苏商会';
const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('rowheader') });

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let n = 0; n < 12 && !(await target.evaluate((e) => e === document.activeElement)); n++)
    await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

/** What does not fit the window sideways: the page itself, or words in sight that are cut off. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main *')]
      .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
      .filter((e) => !e.closest('caption, thead, input, [aria-hidden=true]'))
      .map((e) => `${e.tagName} ${e.className}: ${e.scrollWidth} > ${e.clientWidth}`),
  );

test('anyone reads the awards by keyboard, enlarged, without scripts, and without a server', async ({
  server,
  browser,
  complaints,
}) => {
  const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
  listen(context, complaints);
  const page = await context.newPage();
  await page.goto('/public/ratings');
  await expect(page.getByText(/共 \d+ 条评价结果/)).toBeVisible();

  await test.step('by keyboard: found by initials, and the link to the data keeps the filters', async () => {
    const search = page.getByRole('searchbox');
    await tabTo(page, search);
    await page.keyboard.type('jssh');
    await expect(page.getByRole('link', { name: CHAMBER }).first()).toBeVisible();
    await tabTo(page, page.getByRole('combobox', { name: '层级' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option', { name: '全国' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/level=national/);
    await expect(page.getByText('共 1 条评价结果')).toBeVisible();
    const link = page.getByRole('link', { name: '评价结果 JSON' });
    const data = await context.request.get((await link.getAttribute('href')) ?? '');
    expect(data.headers()['access-control-allow-origin']).toBe('*');
    const { items } = await data.json();
    expect(items.map((a: { subject: { name: string } }) => a.subject.name)).toEqual([CHAMBER]);
    const found = page.getByRole('link', { name: CHAMBER });
    await found.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).not.toHaveCount(0);
    await expect(page.getByText(/^来源：http/).first()).toBeVisible();
    expect(await axeComplaints(page, ALL)).toEqual([]);
  });

  await test.step('enlarged to twice the size, nothing runs out of the window', async () => {
    const large = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };
    const near = await browser.newContext({ baseURL: server.url, locale: 'zh-CN', ...large });
    const reader = await near.newPage();
    await reader.goto('/public/ratings');
    await expect(reader.getByText(/共 \d+ 条评价结果/)).toBeVisible();
    expect(await cut(reader)).toEqual([]);
    await near.close();
  });

  await test.step('with scripts blocked the page says where to read, and that is readable', async () => {
    const plain = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
    const reader = await plain.newPage();
    await reader.goto('/public/ratings');
    await reader.getByRole('link', { name: '商会评价结果' }).click();
    await reader.getByRole('searchbox').fill('江苏');
    await reader.getByRole('button', { name: /^查询/ }).click();
    const known = rows(reader).filter({ hasText: CHAMBER }).filter({ hasText: '全国“四好”商会' });
    await expect(known).toBeVisible();
    await plain.close();
  });

  await test.step('once visited, it is read and searched while the server is away', async () => {
    await new App(page).cached();
    await server.stop('SIGKILL');
    // An answer that is a minute old counts as an answer: this is about a day later.
    await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
    await page.goto('/public/ratings');
    await expect(page.getByText(/^当前未连上服务器，显示的是/)).toBeVisible();
    await page.getByRole('searchbox').fill('江苏');
    await expect(page.getByRole('link', { name: CHAMBER }).first()).toBeVisible();
    expect(await axeComplaints(page, ALL)).toEqual([]);
  });
  await context.close();
});
