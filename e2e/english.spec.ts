import type { Page } from '@playwright/test';
import { everyAddress, visit } from './support/every-page.ts';
import { everyRecord } from './support/records.ts';
import { expect, test } from './support/story.ts';

/**
 * Chinese in what the app itself says: headings, labels, buttons, tabs, table heads, hints. Names of
 * records, regions, industries and standards are data and stay as they are.
 */
const chineseWords = (page: Page) =>
  page.evaluate(() => {
    const words =
      'label, th, [role=columnheader], [role=tab], .mantine-AppShell-navbar a, dt, legend, h3, button, [role=menuitem]';
    const own = (one: Element) =>
      [...one.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? '')
        .join('');
    const spoken = [...document.querySelectorAll(`:is(${words}), :is(${words}) *`)]
      .filter((one) => one.closest('.mantine-Avatar-root') === null)
      .map(own);
    const hidden = [...document.querySelectorAll('[placeholder]')].map(
      (one) => one.getAttribute('placeholder') ?? '',
    );
    return [...spoken, ...hidden, document.title.split(' · ').at(-1) ?? ''].filter((text) =>
      /\p{Script=Han}/u.test(text),
    );
  });

/** Said in both languages on purpose: the switch of the language; names of schemes and of what was won. */
const DATA = /^中文$|好 · |^[“]?[四五]好|示例方案|示例 \d/;

/** Every text within a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What schemes, dossiers and awards say in the words of whoever wrote them. */
async function textsOfRatings(page: Page): Promise<readonly string[]> {
  const kinds = ['scheme', 'round', 'dossier', 'award', 'evidence'] as const;
  const rows = await Promise.all(kinds.map((kind) => everyRecord(page, kind)));
  return textsIn(rows).filter((text) => /\p{Script=Han}/u.test(text));
}

test('every page speaks English to those who read English', async ({ device }) => {
  const { page } = await device('staff', { language: 'en' });
  const data = await textsOfRatings(page);
  const left: string[] = [];
  for (const address of await everyAddress(page)) {
    await visit(page, address);
    for (const text of await chineseWords(page))
      if (!DATA.test(text) && !data.some((known) => text.includes(known)))
        left.push(`${address}: ${text}`);
  }
  expect(left).toEqual([]);
});

test('the language is changed in the settings and stays', async ({ device }) => {
  const { page } = await device('viewer');
  await visit(page, '/settings');
  await page.getByText('English', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});
