import { App, textOf } from './pages/app.ts';
import { expect, test } from './support/story.ts';

test('cover everyone: a campaign is set up, its uncovered get a leader at once, all without a line', async ({
  server,
  device,
}) => {
  const { page } = await device('staff');
  const app = new App(page);
  await app.goTo('联系服务');
  await page.getByRole('link', { name: '覆盖看板' }).click();
  await expect(app.heading).toHaveText('覆盖看板');
  await app.cached();
  await server.stop('SIGKILL');

  // A campaign with a rule that reads as a sentence, and a list made by a filter.
  await page.getByRole('link', { name: '专项行动与规则' }).click();
  await page.getByRole('button', { name: '新建行动' }).first().click();
  let form = page.getByRole('dialog', { name: '新建行动' });
  await app.field('行动名称', form).fill('示例助企行动');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(app.heading).toHaveText('示例助企行动');
  await page.getByRole('button', { name: '新增规则' }).click();
  form = page.getByRole('dialog', { name: '新增规则' });
  await app.field('规则名称', form).fill('联系商会');
  await form.getByRole('radio', { name: '商会' }).check();
  await form.getByRole('checkbox', { name: '走访' }).check();
  await expect(form.getByText('联系领导联系商会：每季度至少走访1次')).toBeVisible();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(app.toast('已保存规则：联系商会')).toBeVisible();
  await page.getByRole('button', { name: '增加对象' }).first().click();
  form = page.getByRole('dialog', { name: '增加对象' });
  await form.getByRole('combobox', { name: '商会类别' }).click();
  await page.getByRole('option', { name: '异地商会' }).click();
  const add = form.getByRole('button', { name: /^列入 \d+ 个对象/ });
  await expect(add).toBeEnabled();
  const count = Number(/\d+/.exec(await textOf(add))?.[0]);
  expect(count).toBeGreaterThan(1);
  await add.click();
  await expect(app.toast(`已把 ${count} 个对象列入“示例助企行动”`)).toBeVisible();

  // The board of the campaign: nobody is covered; all are marked and assigned in one act.
  await page.getByRole('link', { name: '看这项行动的覆盖' }).click();
  const coverage = page.getByRole('link', { name: /^分包覆盖率/ });
  await expect(coverage).toContainText(`0 / ${count}`);
  await page.getByRole('combobox', { name: '本期状态' }).click();
  await page.getByRole('option', { name: `无人联系 ${count}` }).click();
  await page.getByRole('checkbox', { name: '选中列出的全部对象' }).check();
  const assign = async () => {
    await page.getByRole('button', { name: '分配领导' }).click();
    form = page.getByRole('dialog', { name: `给 ${count} 个对象分配联系领导` });
    await form.getByRole('combobox', { name: '联系领导' }).click();
    await page.getByRole('option').first().click();
    await form.getByRole('button', { name: `分配 ${count} 个对象` }).click();
    await expect(coverage).toContainText('100.0%');
  };
  await assign();
  await app.undo(new RegExp(`已分配：.* → ${count} 个对象`));
  await expect(coverage).toContainText(`0 / ${count}`);
  await page.getByRole('checkbox', { name: '选中列出的全部对象' }).check();
  await assign();
  await expect(page.getByText('没有符合条件的对象')).toBeVisible();
  const address = page.url();
  await app.offline();

  // With the line back a colleague opens the same link.
  await server.start();
  await app.settled();
  const other = await device('admin', { at: address });
  const theirs = other.page.getByRole('link', { name: /^分包覆盖率/ });
  await expect(theirs).toContainText(`${count} / ${count}`);
  await expect(theirs).toContainText('100.0%');
  await other.page.getByRole('button', { name: '清除条件' }).click();
});

test('two officers log the same visit: it is asked about, and counts once', async ({ device }) => {
  const { page } = await device('staff');
  const app = new App(page);
  const other = await device('admin');
  await app.goTo('联系服务');
  await page.getByRole('link', { name: '覆盖看板' }).click();
  const cells = page.getByRole('gridcell', { name: /：已分未访/ });
  await cells.last().click();
  const drawer = page.getByRole('dialog');
  const target = await textOf(drawer.getByRole('heading', { level: 2 }));
  await expect(page).toHaveURL(/target=/);
  await other.page.goto(page.url());
  await expect(other.page.getByRole('dialog').getByText(target).first()).toBeVisible();

  for (const on of [page, other.page]) {
    const panel = on.getByRole('dialog');
    await panel.getByRole('button', { name: '登记走访' }).click();
    await new App(on).field('走访内容', panel).fill('了解用工情况');
    await panel.getByRole('button', { name: '保存' }).click();
    await expect(new App(on).toast(`已登记：${target}`)).toBeVisible();
  }
  await expect(drawer.getByText('有 2 条像是同一次走访')).toBeVisible();
  await drawer.getByRole('button', { name: '是同一次' }).click();
  await expect(drawer.getByText('与另一条是同一次，只计一次')).toBeVisible();
  await app.undo('已记为同一次走访');
  await expect(drawer.getByText('有 2 条像是同一次走访')).toBeVisible();
  await drawer.getByRole('button', { name: '是同一次' }).click();
  await expect(
    other.page.getByRole('dialog').getByText('与另一条是同一次，只计一次'),
  ).toBeVisible();
  await app.settled();
});
