import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyAddress, still, visit } from './support/every-page.ts';
import { expect, test } from './support/story.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Stories of a few minutes each, so that both workers have something to do. */
const PARTS = 3;
/** Colours differ between the schemes, nothing else: the dark one is asked about them alone. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds on the page as it stands, in short: rule, place, what to do. */
async function complaintsOf(
  page: Page,
  where: string,
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const asked = colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules(COLOURS);
  const { violations } = await asked.analyze();
  return violations.flatMap((violation) =>
    violation.nodes
      .slice(0, 3)
      .map((node) => `${where}: ${violation.id} ${node.target.join(' ')} ${node.failureSummary}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (let part = 0; part < PARTS; part++)
    test(`every page can be used by everyone (${colorScheme}, part ${part + 1})`, async ({
      device,
    }) => {
      const { page } = await device('staff');
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found: string[] = [];
      const all = await everyAddress(page);
      for (const address of all.filter((_, i) => i % PARTS === part)) {
        await visit(page, address);
        found.push(...(await complaintsOf(page, address, colorScheme)));
      }
      expect(found).toEqual([]);
    });

  test(`dialogs, menus and pages without sign-in too (${colorScheme})`, async ({ device }) => {
    const { page } = await device('staff');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: string[] = [];
    const look = async (where: string) => {
      await still(page);
      found.push(...(await complaintsOf(page, where, colorScheme)));
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
}
