import { App } from './pages/app.ts';
import { ALL, axeComplaints } from './support/axe.ts';
import { still } from './support/every-page.ts';
import { everyRecord } from './support/records.ts';
import { expect, test } from './support/story.ts';

test('a leader retires: with the cable out his targets pass to others; a colleague sees it later', async ({
  server,
  device,
}) => {
  const first = await device('staff');
  const { page } = first;
  const app = new App(page);
  const leaders = await everyRecord(page, 'leader');
  const liaisons = await everyRecord(page, 'liaison');
  const open = (id: string) => liaisons.filter((l) => l.leaderId === id && !l.to);
  const retires = leaders.find((l) => open(l.id).length >= 2);
  if (!retires) throw new Error('The demo has no leader with two targets');
  const [name, count] = [String(retires.name), open(retires.id).length];
  await app.cached();
  await server.stop('SIGKILL');

  await page.goto(`/liaison/leaders/${retires.id}`);
  await expect(app.heading).toHaveText(name);
  await app.offline();
  await page.getByRole('link', { name: '离任移交' }).click();
  await app.field('在任最后一天').fill('2026-06-30');
  await app.field('依据文件').fill('示发〔2026〕7号');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '自动建议' }).click();
  await expect(page.getByText(/还有 \d+ 个对象没有安排/)).toHaveCount(0);
  // The arrangement outlives the page.
  await page.reload();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByRole('heading', { name: '联系对象移交清单' })).toBeVisible();
  await still(page);
  expect(await axeComplaints(page, ALL)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('监交人（签字）')).toBeVisible();
  await expect(page.getByRole('button', { name: '确认移交' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '确认移交' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: `${count} 个联系对象已移交` }),
  ).toBeVisible();

  await server.start();
  await app.settled();

  const second = await device('staff', { at: `/liaison/leaders/${retires.id}` });
  const seen = new App(second.page);
  await expect(seen.heading).toHaveText(name);
  await expect(second.page.getByText('暂无联系对象')).toBeVisible();
  await expect(second.page.getByText(/后任/).first()).toBeVisible();
  const after = await everyRecord(second.page, 'liaison');
  for (const old of open(retires.id)) {
    expect(after.find((l) => l.id === old.id)?.to).toBe('2026-06-30');
    const next = after.find((l) => l.previousId === old.id);
    expect(next).toMatchObject({
      targetId: old.targetId,
      role: old.role,
      from: '2026-07-01',
      basisDocument: '示发〔2026〕7号',
    });
    expect(next?.leaderId).not.toBe(retires.id);
  }
});

test('those without a leader get one in a single step, which is taken back in one', async ({
  device,
}) => {
  const { page } = await device('staff');
  const app = new App(page);
  await app.goTo('联系服务');
  await page.getByRole('link', { name: '测算分配' }).click();
  // Every target has its leader; the list of the campaign has some without an officer.
  await page.getByRole('combobox', { name: '范围' }).click();
  await page.getByRole('option', { name: '“两个健康”提升行动' }).click();
  await app.field('依据文件').fill('示发〔2026〕8号');
  await page.getByRole('button', { name: '开始测算' }).click();
  const apply = page.getByRole('button', { name: /^应用 \d+ 条$/ });
  await expect(apply).toBeEnabled();
  await page.reload();
  await expect(apply).toBeEnabled();
  const count = Number(/\d+/.exec((await apply.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await apply.click();
  await expect(page.getByText(`已应用 ${count} 条联系分配`)).toBeVisible();
  await app.settled();
  const made = (await everyRecord(page, 'liaison')).filter(
    (l) => l.basisDocument === '示发〔2026〕8号',
  );
  expect(made).toHaveLength(count);
  await page.getByRole('button', { name: '整体撤销' }).click();
  await expect(page.getByText(`已应用 ${count} 条联系分配`)).toHaveCount(0);
  await app.settled();
  const left = (await everyRecord(page, 'liaison')).filter(
    (l) => l.basisDocument === '示发〔2026〕8号',
  );
  expect(left).toEqual([]);
});
