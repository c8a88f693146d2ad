import { App } from './pages/app.ts';
import { Enterprises } from './pages/enterprises.ts';
import { expect, test } from './support/story.ts';

test('a leader is entered, given a chamber and an enterprise, and relieved of one', async ({
  device,
}) => {
  const { page } = await device('staff');
  const app = new App(page);
  const enterprises = new Enterprises(page);
  const enterprise = await enterprises.openAny(2);
  const chamber = '洛阳市湖南商会';
  await app.goTo('联系服务');
  await page.getByRole('link', { name: '新增领导' }).click();
  const form = page.getByRole('dialog');
  await app.field('姓名', form).fill('岚桥');
  await app.field('职务', form).fill('副主席');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(app.heading).toHaveText('岚桥');

  for (const target of [chamber, enterprise]) {
    await page.getByRole('button', { name: '分配联系对象' }).click();
    await app.pick('联系对象', target, target);
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await expect(app.toast(`已分配：岚桥 → ${target}`)).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: target })).toBeVisible();
  }

  // Once more the same: refused in words.
  await page.getByRole('button', { name: '分配联系对象' }).click();
  await app.pick('联系对象', chamber, chamber);
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('岚桥 已经以“联系领导”的身份联系这家单位了')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();

  // By the target: on the pages of both.
  await page.getByRole('link', { name: enterprise }).click();
  await expect(page.getByRole('region', { name: '联系服务' })).toContainText('岚桥');
  await page.goBack();
  await page.getByRole('link', { name: chamber }).click();
  await page.getByRole('tab', { name: '联系与评价' }).click();
  await expect(page.getByRole('tabpanel')).toContainText('岚桥');
  await app.goTo('联系服务');
  await page.getByRole('tab', { name: '按对象' }).click();
  await expect(page.getByRole('row').filter({ hasText: chamber }).first()).toContainText('岚桥');

  // By the leader: one of two ends.
  await page.getByRole('tab', { name: '按领导' }).click();
  await page.getByLabel('按姓名、单位、职务查找').fill('岚桥');
  await page.getByRole('link', { name: '岚桥' }).first().click();
  await page
    .getByRole('row')
    .filter({ hasText: enterprise })
    .getByRole('button', { name: '结束联系' })
    .click();
  const dialog = page.getByRole('dialog', { name: '结束联系关系' });
  await app.field('结束日期', dialog).fill('2000-01-01');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/结束日期早于开始日期/)).toBeVisible();
  // The day of the browser, which is ahead of UTC.
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  await app.field('结束日期', dialog).fill(today);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(app.toast(`已结束：岚桥 → ${enterprise}`)).toBeVisible();
  await app.settled();
});
