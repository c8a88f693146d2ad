import { Enterprises } from './pages/enterprises.ts';
import { Inbox } from './pages/inbox.ts';
import { expect, test } from './support/story.ts';

test('two people change one field without contact: both values wait for a person, none is lost', async ({
  server,
  device,
}) => {
  const secretary = await device('secretary');
  const staff = await device('staff');
  const hers = new Enterprises(secretary.page);
  const his = new Enterprises(staff.page);
  const name = await hers.openAny();
  await his.openOne(name);

  await his.cached();
  await hers.cached();
  await server.stop('SIGKILL');
  await hers.edit({ 联系人: '秘书处写的人', 办公电话: '0379-60000001' });
  await his.edit({ 联系人: '工商联写的人', 邮箱: 'new@chamberbook.example' });
  await expect(hers.state('仅在本机')).toBeVisible();
  await expect(his.state('仅在本机')).toBeVisible();
  // One after the other, so that the story knows who comes second.
  const address = secretary.page.url();
  await secretary.page.close();
  await server.start();
  await expect(his.state('已确认')).toBeVisible({ timeout: 120_000 });
  const page = await secretary.context.newPage();
  await page.goto(address);
  const back = new Enterprises(page);
  await back.settled();

  // Different fields met without a question.
  await expect(staff.page.getByText('0379-60000001').first()).toBeVisible();
  await expect(page.getByText('new@chamberbook.example').first()).toBeVisible();

  const inbox = new Inbox(staff.page);
  await inbox.openTab('两种说法');
  const both = inbox.conflict('联系人');
  await expect(both).toContainText('秘书处写的人');
  await expect(both).toContainText('工商联写的人');
  await expect(both.getByRole('term').filter({ hasText: '原来' })).toBeVisible();
  await both.getByRole('button', { name: '用提交的' }).click();
  await expect(both).toHaveCount(0);

  await his.openOne(name);
  await expect(staff.page.getByText('秘书处写的人').first()).toBeVisible();
  // The value that lost is still told by the history.
  await expect(
    staff.page.getByRole('region', { name: '变更记录' }).getByText('工商联写的人').first(),
  ).toBeVisible();
  await expect(page.getByText('秘书处写的人').first()).toBeVisible();
  // On her device too, which never held it.
  await expect(
    page.getByRole('region', { name: '变更记录' }).getByText('工商联写的人').first(),
  ).toBeVisible();
});

test('a change that the server refuses comes back with its reason, and nothing typed is lost', async ({
  server,
  device,
}) => {
  const secretary = await device('secretary');
  const hers = new Enterprises(secretary.page);
  const name = await hers.openAny();
  await hers.cached();
  await server.stop('SIGKILL');
  await hers.edit({ 联系人: '退会后才传到的人' });
  await expect(hers.state('仅在本机')).toBeVisible();
  await secretary.page.close();

  await server.start();
  const staff = await device('staff');
  const his = new Enterprises(staff.page);
  await his.openOne(name);
  await his.leaveAllChambers();
  await his.settled();

  const page = await secretary.context.newPage();
  await page.goto('/inbox');
  const inbox = new Inbox(page);
  await expect(page.getByText('您没有修改这条记录的权限').first()).toBeVisible();
  await expect(page.getByText('退会后才传到的人').first()).toBeVisible();
  await inbox.settled();

  // The federation repairs it from its queue.
  const queue = new Inbox(staff.page);
  await queue.openTab('转来的改动');
  await expect(staff.page.getByText('退会后才传到的人').first()).toBeVisible();
  await staff.page.getByRole('button', { name: '以我的名义采用' }).click();
  await his.openOne(name);
  await expect(staff.page.getByText('退会后才传到的人').first()).toBeVisible();
});
