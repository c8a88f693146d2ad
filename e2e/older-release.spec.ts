import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Enterprises } from './pages/enterprises.ts';
import { AppServer } from './support/app-server.ts';
import { type FrozenProfile, writeProfile } from './support/profile.ts';
import { pastOf } from './support/records.ts';
import { expect, listen, test } from './support/story.ts';

const RELEASES = join(import.meta.dirname, 'files', 'releases');

interface Unsent {
  readonly n: number;
  readonly ops: readonly { readonly op: string; readonly kind: string; readonly id: string }[];
}
interface Stored {
  readonly kind: string;
  readonly id: string;
  readonly bytes: { readonly b: string };
}

/** Everything that a store of the frozen device holds. */
function held(profile: FrozenProfile, store: string): readonly unknown[] {
  const stores = profile.databases.flatMap((db) => db.stores);
  const found = stores.filter((one) => one.name === store);
  return found.flatMap((one) => one.records.map((record) => record.value));
}

/** Ids of the enterprises on the device: segments, newer rows, and what waits to be sent. */
function enterprisesOf(profile: FrozenProfile): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, bytes } of held(profile, 'seg') as Stored[])
    if (kind === 'enterprise')
      for (const [, id = ''] of Buffer.from(bytes.b, 'base64')
        .toString()
        .matchAll(/\{"id":"([^"]+)"/g))
        ids.add(id);
  for (const { kind, id } of held(profile, 'row') as Stored[])
    if (kind === 'enterprise') ids.add(id);
  for (const { ops } of held(profile, 'out') as Unsent[])
    for (const { op, kind, id } of ops) if (op === 'create' && kind === 'enterprise') ids.add(id);
  return ids;
}

test('a device of every older release opens under the app of today with all rows, and its unsent changes arrive', async ({
  browser,
  complaints,
}) => {
  for (const release of readdirSync(RELEASES)) {
    const dir = mkdtempSync(join(tmpdir(), 'chamberbook-release-'));
    const frozen = (file: string) => gunzipSync(readFileSync(join(RELEASES, release, file)));
    writeFileSync(join(dir, 'chamberbook.db'), frozen('server.db.gz'));
    const profile = JSON.parse(frozen('profile.json.gz').toString()) as FrozenProfile;
    const unsent = held(profile, 'out') as Unsent[];
    const [meta] = held(profile, 'meta') as { client: string }[];
    expect(unsent.length).toBeGreaterThan(0);
    const server = await AppServer.over(dir);
    const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
    try {
      listen(context, complaints);
      const page = await context.newPage();
      await page.goto('/api/health');
      await writeProfile(page, profile);

      // Nobody is signed in yet: all of it is what the device holds.
      await page.goto('/enterprises');
      const app = new Enterprises(page);
      await expect(app.count).toHaveText(`共 ${enterprisesOf(profile).size} 家`);
      await expect(app.connection(/登录已过期/)).toContainText(String(unsent.length));
      const edited = unsent[0]?.ops[0]?.id ?? '';
      await page.goto(`/enterprises/${edited}`);
      for (const words of ['未上传的联系人', '0379-60000009', '未上传的备注'])
        await expect(page.getByText(words).first()).toBeVisible();
      await expect(app.state('仅在本机')).toBeVisible();
      await page.getByRole('link', { name: '修改', exact: true }).click();
      await expect(app.field('邮箱')).toHaveValue('draft@chamberbook.example');
      await page.goto('/enterprises');

      await page.getByRole('link', { name: '重新登录' }).click();
      await page.getByRole('button', { name: /secretary$/ }).click();
      await app.settled();
      for (const { n, ops } of unsent)
        for (const { op, kind, id } of ops) {
          const mine = (await pastOf(page, kind, id)).filter(
            (past) => past.client === meta?.client && past.n === n,
          );
          expect(mine.map((past) => past.op)).toEqual([op]);
        }
      await app.open();
      await expect(app.count).toHaveText(`共 ${enterprisesOf(profile).size} 家`);
    } finally {
      await context.close();
      await server.dispose();
      rmSync(dir, { recursive: true, force: true });
    }
  }
});
