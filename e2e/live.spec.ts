import type { Page } from '@playwright/test';
import { Enterprises } from './pages/enterprises.ts';
import { expect, test } from './support/story.ts';

/** Someone looks at an enterprise while its chamber's secretary changes it on a device of his own. */
async function changeSeenBy(watcher: Page, secretary: Page, contact: string): Promise<void> {
  const writing = new Enterprises(secretary);
  const name = await writing.openAny();
  const watching = new Enterprises(watcher);
  await watching.openOne(name);
  await expect(watching.state('已确认')).toBeVisible();
  await writing.edit({ 联系人: contact });
  // The one who looks does nothing: no reload, no press.
  await expect(watcher.getByText(contact).first()).toBeVisible();
  await expect(watching.state('已确认')).toBeVisible();
}

test('another device’s change comes to the screen by itself', async ({ device }) => {
  const staff = await device('staff');
  const secretary = await device('secretary');
  await changeSeenBy(staff.page, secretary.page, '另一台设备上改的人');
});

test('where the line for pokes is cut, asking takes its place', async ({ device }) => {
  const staff = await device('staff');
  let cut = 0;
  await staff.context.route('**/api/sync/live', async (route) => {
    cut += 1;
    await route.abort();
  });
  await staff.page.reload();
  await expect.poll(() => cut).toBeGreaterThan(0);
  const secretary = await device('secretary');
  await changeSeenBy(staff.page, secretary.page, '没有推送时改的人');
});
