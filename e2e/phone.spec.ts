import type { Page } from '@playwright/test';
import { App, textOf } from './pages/app.ts';
import { everyAddress, visit } from './support/every-page.ts';
import { expect, test } from './support/story.ts';

/** How far the page can be pushed sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Buttons and links of the interface that are too small for a finger (WCAG 2.2: 24 px each way). */
const tooSmall = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('button, input, select, [role=tab], nav a')]
      .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((one) => (one.closest('label') ?? one).getBoundingClientRect())
      .filter((box) => box.width > 1 && box.height > 1)
      .filter((box) => box.width < 20 || box.height < 20)
      .map(
        (box) =>
          `${Math.round(box.width)}×${Math.round(box.height)} at ${Math.round(box.x)},${Math.round(box.y)}`,
      ),
  );

/** What shows less of its words than it holds, from top to bottom: a card that is too low. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *:not(textarea)')]
      .filter((one) => one.clientHeight > 4 && one.scrollHeight > one.clientHeight + 2)
      .filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowY))
      .map((one) => `${one.clientHeight} of ${one.scrollHeight} px of ${one.textContent}`),
  );

test('no page runs off a phone, nothing is too small for a finger or cut off', async ({
  device,
}) => {
  const { page } = await device('staff', { phone: true });
  const wide: string[] = [];
  for (const address of await everyAddress(page)) {
    await visit(page, address);
    const over = await sideways(page);
    if (over > 0) wide.push(`${address} runs ${over} px over`);
    for (const small of await tooSmall(page)) wide.push(`${address}: ${small}`);
    for (const cut of await cutOff(page)) wide.push(`${address} shows ${cut}`);
  }
  expect(wide).toEqual([]);
});

test('on a phone, without contact: find a member, correct a number, send it later', async ({
  server,
  device,
}) => {
  const { page } = await device('secretary', { phone: true });
  const app = new App(page);
  await app.cached();
  await server.stop('SIGKILL');
  await page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: '会员企业' })
    .tap();
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link') })
    .first();
  const name = await textOf(card.getByRole('link').first());
  await card.getByRole('link').first().tap();
  await expect(app.heading).toHaveText(name);
  await page.getByRole('link', { name: '修改', exact: true }).tap();
  await app.field('办公电话').fill('0379-60000003');
  await page.getByRole('button', { name: '保存', exact: true }).tap();
  await expect(page.getByText('0379-60000003').first()).toBeVisible();
  await expect(page.getByText('仅在本机').first()).toBeVisible();
  await server.start();
  await expect(page.getByText('已确认').first()).toBeVisible({ timeout: 120_000 });
});
