import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messyRoster } from './files/roster-files.ts';
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
