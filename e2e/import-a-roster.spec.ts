import { gbkSupplement, messyRoster, register } from './files/roster-files.ts';
import { textOf } from './pages/app.ts';
import { Enterprises } from './pages/enterprises.ts';
import { Imports } from './pages/imports.ts';
import { everyRecord } from './support/records.ts';
import { expect, test } from './support/story.ts';

const CHAMBER = '洛阳市湖南商会';
const ONE_PHONE = 1;
const ONE_REPEAT = 1;

test('a messy roster is read without contact, taken back, read again, and arrives elsewhere', async ({
  server,
  device,
}) => {
  const { page } = await device('secretary');
  const app = new Imports(page);
  const list = new Enterprises(page);
  await list.open();
  const before = await textOf(list.count);
  await app.cached();
  await server.stop('SIGKILL');

  const { bytes, traps } = await messyRoster();
  await app.choose(CHAMBER, '会员名册.xlsx', bytes);
  await expect(page.getByText(`${traps.dataRows} 行企业`)).toBeVisible();
  await expect(page.getByText('合计').first()).toBeVisible();
  await app.toCheck();
  for (const what of [
    '信用代码存成了数字',
    '信用代码后三位被 Excel 改成 000',
    '和前面的行重复',
    '手机号像是被 Excel 取整',
    '已整理写法',
  ])
    await expect(app.finding(what)).toBeVisible();
  const asked = traps.codesAsNumbers.length + traps.codesEnding000.length + ONE_PHONE + ONE_REPEAT;
  await expect(page.getByText(`有 ${asked} 行等您决定`)).toBeVisible();

  // Undecided rows are not skipped in silence: the page says how many, and offers to go back.
  await app.next();
  await expect(page.getByText(`另有 ${asked} 行没有决定，先不导入`)).toBeVisible();
  await page.getByRole('button', { name: '回去决定' }).click();
  for (const [what, answer, left] of [
    ['信用代码存成了数字', '不带代码导入', asked - 3],
    ['信用代码后三位被 Excel 改成 000', '不带代码导入', asked - 5],
    ['手机号像是被 Excel 取整', '留空导入', asked - 6],
  ] as const) {
    const box = page.getByRole('button', { name: new RegExp(`^${what}`) }).locator('xpath=..');
    await box.getByRole('button', { name: answer }).first().click();
    await expect(page.getByText(`有 ${left} 行等您决定`)).toBeVisible();
  }
  await page.getByRole('button', { name: '合并到前一行' }).click();
  await expect(page.getByText('没有需要您决定的地方')).toBeVisible();
  await app.next();
  const count = await app.run();
  expect(count).toBe(traps.dataRows - 1);
  await expect(page.getByText('全部行都已导入')).toBeVisible();

  await app.undoAll();
  await list.open();
  await expect(list.count).toHaveText(before);

  await app.choose(CHAMBER, '补报.csv', gbkSupplement());
  await app.toCheck();
  await app.next();
  expect(await app.run()).toBe(12);
  const first = page.url();
  await list.open();
  const total = (text: string) => Number(text.replace(/\D/g, ''));
  await expect(list.count).toHaveText(new RegExp(`^共 ${total(before) + 12} 家`));

  await server.start();
  await app.settled();
  const staff = await device('staff');
  const seen = new Enterprises(staff.page);
  await seen.openOne('洛阳云岭商贸有限公司');
  await expect(
    staff.page.getByRole('region', { name: '所在商会' }).getByText(CHAMBER),
  ).toBeVisible();
  for (const row of await everyRecord(staff.page, 'enterprise')) {
    const code = row.creditCode ?? null;
    if (code !== null) expect(code).toMatch(/^[0-9A-Z]{18}$/);
  }
  await page.goto(first);
  await expect(app.heading).toHaveText('已导入 12 家');
});

test('a register of 4,311 enterprises is read by the federation and taken back', async ({
  device,
}) => {
  const { page } = await device('county');
  const app = new Imports(page);
  await app.choose('栾川县工商业联合会', '登记企业.csv', register(4311));
  await expect(page.getByText('4,311 行企业').or(page.getByText('4311 行企业'))).toBeVisible();
  await app.toCheck();
  await app.next();
  const count = await app.run();
  expect(count).toBe(4311);
  // All of them belong to this register, wherever they are: the server takes every one.
  await app.settled();
  await expect(page.getByRole('link', { name: /^待处理 \d/ })).toHaveCount(0);
  await app.undoAll();
});
