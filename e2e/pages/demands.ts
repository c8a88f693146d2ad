import { expect, type Locator } from '@playwright/test';
import { App } from './app.ts';

/** 诉求台账: the ledger, one demand, its steps. */
export class Demands extends App {
  async open(): Promise<void> {
    await this.goTo('联系服务');
    await this.page.getByRole('main').getByRole('link', { name: '诉求台账' }).first().click();
    await expect(this.heading).toHaveText('诉求台账');
  }

  get rows(): Locator {
    return this.page
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: this.page.getByRole('link') });
  }

  /** A figure with its numbers, which opens what it counts. */
  figure(name: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^${name}`) });
  }

  get step(): Locator {
    return this.page.getByRole('region', { name: '下一步' });
  }

  /** Takes the next step; what it asks for is filled in by label. */
  async take(step: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.step.getByRole('button', { name: step, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: step });
    for (const [label, value] of Object.entries(values)) {
      const choices = dialog.getByRole('radiogroup', { name: label });
      if ((await choices.count()) > 0) {
        await choices.getByRole('radio', { name: value, exact: true }).check();
        continue;
      }
      const field = this.field(label, dialog);
      await field.fill(value);
      if (
        (await field.getAttribute('role')) === 'combobox' ||
        (await field.getAttribute('aria-haspopup'))
      )
        await this.page.getByRole('option', { name: value, exact: true }).click();
    }
    if (Object.keys(values).length > 0)
      await dialog.getByRole('button', { name: step, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** The state that the page shows beside the title. */
  async isAt(state: string): Promise<void> {
    await expect(
      this.page.getByRole('main').locator('header').getByText(state, { exact: true }),
    ).toBeVisible();
  }
}
