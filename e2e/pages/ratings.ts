import { expect, type Locator } from '@playwright/test';
import { App } from './app.ts';

/** 四好评价: schemes, a round's board, its notice, awards. */
export class Ratings extends App {
  async open(): Promise<void> {
    await this.goTo('四好评价');
    await expect(this.heading).toHaveText('四好评价');
  }

  async openSchemes(): Promise<void> {
    await this.open();
    await this.page.getByRole('tab', { name: '评价办法' }).click();
  }

  async openRound(name: string): Promise<void> {
    await this.open();
    await this.page.getByRole('link', { name, exact: true }).click();
    await expect(this.heading).toHaveText(name);
  }

  async tab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('button', { name, exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Dossiers on the board as they are drawn, without the line of headings. */
  get lines(): Locator {
    return this.page
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader') });
  }

  line(subject: string): Locator {
    return this.lines.filter({ hasText: subject });
  }

  /** Marks a line of the board, once every score on it is read. */
  async mark(subject: string): Promise<void> {
    await expect(this.page.getByRole('grid')).toHaveAttribute('aria-busy', 'false');
    await this.page.getByRole('checkbox', { name: `选择 ${subject}` }).check();
  }

  /** A step of the funnel with its count. */
  figure(step: string): Locator {
    return this.page.getByRole('link', { name: new RegExp(`^${step}`) });
  }

  /** One step with the marked dossiers; `day` where it is not today. */
  async step(name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.button(name).click();
    for (const [label, value] of Object.entries(values))
      await this.field(label, this.dialog).fill(value);
    await this.dialog.getByRole('button', { name: /^办理/ }).click();
    await expect(this.dialog).toBeHidden();
  }
}
