import { Enterprises } from './pages/enterprises.ts';
import { expect, test } from './support/story.ts';

test('a secretary works on with the cable out; the federation sees it when it is back', async ({
  server,
  device,
}) => {
  const secretary = await device('secretary');
  let app = new Enterprises(secretary.page);
  const name = await app.openAny();
  const address = secretary.page.url();
  await app.cached();

  await server.stop('SIGKILL');
  await secretary.page.reload();
  await expect(app.heading).toHaveText(name);
  await expect(app.state('已确认')).toBeVisible();

  await app.edit({ 联系人: '断网时改的联系人', 办公电话: '0379-60000001' });
  await expect(app.state('仅在本机')).toBeVisible();
  await expect(secretary.page.getByText('断网时改的联系人').first()).toBeVisible();
  await app.offline();

  await secretary.page.close();
  const page = await secretary.context.newPage();
  app = new Enterprises(page);
  await page.goto(address);
  await expect(app.heading).toHaveText(name);
  await expect(page.getByText('断网时改的联系人').first()).toBeVisible();
  await expect(app.state('仅在本机')).toBeVisible();

  await server.start();
  await expect(app.state('已确认')).toBeVisible({ timeout: 120_000 });
  await app.settled();

  const staff = await device('staff');
  const seen = new Enterprises(staff.page);
  await seen.openOne(name);
  await expect(staff.page.getByText('断网时改的联系人').first()).toBeVisible();
  await expect(staff.page.getByText('0379-60000001').first()).toBeVisible();
  await expect(seen.state('已确认')).toBeVisible();
});

test('what was looked at and searched stays usable without a server', async ({
  server,
  device,
}) => {
  const { page } = await device('staff');
  const app = new Enterprises(page);
  await app.cached();
  await server.stop('SIGKILL');
  await page.goto('/enterprises');
  await expect(app.count).toHaveText('共 400 家');
  for (const room of ['商会', '联系服务', '四好评价', '待处理', '导入', '设置', '工作台']) {
    await app.goTo(room);
    await expect(page.getByRole('heading', { name: '这一页出错了' })).toHaveCount(0);
  }
  await page.goto('/public/ratings');
  await expect(app.heading).toBeVisible();
});
