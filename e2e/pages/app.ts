import { expect, type Locator, type Page } from '@playwright/test';

/** The words of an element without the blanks around them. */
export async function textOf(one: Locator): Promise<string> {
  return ((await one.textContent()) ?? '').trim();
}

/** What surrounds every room: navigation, connection, messages. */
export class App {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** The connection in the header, by the words that a screen reader says. */
  connection(words: RegExp): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: words });
  }

  /** Everything is down and everything is up. */
  async settled(): Promise<void> {
    await expect(this.connection(/已连接，改动都已上传|all changes are sent/)).toBeVisible({
      timeout: 120_000,
    });
  }

  async offline(): Promise<void> {
    await expect(this.connection(/离线|Offline/)).toBeVisible({ timeout: 120_000 });
  }

  /** The app can be opened without a server from now on. */
  async cached(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
  }

  async goTo(room: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: '主导航' })
      .getByRole('link', { name: new RegExp(`^${room}`) })
      .click();
    await expect(this.heading).toBeVisible();
  }

  /** A label of a form, whether it is said to be optional or not. */
  field(label: string, within: Page | Locator = this.page): Locator {
    return within
      .getByLabel(new RegExp(`^${label}( 选填)?$`))
      .and(this.page.locator('input,textarea'));
  }

  /** Types into a field that finds records, and takes the one of that name. */
  async pick(label: string, typed: string, name: string): Promise<void> {
    await this.field(label).fill(typed);
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  toast(words: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: words });
  }

  async undo(words: string | RegExp): Promise<void> {
    await this.toast(words).getByRole('button', { name: '撤销' }).click();
    await expect(this.toast('已撤销')).toBeVisible();
  }
}
