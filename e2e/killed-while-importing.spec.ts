import { seeded } from '#tools/demo/seeded.ts';
import { register } from './files/roster-files.ts';
import { textOf } from './pages/app.ts';
import { Enterprises } from './pages/enterprises.ts';
import { Imports } from './pages/imports.ts';
import { everyRecord } from './support/records.ts';
import { killRenderers } from './support/renderer.ts';
import { expect, test } from './support/story.ts';

const SEED = process.env.SEED ?? 'importing';
/** As many as go in one by one; two kills leave plenty to go on with. */
const ROWS = 480;

test('a page killed in mid-import says so, goes on where it stood, and no row is lost or doubled', async ({
  browser,
  device,
}) => {
  console.log(`SEED=${SEED}`);
  const chance = seeded(SEED);
  const staff = await device('staff');
  let { page } = staff;
  let app = new Imports(page);
  const before = (await everyRecord(page, 'enterprise')).length;
  await app.choose('洛阳市工商业联合会', '登记企业.csv', register(ROWS, 7000));
  await app.toCheck();
  await app.next();
  const start = () => page.getByRole('button', { name: /^导入 \d+ 家$/ });
  const planned = Number(/\d+/.exec(await textOf(start()))?.[0]);
  expect(planned).toBe(ROWS);

  let left = planned;
  let written = 0;
  for (let kill = 0; kill < 2; kill++) {
    const progress = page.getByText(/^\d+ \/ \d+$/);
    const done = async () => Number((await textOf(progress)).split(' / ')[0]);
    const enough = chance.int(10, 50);
    await start().click();
    await expect.poll(done, { intervals: [20] }).toBeGreaterThanOrEqual(enough);
    written += await done();
    await killRenderers(browser, page);

    page = await staff.context.newPage();
    app = new Imports(page);
    await page.goto('/import');
    await expect(page.getByText('已接着上次没做完的导入：登记企业.csv')).toBeVisible();
    // The plan is made anew over what is here: what was written is not written again.
    await expect(start()).toBeEnabled();
    left = Number(/\d+/.exec(await textOf(start()))?.[0]);
    expect(left).toBeLessThanOrEqual(planned - written);
    written = planned - left;
  }
  expect(await app.run()).toBe(left);
  const lists = new Enterprises(page);
  await lists.settled();

  const rows = await everyRecord(page, 'enterprise');
  expect(rows).toHaveLength(before + ROWS);
  const codes = rows.flatMap((row) => row.creditCode ?? []);
  expect(new Set(codes).size).toBe(codes.length);

  // Both pieces that broke off are told as such, and can be taken back.
  await page.goto('/import');
  await page
    .getByRole('link', { name: /登记企业\.csv/ })
    .nth(2)
    .click();
  await expect(app.heading).toHaveText(`这次导入没有做完，共 ${planned} 家`);
  await page.getByRole('button', { name: '撤销整批导入' }).click();
  await expect(app.heading).toHaveText('这一批已撤销', { timeout: 90_000 });
});
