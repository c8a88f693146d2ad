import { Enterprises } from './pages/enterprises.ts';
import { Inbox } from './pages/inbox.ts';
import { visit } from './support/every-page.ts';
import { expect, test } from './support/story.ts';

test('whatever could not be applied waits in the inbox, and two people settle all of it there', async ({
  server,
  device,
}) => {
  const secretary = await device('secretary');
  const staff = await device('staff');
  const hers = new Enterprises(secretary.page);
  const his = new Enterprises(staff.page);
  const names: string[] = [];
  // By address: two firms may bear one name.
  const at = new Map<string, string>();
  for (const n of [0, 1, 2, 3]) {
    const name = await hers.openAny(n);
    names.push(name);
    at.set(name, new URL(secretary.page.url()).pathname);
  }
  const open = async (app: Enterprises, name: string) => {
    await visit(app.page, '/enterprises');
    await visit(app.page, at.get(name) ?? '/');
    await expect(app.heading).toHaveText(name);
  };
  const [contested = '', deleted = '', moved = '', gone = ''] = names;
  await his.cached();
  await hers.cached();

  // Days without a line: she edits four enterprises …
  await server.stop('SIGKILL');
  const typed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    [contested]: { 联系人: '她写的联系人', 办公电话: '0379-61110001' },
    [deleted]: { 联系人: '删除后才传到的人' },
    [moved]: { 联系人: '退会后才传到的人' },
    [gone]: { 联系人: '写错了的人' },
  };
  for (const [name, values] of Object.entries(typed)) {
    await open(hers, name);
    await hers.edit(values);
  }
  await expect(hers.state('仅在本机')).toBeVisible();
  // … while he changes the same fields of one, deletes one, and takes two out of their chambers.
  await open(his, contested);
  await his.edit({ 联系人: '他写的联系人', 办公电话: '0379-61110002' });
  for (const name of [moved, gone]) {
    await open(his, name);
    await his.leaveAllChambers();
  }
  await open(his, deleted);
  await his.remove();
  await secretary.page.close();
  await server.start();
  await his.settled();
  const page = await secretary.context.newPage();
  await page.goto('/inbox?tab=mine');
  const box = new Inbox(page);
  const queue = new Inbox(staff.page);

  // Refused: she reads why, gives one up by mistake, and takes that back.
  await expect(box.card(moved)).toContainText('您没有修改这条记录的权限');
  await expect(box.card(moved)).toContainText('退会后才传到的人');
  await expect(box.card(gone)).toContainText('写错了的人');
  await box.settled();
  await box.card(gone).getByRole('button', { name: '作废' }).click();
  await expect(box.card(gone)).toHaveCount(0);
  await box.toast('已作废').getByRole('button', { name: '撤销' }).click();
  await expect(box.card(gone)).toContainText('写错了的人');

  // Two fields of one enterprise: one as she wrote it, one as it stands; without a line as well.
  await box.openTab('两种说法');
  await expect(box.card(contested)).toBeVisible();
  await page.context().setOffline(true);
  await box.conflict('联系人').getByRole('button', { name: '用我的' }).click();
  await expect(box.conflict('联系人')).toHaveCount(0);
  await box.conflict('办公电话').getByRole('button', { name: '用现在的' }).click();
  await expect(box.card(contested)).toHaveCount(0);
  await page.context().setOffline(false);
  await box.show('已处理的');
  await expect(box.card(contested).filter({ hasText: '0379-61110001' })).toBeVisible();
  await box.settled();

  // Deleted under her hands: he brings the record back with what she wrote.
  await queue.openTab('两种说法');
  await expect(queue.card(deleted)).toContainText('它已经被您删除了');
  await queue.card(deleted).getByRole('button', { name: '恢复这条记录，用提交的' }).click();
  await expect(queue.card(deleted)).toHaveCount(0);

  // Out of her sight: he carries one out under his own name, and says why not the other.
  await queue.openTab('转来的改动');
  const asked = queue.card(moved);
  await expect(asked).toContainText('退会后才传到的人');
  await asked.getByRole('button', { name: '以我的名义采用' }).click();
  await expect(asked).toHaveCount(0);
  await queue.card(gone).getByRole('button', { name: '作废…' }).click();
  await queue.card(gone).getByLabel('作废的理由').fill('已退会，不再更新');
  await queue.card(gone).getByRole('button', { name: '确定作废' }).click();
  await expect(queue.card(gone)).toHaveCount(0);
  await queue.settled();

  // She hears what became of both.
  await box.openTab('我的改动');
  await expect(box.card(moved)).toContainText('已采用您的改动');
  await expect(box.card(gone)).toContainText('没有采用您的改动');
  await expect(box.card(gone)).toContainText('理由：已退会，不再更新');
  for (const name of [moved, gone]) {
    await box.card(name).getByRole('button', { name: '知道了' }).click();
    await expect(box.card(name)).toHaveCount(0);
  }
  await expect(page.getByText('您的改动都已被收下')).toBeVisible();

  // The records say so, and their history keeps what lost, on a device that never wrote it.
  await open(his, moved);
  await expect(staff.page.getByText('退会后才传到的人').first()).toBeVisible();
  await open(his, deleted);
  await expect(staff.page.getByText('删除后才传到的人').first()).toBeVisible();
  await open(his, contested);
  await expect(staff.page.getByText('她写的联系人').first()).toBeVisible();
  const history = staff.page.getByRole('region', { name: '变更记录' });
  await expect(history.getByText('0379-61110001').first()).toBeVisible();
  await expect(history.getByText('没有采用提交的').first()).toBeVisible();
});
