import { Enterprises } from './pages/enterprises.ts';
import { fill, freed } from './support/fill-storage.ts';
import { pastOf } from './support/records.ts';
import { expect, listen, signIn, test } from './support/story.ts';

const QUOTA = 40 * 1024 * 1024;

test('a full disk is said in words, what was typed stays, and when there is room it goes on', async ({
  browser,
  server,
  complaints,
}) => {
  const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
  listen(context, complaints);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const origin = server.url;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
  await signIn(page, 'secretary');
  const app = new Enterprises(page);
  const name = await app.openAny();
  const address = page.url();
  await page.getByRole('link', { name: '修改', exact: true }).click();
  await app.field('联系人').fill('还存得下的联系人');
  await page.keyboard.press('Control+S');
  await expect(app.toast(`已更新 ${name}`)).toBeVisible();
  await app.settled();

  await fill(page);
  await app.field('备注').fill('磁盘满的时候填的');
  await page.keyboard.press('Control+S');
  const alert = page.getByRole('alert').filter({ hasText: '没能保存' });
  await expect(alert).toContainText('这台设备的存储空间满了');
  await expect(alert).toContainText('您填写的内容还在');
  await expect(page.getByText('这台设备的存储空间满了').first()).toBeVisible();
  await expect(app.field('备注')).toHaveValue('磁盘满的时候填的');

  // What was saved before is there to be read.
  const other = await context.newPage();
  await other.goto(address);
  const seen = new Enterprises(other);
  await expect(seen.heading).toHaveText(name);
  await expect(other.getByText('还存得下的联系人').first()).toBeVisible();
  await other.close();

  await freed(page);
  await page.keyboard.press('Control+S');
  await expect(alert).toHaveCount(0);
  await app.settled();
  await page.goto(address);
  await expect(page.getByText('磁盘满的时候填的').first()).toBeVisible();
  await expect(app.state('已确认')).toBeVisible();
  const past = await pastOf(page, 'enterprise', address.split('/').at(-1) ?? '');
  const told = past.map(({ changes }) => changes.contactName?.after ?? changes.note?.after);
  expect(told).toEqual(['还存得下的联系人', '磁盘满的时候填的']);
  await app.goTo('设置');
  await expect(page.getByText(/^已用 .*，可用约 /)).toBeVisible();
  await context.close();
});
