import type { Page } from '@playwright/test';
import { ALL, axeComplaints, COLOURS_ONLY } from './support/axe.ts';
import { everyAddress, still, visit } from './support/every-page.ts';
import { expect, test } from './support/story.ts';

/** Stories of a few minutes each, so that both workers have something to do. */
const PARTS = 3;

/** Colours differ between the schemes, nothing else: the dark one is asked about them alone. */
const SCHEMES = [
  { scheme: 'light', asked: ALL },
  { scheme: 'dark', asked: COLOURS_ONLY },
] as const;

async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

for (let part = 0; part < PARTS; part++)
  test(`every page can be used by everyone, by day and by night (part ${part + 1})`, async ({
    device,
  }) => {
    const { page } = await device('staff');
    const found: string[] = [];
    const all = await everyAddress(page);
    for (const { scheme, asked } of SCHEMES) {
      await turn(page, scheme);
      for (const address of all.filter((_, i) => i % PARTS === part)) {
        await visit(page, address);
        for (const line of await axeComplaints(page, asked))
          found.push(`${address} (${scheme}): ${line}`);
      }
    }
    expect(found).toEqual([]);
  });

for (const { scheme, asked } of SCHEMES)
  test(`dialogs, menus and pages without sign-in too (${scheme})`, async ({ device }) => {
    const { page } = await device('staff');
    await turn(page, scheme);
    const found: string[] = [];
    const look = async (where: string) => {
      await still(page);
      for (const line of await axeComplaints(page, asked)) found.push(`${where}: ${line}`);
    };
    await visit(page, '/enterprises');
    await page.getByRole('button', { name: '添加筛选条件' }).click();
    await page.getByRole('menuitem', { name: '经营状态' }).click();
    await look('filter');
    await page.keyboard.press('Escape');
    await page.getByRole('grid').getByRole('link').first().click();
    await page.getByRole('button', { name: '加入商会' }).click();
    await look('dialog of joining');
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '更多操作' }).click();
    await look('menu of an enterprise');
    await page.keyboard.press('Escape');
    await page
      .getByRole('banner')
      .getByRole('button', { name: /已连接/ })
      .click();
    await look('connection');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+K');
    await page.getByRole('textbox', { name: /搜企业/ }).fill('lyshn');
    await look('palette');
    await page.keyboard.press('Escape');
    await visit(page, '/enterprises/new');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await look('form with complaints');
    await page.goto('/public/ratings');
    await look('public ratings');
    await page.context().clearCookies();
    await page.goto('/sign-in?again=1');
    await look('sign-in');
    expect(found).toEqual([]);
  });
