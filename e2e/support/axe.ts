import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
/** Colours differ between the schemes, nothing else: the dark one is asked about them alone. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

export const ALL: RunOptions = { runOnly: { type: 'tag', values: RULES } };
export const COLOURS_ONLY: RunOptions = { runOnly: { type: 'rule', values: COLOURS } };

/**
 * What axe finds on the page as it stands, in short: rule, place, what to do. The script is brought
 * once for each loading of the page: bringing it costs as much as a look.
 */
export async function axeComplaints(page: Page, options: RunOptions): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(
    async (asked) => {
      const { axe } = globalThis as unknown as {
        axe: { run(at: Document, options: RunOptions): Promise<AxeResults> };
      };
      return (await axe.run(document, asked)).violations;
    },
    { ...options, resultTypes: ['violations'] } satisfies RunOptions,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
