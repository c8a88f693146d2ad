import { expect, type Locator } from '@playwright/test';
import { App, textOf } from './app.ts';

/** 会员企业: the list, one enterprise, its form. */
export class Enterprises extends App {
  get list(): Locator {
    return this.page.getByRole('grid', { name: '会员企业' });
  }

  get rows(): Locator {
    return this.list.getByRole('row').filter({ has: this.page.getByRole('link') });
  }

  get count(): Locator {
    return this.page.getByText(/^共 [\d,]+ 家/);
  }

  async open(): Promise<void> {
    await this.goTo('会员企业');
    await expect(this.rows.first()).toBeVisible();
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: '搜索' }).fill(text);
  }

  /** Opens an enterprise as one would who knows its name. */
  async openOne(name: string): Promise<void> {
    await this.open();
    await this.search(name);
    // Only once the list has answered: a row that moves under the finger is not pressed.
    await expect(this.rows).toHaveCount(1);
    await this.list.getByRole('link', { name, exact: true }).click();
    await expect(this.heading).toHaveText(name);
  }

  /** The first enterprise of the list: which one does not matter to the story. */
  async openAny(n = 0): Promise<string> {
    await this.open();
    await this.rows.nth(n).getByRole('link').first().click();
    // Its name is read where it was opened: the list may have been put in order between look and press.
    await expect(this.page).toHaveURL(/\/enterprises\/[0-9a-f-]{36}$/);
    await expect(this.heading).not.toHaveText(/^(会员企业|正在读取…)$/);
    return textOf(this.heading);
  }

  /** How far the record on the screen has got. */
  state(word: '仅在本机' | '上传中' | '已确认' | '需处理'): Locator {
    return this.page.getByRole('main').locator('header').getByText(word, { exact: true });
  }

  /** Opens the form of the enterprise on the screen and types, without saving. */
  async fillIn(values: Readonly<Record<string, string>>): Promise<void> {
    await this.page.getByRole('link', { name: '修改', exact: true }).click();
    await expect(this.field('企业名称')).toBeVisible();
    for (const [label, value] of Object.entries(values)) await this.field(label).fill(value);
  }

  async edit(values: Readonly<Record<string, string>>): Promise<void> {
    await this.fillIn(values);
    await this.save();
    await expect(this.page.getByRole('link', { name: '修改', exact: true })).toBeVisible();
  }

  /** Ends every membership of the enterprise on the screen, some days ago: who leaves today is still a member. */
  async leaveAllChambers(): Promise<void> {
    const ended = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    const more = this.page
      .getByRole('region', { name: '所在商会' })
      .getByRole('button', { name: /^更多/ });
    await expect(more.first()).toBeVisible();
    for (let left = await more.count(); left > 0; left--) {
      await more.first().click();
      await this.page.getByRole('menuitem', { name: '办理退会' }).click();
      const dialog = this.page.getByRole('dialog');
      await dialog.getByLabel(/^退会日期/).fill(ended);
      await this.page.getByRole('button', { name: '确认退会' }).click();
      await expect(dialog).toHaveCount(0);
      // A membership that ended leaves the list: its menu must not be the next one pressed.
      await expect(more).toHaveCount(left - 1);
    }
  }

  /** Deletes the enterprise on the screen. */
  async remove(): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: '更多操作' }).click();
    await this.page.getByRole('menuitem', { name: '删除企业' }).click();
    await expect(this.rows.first()).toBeVisible();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: '保存', exact: true }).click();
  }
}
