import { expect, type Locator } from '@playwright/test';
import { Ratings } from './ratings.ts';

/** 申报材料 of one chamber: its claim, the sheets of reviewers and experts. */
export class DossierPages extends Ratings {
  /** From the board of a round. */
  async openOf(round: string, subject: string): Promise<void> {
    await this.openRound(round);
    await this.line(subject).getByRole('link').click();
    await expect(this.heading).toHaveText(`${subject} 申报材料`);
  }

  /** Items of the scheme in sight, in their order. */
  get items(): Locator {
    return this.page.getByRole('main').getByRole('region', { name: /^[A-D]\d$/ });
  }

  item(code: string): Locator {
    return this.page.getByRole('region', { name: code, exact: true });
  }

  /** Claims the most of an item, and puts a document of the library beside it where one is asked. */
  async claimAll(): Promise<void> {
    for (const item of await this.items.all()) {
      const box = item.getByRole('textbox', { name: /实际情况$/ });
      const yes = item.getByRole('radiogroup').getByText('是', { exact: true });
      if (await box.isVisible()) await box.fill('100');
      else if (await yes.isVisible()) await yes.click();
      else await item.getByRole('radio').first().check();
      if (await item.getByText('需佐证').isVisible()) await this.attachFirst(item);
    }
  }

  private async attachFirst(item: Locator): Promise<void> {
    if (await item.getByRole('button', { name: /移除/ }).first().isVisible()) return;
    await item.getByRole('button', { name: /附材料$/ }).click();
    // The first adds a new document; those of the library follow.
    await this.page.getByRole('menuitem').nth(1).click();
    await expect(item.getByRole('button', { name: /移除/ })).toBeVisible();
  }

  /** A new document with its file, made where an item asks for it. */
  async addDocument(code: string, name: string, file: string, bytes: Buffer): Promise<void> {
    await this.item(code)
      .getByRole('button', { name: `${code} 附材料` })
      .click();
    await this.page.getByRole('menuitem', { name: '新增一份材料…' }).click();
    await this.field('名称', this.dialog).fill(name);
    await this.field('材料类别', this.dialog).click();
    await this.page.getByRole('option', { name: '章程', exact: true }).click();
    await this.dialog
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: file, mimeType: 'application/pdf', buffer: bytes });
    await expect(this.dialog.getByText(file)).toBeVisible();
    await this.dialog.getByRole('button', { name: '保存', exact: true }).click();
    await expect(this.item(code).getByText(name)).toBeVisible();
  }

  /** Points of one item and why, the others as they were claimed. */
  async judge(code: string, points: string, reason: string): Promise<void> {
    await this.button('未评的按自评给分').click();
    await this.item(code)
      .getByRole('textbox', { name: `${code} 给分` })
      .fill(points);
    await expect(this.page.getByText(new RegExp(`还没有写扣分原因：${code}$`))).toBeVisible();
    await expect(this.button('保存评分')).toBeDisabled();
    await this.item(code)
      .getByRole('textbox', { name: `${code} 扣分原因` })
      .fill(reason);
    await this.button('保存评分').click();
    await expect(this.toast('评分已保存在本机')).toBeVisible();
    await this.settled();
  }
}
