import { makeCreditCode } from '../src/domain/credit-code/credit-code.rules.ts';
import { textOf } from './pages/app.ts';
import { Enterprises } from './pages/enterprises.ts';
import { everyRecord } from './support/records.ts';
import { expect, test } from './support/story.ts';

const NAME = '洛阳云岭雁回食品有限公司';
const CODE = makeCreditCode('91', '410324', 912_345);

test('an enterprise is entered, corrected, closed, deleted and brought back', async ({
  device,
}) => {
  const { page } = await device('staff');
  const app = new Enterprises(page);
  await app.goTo('会员企业');
  await page.getByRole('link', { name: '新增企业' }).click();

  // Nothing filled in: every demand is said beside its field.
  await app.save();
  await expect(page.getByText('请填写企业名称')).toBeVisible();
  await expect(app.field('企业名称')).toBeFocused();

  await app.field('企业名称').fill(NAME);
  await app.field('所在地区').fill('栾川');
  await page.getByRole('option', { name: /栾川/ }).first().click();
  await app.field('联系人手机').fill('13800000001');
  // A letter that no code has, then a check digit that differs, then the right code.
  await app.field('统一社会信用代码').fill(`${CODE.slice(0, 16)}O${CODE.slice(17)}`);
  await app.save();
  await expect(page.getByText(/不会出现字母 I、O、S、V、Z/).first()).toBeVisible();
  const wrong = `${CODE.slice(0, 17)}${CODE.endsWith('1') ? '2' : '1'}`;
  await app.field('统一社会信用代码').fill(wrong);
  await expect(page.getByText(/按国家标准应为/).first()).toBeVisible();
  await page.getByRole('checkbox', { name: '我已核对证照，代码无误' }).check();
  await app.save();
  await expect(app.heading).toHaveText(NAME);
  await expect(page.getByText(wrong).first()).toBeVisible();
  await expect(app.state('已确认')).toBeVisible();

  await app.edit({ 联系人: '汀兰', 办公电话: '0379-60000002' });
  await expect(page.getByText('0379-60000002').first()).toBeVisible();

  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '登记为歇业' }).click();
  await expect(page.getByRole('main').locator('header').getByText('歇业')).toBeVisible();
  await app.undo(`${NAME} 已登记为歇业`);
  await expect(page.getByRole('main').locator('header').getByText('歇业')).toHaveCount(0);

  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '删除企业' }).click();
  await app.search(NAME);
  await expect(page.getByText('没有符合条件的记录')).toBeVisible();
  await app.undo(`已删除 ${NAME}`);
  await expect(app.list.getByRole('link', { name: NAME })).toBeVisible();
});

test('found by initials and codes, narrowed by conditions, put in order', async ({ device }) => {
  const { page } = await device('staff');
  const app = new Enterprises(page);
  const name = await app.openAny(3);
  const code = /9\w{17}/.exec(await textOf(page.getByRole('main')))?.[0] ?? '';
  await app.open();
  await app.search(code);
  await expect(app.count).toHaveText('共 1 家');
  await expect(app.rows.first()).toContainText(name);
  await app.search('lcx');
  await expect(app.rows.first()).toContainText('栾川县');

  await app.search('');
  await page.getByRole('button', { name: '添加筛选条件' }).click();
  await page.getByRole('menuitem', { name: '经营状态' }).click();
  await page.getByRole('checkbox', { name: /^存续/ }).check();
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('button', { name: '修改条件：经营状态 是 存续' })).toBeVisible();
  await expect(app.count).not.toHaveText('共 400 家');
  // The address carries the question: a reload asks it again.
  await expect(page).toHaveURL(/f\.status=operating/);
  await page.reload();
  await expect(page.getByRole('button', { name: '修改条件：经营状态 是 存续' })).toBeVisible();
  await page.getByRole('button', { name: '清除条件' }).click();
  await expect(app.count).toHaveText('共 400 家');

  const first = await textOf(app.rows.first());
  await page.getByRole('button', { name: /^排序/ }).click();
  await page.getByRole('menuitem', { name: '倒序' }).click();
  await expect(app.rows.first()).not.toHaveText(first);
});

test('an enterprise joins a chamber, rises, leaves; the record of a mistake is deleted', async ({
  device,
}) => {
  const { page } = await device('staff');
  const app = new Enterprises(page);
  const chamber = '洛阳市湖南商会';
  const [body] = (await everyRecord(page, 'chamber')).filter((row) => row.name === chamber);
  const inside = (await everyRecord(page, 'membership'))
    .filter((row) => row.bodyId === body?.id)
    .map((row) => row.memberId);
  const outside = (await everyRecord(page, 'enterprise')).find((row) => !inside.includes(row.id));
  await app.openOne(String(outside?.name));
  const box = page.getByRole('region', { name: '所在商会' });
  await box.getByRole('button', { name: '加入商会' }).click();
  const dialog = page.getByRole('dialog', { name: '加入商会' });
  await app.field('所在组织', dialog).fill('lyshnsh');
  await page.getByRole('option', { name: chamber, exact: true }).click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(dialog).toHaveCount(0);
  const line = box.getByRole('row').filter({ hasText: chamber });
  await expect(line).toContainText('在会');

  await line.getByRole('button', { name: /^更多/ }).click();
  await page.getByRole('menuitem', { name: '修改会籍' }).click();
  await app.field('会员编号', page.getByRole('dialog')).fill('YL-001');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(line).toContainText('YL-001');

  await line.getByRole('button', { name: /^更多/ }).click();
  await page.getByRole('menuitem', { name: '办理退会' }).click();
  await page.getByRole('button', { name: '确认退会' }).click();
  await expect(line).toHaveCount(0);
  await app.undo('已退出');
  await expect(line).toContainText('在会');

  await line.getByRole('button', { name: /^更多/ }).click();
  await page.getByRole('menuitem', { name: '删除会籍记录' }).click();
  await expect(line).toHaveCount(0);
});

test('a chamber is founded, corrected, put in order, deleted and brought back', async ({
  device,
}) => {
  const { page } = await device('staff');
  const app = new Enterprises(page);
  await app.goTo('商会');
  await page.getByRole('link', { name: '新增商会' }).click();
  await app.save();
  await expect(page.getByText('请填写商会名称')).toBeVisible();
  await app.field('商会名称').fill('洛阳市云岭商会');
  await app.field('商会类型').fill('行业');
  await page.getByRole('option', { name: '行业商会' }).click();
  await app.field('无代码的原因').fill('正在登记');
  if ((await app.field('指导工商联').inputValue()) === '')
    await app.pick('指导工商联', '洛阳市工商', '洛阳市工商业联合会');
  await app.save();
  await expect(app.heading).toHaveText('洛阳市云岭商会');

  await page.getByRole('link', { name: '修改', exact: true }).click();
  await app.field('简称').fill('云岭商会');
  await app.field('办公地址').fill('洛阳市中州中路 1 号');
  await app.save();
  await expect(page.getByText('洛阳市中州中路 1 号').first()).toBeVisible();

  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '转入整改' }).click();
  await expect(page.getByRole('main').locator('header').getByText('整改中')).toBeVisible();
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '删除商会' }).click();
  await app.undo('已删除 洛阳市云岭商会');
  await app.search('ylsh');
  await expect(page.getByRole('link', { name: '洛阳市云岭商会' })).toBeVisible();
});
