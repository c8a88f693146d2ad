import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messyRoster } from './files/roster-files.ts';
import { Enterprises } from './pages/enterprises.ts';
import { Imports } from './pages/imports.ts';
import { expect, test } from './support/story.ts';

test('a damaged file, a page that calls itself a table and 200 MB are told apart in words', async ({
  device,
}) => {
  const { page } = await device('secretary');
  const app = new Imports(page);
  const { bytes } = await messyRoster();
  await app.choose('洛阳市湖南商会', '坏掉的.xlsx', bytes.slice(0, bytes.length / 2));
  await expect(page.getByText('文件已损坏，读不出工作表；没有写入任何内容')).toBeVisible();
  await app.choose('洛阳市湖南商会', '网页.xls', new TextEncoder().encode('<html><table></table>'));
  await expect(page.getByText('这个文件内容是网页，不是表格')).toBeVisible();

  const dir = mkdtempSync(join(tmpdir(), 'chamberbook-large-'));
  const large = join(dir, '很大的.xlsx');
  const handle = openSync(large, 'w');
  ftruncateSync(handle, 200 * 1024 * 1024);
  closeSync(handle);
  try {
    await page.locator('input[type=file]').setInputFiles(large);
    await expect(page.getByText(/文件有 .*，超过 .* 的上限，没有读取/)).toBeVisible();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  // The page is still usable: a good file goes on.
  await app.choose('洛阳市湖南商会', '好的.xlsx', bytes);
  await expect(page.getByText('60 行企业')).toBeVisible();
});

test('a full disk refuses the save in words, keeps what was typed, and takes it later', async ({
  server,
  device,
}) => {
  const { page, context } = await device('secretary');
  const app = new Enterprises(page);
  const name = await app.openAny();
  await page.getByRole('link', { name: '修改', exact: true }).click();
  await expect(app.field('企业名称')).toHaveValue(name);
  const disk = await context.newCDPSession(page);
  await disk.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 });
  // The browser uses up what it granted before; from then on nothing more is taken.
  const refusal = page.getByRole('alert').filter({ hasText: '没能保存' });
  let typed = '';
  let tries = 0;
  await expect(async () => {
    tries += 1;
    typed = `磁盘满时填的人 ${tries}`;
    await app.field('联系人').fill(typed);
    await page.keyboard.press('Control+S');
    await expect(refusal).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 120_000 });
  await expect(app.field('联系人')).toHaveValue(typed);

  await disk.send('Storage.overrideQuotaForOrigin', { origin: server.url });
  await app.save();
  await expect(page.getByText(typed).first()).toBeVisible();
  await expect(app.state('已确认')).toBeVisible();
  await app.goTo('设置');
  await expect(page.getByText(/^已用 .*，可用约 /)).toBeVisible();
});
