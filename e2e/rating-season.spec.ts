import { textOf } from './pages/app.ts';
import { Ratings } from './pages/ratings.ts';
import { expect, test } from './support/story.ts';

const SCHEME = '“四好”商会示例方案（现行表述）（2019）';
const CHAMBER = '洛阳市湖南商会';
/** A day in China, so many days from today. */
const day = (by = 0) =>
  new Date(Date.now() + 8 * 3_600_000 + by * 86_400_000).toISOString().slice(0, 10);
const YEAR = Number(day().slice(0, 4));
const OPEN_ROUND = `${YEAR}—${YEAR + 1}年度市级“四好”商会评价（示例）`;

test('a version is copied, refused while it does not add up, adopted, and a round is opened under it', async ({
  server,
  device,
}) => {
  const { page } = await device('staff');
  const app = new Ratings(page);
  await app.openSchemes();
  await app.cached();
  await server.stop('SIGKILL');

  await page.getByRole('link', { name: SCHEME, exact: true }).click();
  await app.tab('修改');
  await expect(page.getByText('这个版本不能再改')).toBeVisible();
  await app.button('复制为新版本').click();
  await app.dialog.getByLabel('新版本号').fill('2027');
  await app.dialog.getByRole('button', { name: '复制为新版本' }).click();
  await expect(page.getByText('现有指标合计 100 分 · 分值相符')).toBeVisible();
  await app.button('修改 A1').click();
  await page.getByLabel('满分', { exact: true }).fill('5');
  await expect(page.getByText(/现有指标合计 102 分，应为 100 分/)).toBeVisible();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await app.button('启用').click();
  await expect(app.dialog.getByRole('alert')).toHaveText('还不能启用，有 2 处要改：');
  await app.dialog.getByRole('link', { name: '去修改' }).click();
  await app.button('修改 A1').click();
  await page.getByLabel('满分', { exact: true }).fill('3');
  await app.button('修改 A2').click();
  await page.getByLabel('须附佐证').uncheck();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await app.tab('版本差异');
  await expect(page.getByRole('row').filter({ hasText: 'A2' })).toContainText('须附佐证');
  await app.tab('影响测算');
  await expect(page.getByText(/^上升 \d+ 家，下降 \d+ 家，不变 [1-9]\d* 家$/)).toBeVisible();
  await app.button('启用').click();
  await app.dialog.getByRole('button', { name: '启用' }).click();
  await expect(app.toast(/已启用/)).toBeVisible();

  await app.open();
  await page.getByRole('link', { name: '新建批次' }).click();
  await app.field('名称').fill('示例区县“四好”评价');
  await app.field('评价办法').click();
  await page.getByRole('option', { name: /（2027）$/ }).click();
  await app.field('年度').fill(String(YEAR));
  await app.dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(app.heading).toHaveText('示例区县“四好”评价');
  await app.button('进入“申报中”阶段').click();
  await expect(page.getByRole('main').getByText('申报中', { exact: true })).toBeVisible();
  await server.start();
  await app.settled();
});

test('a season from a dossier handed in to a certificate; an objection stops the clock', async ({
  device,
}) => {
  const own = await device('secretary');
  const chamber = new Ratings(own.page);
  await chamber.openRound(OPEN_ROUND);
  await chamber.line(CHAMBER).getByRole('link').click();
  await own.page.getByRole('button', { name: '提交申报' }).click();
  await expect(own.page.getByText('已提交，自评不能再改')).toBeVisible();
  await chamber.settled();

  const { page } = await device('staff');
  const app = new Ratings(page);
  await app.openRound(OPEN_ROUND);
  await expect(app.line(CHAMBER)).toContainText('已提交');
  await page.getByLabel('进度', { exact: true }).selectOption('submitted');
  await page.getByLabel('排序').selectOption('found');
  const best = await textOf(app.lines.first().getByRole('rowheader').getByRole('link'));
  await page.getByRole('checkbox', { name: `选择 ${best}` }).check();
  await app.step('核定最终得分');
  await expect(app.toast('已核定 1 家的最终得分')).toBeVisible();
  await page.getByRole('checkbox', { name: `选择 ${best}` }).check();
  await app.step('推荐');
  await expect(app.figure('推荐')).toContainText('推荐1');
  await expect(app.figure('认定')).toContainText('认定0');
  await page.getByLabel('进度', { exact: true }).selectOption('recommended');
  await page.getByRole('checkbox', { name: `选择 ${best}` }).check();
  await app.step('列入公示', { 日期: day(-6) });

  await app.tab('公示与异议');
  const noticed = page.getByRole('row').filter({ hasText: best });
  await expect(noticed).toContainText('公示第 7 天，今天是最后一天');
  await noticed.getByRole('button').click();
  await app.field('异议内容', app.dialog).fill('会费标准没有公开');
  await app.dialog.getByRole('button', { name: '提出异议', exact: true }).click();
  await expect(noticed).toContainText('已停止计时：异议未办结。已公示 6 天，还剩 1 天');

  await app.tab('参评单位');
  await page.getByLabel('进度', { exact: true }).selectOption('on-notice');
  await page.getByRole('checkbox', { name: `选择 ${best}` }).check();
  await app.button('认定').click();
  await expect(app.dialog).toContainText('有 1 件异议未办结');
  await app.dialog.getByRole('link', { name: '去处理' }).click();

  const objection = page.getByRole('article').filter({ hasText: '会费标准没有公开' });
  await objection.getByRole('button', { name: '办结' }).click();
  await app.dialog.getByRole('radio', { name: '异议不成立' }).check();
  await app.field('书面答复', app.dialog).fill('会费标准已公开');
  await app.dialog.getByRole('button', { name: '办结', exact: true }).click();
  await expect(objection).toContainText('会费标准已公开');
  await expect(noticed).toContainText('今天是最后一天');

  await app.tab('参评单位');
  await page.getByLabel('进度', { exact: true }).selectOption('on-notice');
  await page.getByRole('checkbox', { name: `选择 ${best}` }).check();
  await app.step('认定', { 称号或等级: '“四好”商会', 证书编号前缀: 'SH-' });
  await expect(app.figure('认定')).toContainText('认定1');
  await app.figure('认定').click();
  await page
    .getByRole('row')
    .filter({ hasText: best })
    .getByRole('link', { name: /四好/ })
    .last()
    .click();
  await expect(app.heading).toHaveText(`${best} 认定结果`);
  await expect(page.getByRole('img', { name: /^认定标识/ })).toBeVisible();
  await page.getByRole('link', { name: '证书', exact: true }).click();
  const sheet = page.getByRole('article', { name: '证书' });
  await expect(sheet).toContainText(best);
  await expect(sheet).toContainText('SH-0001');
  await expect(sheet).toContainText('有效期至');
  await app.settled();

  await page.goBack();
  const revoke = async () => {
    await app.button('撤销认定').click();
    await app.field('撤销原因', app.dialog).fill('申报材料不实');
    await app.dialog.getByRole('button', { name: '撤销认定' }).click();
    await expect(page.getByText(/撤销：申报材料不实/)).toBeVisible();
  };
  await revoke();
  await app.undo(/已撤销认定/);
  await expect(page.getByText(/撤销：申报材料不实/)).toBeHidden();
  await revoke();
  await page.getByRole('link', { name: '证书', exact: true }).click();
  await expect(page.getByText('不能打印证书')).toBeVisible();
  await app.settled();
});
