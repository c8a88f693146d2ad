import { expect, type Locator } from '@playwright/test';
import { App, textOf } from './app.ts';

/** 导入: from the file to the result. */
export class Imports extends App {
  async choose(aim: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.goTo('导入');
    const field = this.page.getByRole('combobox', { name: '导入到' });
    await expect(field).toBeVisible();
    if ((await field.inputValue()) !== aim) {
      await field.fill(aim);
      await this.page.getByRole('option', { name: aim, exact: true }).click();
    }
    await expect(field).toHaveValue(aim);
    await this.page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  }

  /** From 识别 over 对应 to 检查. */
  async toCheck(): Promise<void> {
    await expect(this.page.getByText(/行企业$/).first()).toBeVisible();
    await this.next();
    await expect(this.page.getByText('每一列都要有去处').first()).toBeVisible();
    await this.next();
    await expect(this.page.getByText(/行等您决定|没有需要您决定的地方/).first()).toBeVisible();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: '下一步' }).click();
  }

  /** What was found of one kind: its box with the rows and the answers. */
  finding(what: string): Locator {
    return this.page.getByText(what, { exact: false }).first();
  }

  async run(): Promise<number> {
    const start = this.page.getByRole('button', { name: /^导入 \d+ 家$/ });
    const count = Number(/\d+/.exec(await textOf(start))?.[0]);
    await start.click();
    await expect(this.heading).toHaveText(`已导入 ${count} 家`, { timeout: 90_000 });
    return count;
  }

  async undoAll(): Promise<void> {
    await this.page.getByRole('button', { name: '撤销整批导入' }).click();
    await expect(this.heading).toHaveText('这一批已撤销', { timeout: 90_000 });
  }
}
