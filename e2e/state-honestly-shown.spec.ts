import type { BrowserContext, CDPSession, Route } from '@playwright/test';
import { Enterprises } from './pages/enterprises.ts';
import { expect, test } from './support/story.ts';

/** The line between a device and its server: whole, cut, or lost in the middle of a conversation. */
class Line {
  state: 'whole' | 'cut' | 'half' = 'whole';
  private taken = 0;

  async lay(context: BrowserContext): Promise<this> {
    await context.route('**/api/sync/**', (route) => this.carry(route));
    return this;
  }

  /** Half: changes go one by one; the first is taken, the answer to the next is lost, then all is cut. */
  private async carry(route: Route): Promise<void> {
    if (this.state === 'whole') return route.continue();
    if (this.state === 'cut') return route.abort();
    if (!route.request().url().endsWith('/push')) return route.continue();
    const { mutations } = route.request().postDataJSON() as { mutations: unknown[] };
    if (mutations.length > 1) return route.fulfill({ status: 413, json: { code: 'too-large' } });
    this.taken += 1;
    if (this.taken === 1) return route.continue();
    this.state = 'cut';
    await route.fetch();
    return route.abort();
  }
}

test('an answer gets lost: the page says what is uploaded, what is unconfirmed, and that it is kept', async ({
  device,
}) => {
  const { page, context } = await device('secretary');
  const app = new Enterprises(page);
  await app.openAny();
  const address = page.url();
  const line = await new Line().lay(context);
  line.state = 'cut';
  await app.edit({ 联系人: '先改的联系人' });
  await app.edit({ 联系人: '后改的联系人' });
  await app.offline();
  await expect(app.state('仅在本机')).toBeVisible();

  line.state = 'half';
  await app.goTo('设置');
  await page.getByRole('main').getByRole('button', { name: '立即同步' }).click();
  await expect(
    page.getByText('已上传 2，其中 1 项服务器尚未确认，仍留在本机').first(),
  ).toBeVisible();
  await expect(page.getByText('已发出，服务器尚未确认')).toBeVisible();
  const stored = async () => {
    const path = `/api/records/enterprise/${address.split('/').at(-1)}`;
    return (await (await page.request.get(path)).json()).r;
  };
  const taken = await stored();
  expect(taken.contactName).toBe('后改的联系人');

  // The tab dies: the next one still knows.
  await page.reload();
  await expect(page.getByText(/其中 1 项服务器尚未确认/).first()).toBeVisible();

  line.state = 'whole';
  await page.getByRole('main').getByRole('button', { name: '立即同步' }).click();
  await expect(page.getByText('没有待上传的改动，服务器都已收到。')).toBeVisible();
  await expect(page.getByText(/服务器尚未确认/)).toHaveCount(0);
  expect((await stored()).rev).toBe(taken.rev);

  await page.getByRole('button', { name: '现在检查' }).click();
  await expect(page.getByText(/核对一致，共 [\d,]+ 条。/)).toBeVisible();
});

/** Wakes the service worker as the browser does when it has a line again. */
async function wake(session: CDPSession, origin: string, registration: string): Promise<void> {
  await session.send('ServiceWorker.dispatchSyncEvent', {
    origin,
    registrationId: registration,
    tag: 'chamberbook-unsent',
    lastChance: false,
  });
}

test('with every page closed the browser sends what waits, once it has a line', async ({
  server,
  device,
}) => {
  const { page, context } = await device('secretary');
  const app = new Enterprises(page);
  await app.openAny();
  const address = page.url();
  await app.cached();
  await server.stop('SIGKILL');
  await app.edit({ 联系人: '关掉网页前改的联系人' });
  await expect(app.state('仅在本机')).toBeVisible();

  const other = await context.newPage();
  const session = await context.newCDPSession(other);
  const found = new Promise<string>((done) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const mine = registrations.find(({ scopeURL }) => scopeURL.startsWith(server.url));
      if (mine) done(mine.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registration = await found;
  await page.close();
  await server.start();
  const path = `${server.url}/api/records/enterprise/${address.split('/').at(-1)}`;
  await expect(async () => {
    await wake(session, server.url, registration);
    const stored = await (await other.request.get(path)).json();
    expect(stored.r.contactName).toBe('关掉网页前改的联系人');
  }).toPass();

  await other.goto(address);
  await expect(new Enterprises(other).state('已确认')).toBeVisible();
});
