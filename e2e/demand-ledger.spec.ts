import { readFile } from 'node:fs/promises';
import { textOf } from './pages/app.ts';
import { Demands } from './pages/demands.ts';
import { Imports } from './pages/imports.ts';
import { expect, test } from './support/story.ts';

const CHAMBER = '洛阳市湖南商会';
const TITLE = '会员企业门前停车难';

test('a demand is taken in without contact, goes round the loop, back once, and arrives elsewhere', async ({
  server,
  device,
}) => {
  const { page } = await device('staff');
  const app = new Demands(page);
  await app.open();
  await app.cached();
  await server.stop('SIGKILL');

  await page.getByRole('link', { name: '登记诉求' }).first().click();
  await app.pick('提出方', CHAMBER, CHAMBER);
  await app.field('诉求标题').fill(TITLE);
  await app.field('类别').fill('城市管理');
  await page.getByRole('option', { name: '城市管理', exact: true }).click();
  // What is typed is kept while it is typed: a page that dies loses nothing.
  await expect(page.getByText('草稿已存在本机').first()).toBeVisible();
  await page.reload();
  await expect(app.field('诉求标题')).toHaveValue(TITLE);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(app.heading).toHaveText(TITLE);
  await app.isAt('已受理');
  await expect(page.getByText('还剩 7 个工作日')).toBeVisible();

  await app.take('交办', { 承办单位: '示范区城市管理局' });
  await app.isAt('已交办');
  await app.take('开始办理');
  await app.take('答复企业', { 答复内容: '已新增车位二十个' });
  await app.take('企业评价', { 企业满意度: '不满意' });
  await app.isAt('企业已确认');
  await app.take('退回重办');
  await app.isAt('办理中');
  await expect(page.getByText('退回重办').first()).toBeVisible();
  await app.take('答复企业', { 答复内容: '又新增车位三十个' });
  await app.take('企业评价', { 企业满意度: '满意' });
  await app.take('办结销号', { 解决情况: '已解决' });
  await app.isAt('已办结');
  await app.undo(/已办结/);
  await app.isAt('企业已确认');
  await app.take('办结销号', { 解决情况: '已解决' });

  await server.start();
  await app.settled();
  const other = await device('staff');
  const seen = new Demands(other.page);
  await seen.open();
  await other.page.getByRole('searchbox', { name: '搜索' }).fill(TITLE);
  await expect(seen.rows).toHaveCount(1);
  await seen.rows.getByRole('link').first().click();
  await seen.isAt('已办结');
  await expect(other.page.getByText('又新增车位三十个').first()).toBeVisible();
});

const LEDGER = [
  '2019年诉求台账',
  '序号,提出单位,具体问题,问题类别,责任单位,收集时间,办理状态,销号时间,是否解决,满意度',
  `1,${CHAMBER},会员融资难,融资,示范区金融办,2019.3.5,已销号,2019年3月14日,是,满意`,
  `2,${CHAMBER},示范路施工围挡,城管,示范区城管局,2019/4/2,已办结,2019-05-30,否,基本满意`,
  `3,${CHAMBER},请求减免租金,其他,,2019-06-01,不予受理,,,`,
  `4,${CHAMBER},用工短缺,用工,示范区人社局,2019-07-01,正在办理,,,`,
  '合计：4 件',
].join('\n');

test('a city’s Excel ledger comes in, the figures are right, and what goes out changes nothing', async ({
  device,
}) => {
  const { page } = await device('staff');
  const app = new Demands(page);
  const imports = new Imports(page);
  const give = async (name: string, bytes: Uint8Array) => {
    await app.open();
    await page.getByRole('link', { name: '导入台账' }).first().click();
    await expect(page.getByRole('combobox', { name: '导入到' })).toHaveValue(/诉求台账$/);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
    await expect(page.getByText(/行诉求$/).first()).toBeVisible();
    await imports.next();
    await expect(page.getByText('每一列都要有去处').first()).toBeVisible();
    await imports.next();
    await expect(page.getByText('没有需要您决定的地方')).toBeVisible();
    await imports.next();
  };
  await give('台账.csv', new TextEncoder().encode(LEDGER));
  await page.getByRole('button', { name: '导入 4 件' }).click();
  await expect(app.heading).toHaveText('已导入 4 件诉求');
  const result = page.url();
  await page.getByRole('link', { name: '查看诉求台账' }).click();

  // The year before last is no choice of the list, but an address like any other.
  await page.goto('/liaison/demands?period=2019');
  await expect(app.figure('受理数')).toContainText('3 / 4');
  await expect(app.figure('解决率')).toContainText('1 / 3');
  await expect(app.figure('办结率')).toContainText('2 / 3');
  await expect(app.figure('满意率')).toContainText('1 / 2');
  await expect(app.figure('超期率')).toContainText('2 / 3');
  await app.figure('超期率').click();
  await expect(app.rows).toHaveCount(2);
  await page.goto('/liaison/demands?period=2019');
  await expect(app.rows).toHaveCount(4);
  await expect(page.getByText(/^超期 [\d,]+ 个工作日$/).first()).toBeVisible();

  await page.getByRole('button', { name: '导出' }).click();
  const file = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /CSV/ }).click();
  const saved = await readFile(await (await file).path());
  expect(new TextDecoder().decode(saved)).toContain('示范路施工围挡');
  await give('导出.csv', saved);
  await expect(page.getByRole('button', { name: '没有要写入的内容' })).toBeVisible();
  expect(await textOf(page.locator('label').filter({ hasText: '没有变化' }))).toContain('4');

  await page.goto(result);
  await imports.undoAll();
  await page.goto('/liaison/demands?period=2019');
  await expect(app.figure('受理数')).toContainText('0 / 0');
});

test('several demands are assigned at once, and taken back at once', async ({ device }) => {
  const { page } = await device('staff', { at: '/liaison/demands?f.state=registered' });
  const app = new Demands(page);
  await expect(app.rows.first()).toBeVisible();
  const boxes = page.getByRole('grid').getByRole('checkbox');
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await page.getByRole('button', { name: '批量处理' }).click();
  const dialog = page.getByRole('dialog', { name: '批量处理' });
  await app.field('承办单位', dialog).fill('示范市工信局');
  await dialog.getByRole('button', { name: '办理 2 件' }).click();
  await expect(app.toast('2 件诉求：已交办')).toBeVisible();
  await app.undo('2 件诉求：已交办');
  await app.settled();
});
