import { expect, type Locator } from '@playwright/test';
import { App, textOf } from './app.ts';

/** What a leader's officer has at hand under way. */
export class Field extends App {
  /** Opens his list of targets and the first of them; answers its name. */
  async openFirst(): Promise<string> {
    await this.page.goto('/liaison/mine');
    await this.page.locator('main').getByRole('listitem').getByRole('link').first().click();
    await expect(this.page).toHaveURL(/\/liaison\/targets\//);
    await expect(this.page.getByRole('button', { name: '记一次走访' })).toBeVisible();
    // Its name is read where it was opened: the list may have been put in order between look and press.
    return textOf(this.heading);
  }

  get form(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Starts a note of a visit and types what was said. */
  async write(content: string): Promise<void> {
    await this.page.getByRole('button', { name: '记一次走访' }).click();
    await this.field('走访内容', this.form).fill(content);
  }

  async save(): Promise<void> {
    await this.form.getByRole('button', { name: '保存', exact: true }).click();
    await expect(this.form).toHaveCount(0);
  }
}
