import type { Locator } from '@playwright/test';
import { App } from './app.ts';

/** 待处理. */
export class Inbox extends App {
  async openTab(tab: '我的改动' | '两种说法' | '转来的改动'): Promise<void> {
    await this.goTo('待处理');
    await this.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  }

  /** Values of one field, side by side. */
  conflict(field: string): Locator {
    return this.page.getByRole('region', { name: field });
  }

  /** All that waits about one record. */
  card(record: string): Locator {
    return this.page.getByRole('article').filter({ hasText: record });
  }

  async show(which: '待处理的' | '已处理的'): Promise<void> {
    await this.page.getByText(which, { exact: true }).click();
  }
}
