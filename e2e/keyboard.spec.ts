import { textOf } from './pages/app.ts';
import { Enterprises } from './pages/enterprises.ts';
import { expect, test } from './support/story.ts';

test('from the first page to a saved change without a mouse', async ({ device }) => {
  const { page } = await device('staff');
  const app = new Enterprises(page);

  // The palette, by initials.
  await page.keyboard.press('Control+K');
  await page.getByRole('textbox', { name: /搜企业/ }).fill('lyshnsh');
  await expect(page.getByRole('dialog').getByText('洛阳市湖南商会')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText('洛阳市湖南商会');

  // The navigation, by Tab and Enter.
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText('会员企业');
  await expect(app.rows.first()).toBeVisible();

  // The list, by / and arrows.
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: '搜索' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(app.list).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const current = app.list.locator('[data-current]');
  const name = await textOf(current.getByRole('link').first());
  await page.keyboard.press('Enter');
  await expect(app.heading).toHaveText(name);

  // The form, by Ctrl+S and Ctrl+Enter.
  await page.getByRole('link', { name: '修改', exact: true }).focus();
  await page.keyboard.press('Enter');
  await app.field('简称').focus();
  await page.keyboard.type('键盘改的简称');
  await page.keyboard.press('Control+S');
  await expect(app.toast(`已更新 ${name}`)).toBeVisible();
  await expect(app.field('简称')).toHaveValue(/键盘改的简称/);
  await page.keyboard.press('Control+Enter');
  await expect(app.heading).toHaveText(name);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '键盘操作' })).toBeVisible();
});
