import { App } from './pages/app.ts';
import { expect, test } from './support/story.ts';

const CHAMBER = '洛阳市湖南商会';
/** The demo's open round is always that of the present year, as it is counted in China. */
const YEAR = Number(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 4));
const OPEN_ROUND = `${YEAR}—${YEAR + 1}年度市级“四好”商会评价（示例）`;

test('a chamber scores itself, the federation records an award, the public reads it', async ({
  server,
  device,
  browser,
}) => {
  const { page } = await device('secretary');
  const app = new App(page);
  await app.goTo('四好评价');
  await page.getByRole('link', { name: OPEN_ROUND }).click();
  await page.getByRole('link', { name: CHAMBER }).click();
  await expect(app.heading).toHaveText(`${CHAMBER} 申报材料`);
  const studies = page.getByRole('region', { name: 'A3', exact: true });
  await studies.getByRole('textbox', { name: 'A3 实际情况' }).fill('3');
  await expect(studies.getByText('4.5 / 6 分')).toBeVisible();
  await studies.getByRole('textbox', { name: 'A3 自评说明' }).fill('全年组织学习 3 次');
  const term = page.getByRole('region', { name: 'B1', exact: true });
  await term.getByRole('button', { name: /系统建议/ }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '保存自评' }).click();
  await expect(app.toast('自评已保存在本机')).toBeVisible();
  await page.getByRole('button', { name: '提交申报' }).click();
  await expect(page.getByText('已提交，自评不能再改')).toBeVisible();
  await app.settled();

  const staff = await device('staff');
  const office = new App(staff.page);
  await office.goTo('四好评价');
  await staff.page.getByRole('link', { name: OPEN_ROUND }).click();
  const line = staff.page.getByRole('row').filter({ hasText: CHAMBER });
  await expect(line.first()).toContainText('已提交');
  await staff.page.getByRole('button', { name: '录入认定结果' }).click();
  await office.pick('获评单位', CHAMBER, CHAMBER);
  await staff.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(office.toast(`已录入：${CHAMBER}`)).toBeVisible();
  await office.settled();

  const stranger = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
  const reader = await stranger.newPage();
  await reader.goto('/public/ratings');
  await reader.getByRole('searchbox').fill(CHAMBER);
  await expect(
    reader
      .getByRole('row')
      .filter({ hasText: CHAMBER })
      .filter({ hasText: `${YEAR}-${YEAR + 1}` }),
  ).toBeVisible();
  await stranger.close();
});
