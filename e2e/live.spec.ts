import type { Page, TestInfo } from '@playwright/test';
import { Enterprises } from './pages/enterprises.ts';
import { expect, test } from './support/story.ts';

/** Resolves with the moment at which a page shows these words: it looks at every picture it paints. */
async function shownAt(page: Page, words: string): Promise<number> {
  await page.waitForFunction((text) => document.body.textContent.includes(text), words);
  return Date.now();
}

/** Does it, waits until a page shows these words, and notes for the report how long that took. */
async function noted(
  info: TestInfo,
  what: string,
  { page, words }: { readonly page: Page; readonly words: string },
  act: () => Promise<void>,
): Promise<void> {
  const begun = Date.now();
  const [at] = await Promise.all([shownAt(page, words), act()]);
  info.annotations.push({ type: what, description: `${at - begun} ms` });
}

/** Someone looks at an enterprise while its chamber's secretary changes it on a device of his own. */
async function changeSeenBy(
  watcher: Page,
  secretary: Page,
  contact: string,
  info: TestInfo,
): Promise<void> {
  const writing = new Enterprises(secretary);
  const name = await writing.openAny();
  const watching = new Enterprises(watcher);
  await watching.openOne(name);
  await expect(watching.state('已确认')).toBeVisible();
  await writing.fillIn({ 联系人: contact });
  // The one who looks does nothing: no reload, no press.
  const there = { page: watcher, words: contact };
  await noted(info, 'from the press of save to the other screen', there, () => writing.save());
  await expect(watcher.getByText(contact).first()).toBeVisible();
  await expect(watching.state('已确认')).toBeVisible();
}

test('another device’s change comes to the screen by itself', async ({ device }, info) => {
  const staff = await device('staff');
  const secretary = await device('secretary');
  await changeSeenBy(staff.page, secretary.page, '另一台设备上改的人', info);
});

test('where the line for pokes is cut, asking takes its place', async ({ device }, info) => {
  const staff = await device('staff');
  let cut = 0;
  await staff.context.route('**/api/sync/live', async (route) => {
    cut += 1;
    await route.abort();
  });
  await staff.page.reload();
  await expect.poll(() => cut).toBeGreaterThan(0);
  const secretary = await device('secretary');
  await changeSeenBy(staff.page, secretary.page, '没有推送时改的人', info);
});

/** The worker that syncs for all tabs of this person, by the lock that it holds. */
function leader(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    return held.find(({ name }) => name?.startsWith('sync:'))?.clientId;
  });
}

test('two tabs show the same without a server; when the one that syncs is closed the other sends', async ({
  server,
  device,
}, info) => {
  const { page: first, context } = await device('secretary');
  const one = new Enterprises(first);
  const name = await one.openAny();
  const address = first.url();
  const second = await context.newPage();
  const other = new Enterprises(second);
  await second.goto(address);
  await expect(other.heading).toHaveText(name);
  await other.settled();
  await other.cached();
  await server.stop('SIGKILL');

  await one.fillIn({ 联系人: '第一个标签页改的人' });
  const there = { page: second, words: '第一个标签页改的人' };
  await noted(info, 'from the press of save to the other tab', there, () => one.save());
  await expect(second.getByText('第一个标签页改的人').first()).toBeVisible();
  await expect(other.state('仅在本机')).toBeVisible();
  await other.edit({ 备注: '第二个标签页写的' });
  await expect(first.getByText('第二个标签页写的').first()).toBeVisible();
  await expect(one.state('仅在本机')).toBeVisible();

  const syncing = await leader(second);
  expect(syncing).toBeDefined();
  await first.close();
  // It was the first that synced: otherwise nothing would change here.
  await expect.poll(async () => (await leader(second)) ?? syncing).not.toBe(syncing);
  await server.start();
  await expect(other.state('已确认')).toBeVisible();
  await other.settled();
  const id = address.split('/').at(-1);
  const stored = await (await second.request.get(`/api/records/enterprise/${id}`)).json();
  expect(stored.r).toMatchObject({
    contactName: '第一个标签页改的人',
    note: '第二个标签页写的',
  });
});
