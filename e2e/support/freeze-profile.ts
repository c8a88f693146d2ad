import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, expect } from '@playwright/test';
import { ROOT } from '#tools/run.ts';
import { BROWSER_ARGS, bringBrowser } from '#tools/testing/browser.ts';
import { gbkSupplement } from '../files/roster-files.ts';
import { Enterprises } from '../pages/enterprises.ts';
import { Imports } from '../pages/imports.ts';
import { AppServer } from './app-server.ts';
import { readProfile } from './profile.ts';

/**
 * Freezes what the build in `dist` leaves on a device, with the database of its server, for the story
 * that opens it under later builds. Once for every release: `node e2e/support/freeze-profile.ts`.
 */
const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const release = `v${about.version}`;
const out = join(ROOT, 'e2e', 'files', 'releases', release);
// The smallest demo: it has everything that a device can hold.
process.env.DEMO_SIZE = 'chamber';
const server = await AppServer.over('');
const browser = await chromium.launch({ executablePath: bringBrowser(), args: [...BROWSER_ARGS] });
try {
  const page = await browser.newPage({ baseURL: server.url, locale: 'zh-CN' });
  await page.goto('/sign-in');
  await page.getByRole('button', { name: /secretary$/ }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  const app = new Enterprises(page);
  const imports = new Imports(page);
  await app.settled();
  const name = await app.openAny();
  await app.edit({ 联系人: '已确认的联系人' });
  await app.settled();
  await imports.choose('洛阳市湖南商会', '已上传.csv', gbkSupplement());
  await imports.toCheck();
  await imports.next();
  await imports.run();
  await app.settled();

  // Stopped politely, so that the file holds everything.
  await server.stop('SIGTERM');
  await app.openOne(name);
  await app.edit({ 联系人: '未上传的联系人', 办公电话: '0379-60000009' });
  await app.edit({ 备注: '未上传的备注' });
  await imports.choose('洛阳市湖南商会', '未上传.csv', gbkSupplement(7));
  await imports.toCheck();
  await imports.next();
  await imports.run();
  await app.openOne(name);
  await page.getByRole('link', { name: '修改', exact: true }).click();
  await app.field('邮箱').fill('draft@chamberbook.example');
  await expect(page.getByText('草稿已存在本机')).toBeVisible();

  // A tab that is left tidies up: that leaves the index on the disk too.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  let profile = await readProfile(page, release);
  const kept = () =>
    profile.databases.flatMap((db) => db.stores).filter((store) => store.name === 'kept');
  while (kept().some((store) => store.records.length === 0))
    profile = await readProfile(page, release);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'profile.json.gz'), gzipSync(JSON.stringify(profile), { level: 9 }));
  const database = readFileSync(join(server.dataDir, 'chamberbook.db'));
  writeFileSync(join(out, 'server.db.gz'), gzipSync(database, { level: 9 }));
  for (const { name, stores } of profile.databases)
    console.log(name, stores.map((store) => `${store.name} ${store.records.length}`).join(', '));
} finally {
  await browser.close();
  await server.dispose();
}
