import { textOf } from './pages/app.ts';
import { Enterprises } from './pages/enterprises.ts';
import { HeldLine } from './support/held-line.ts';
import { everyRecord, pastOf } from './support/records.ts';
import { killRenderers } from './support/renderer.ts';
import { expect, test } from './support/story.ts';

/** About a thousand rows: a few federations are there, the city's own is not. */
const SOME = 450_000;
/** Far into the city's own, where one kind comes in several pages. */
const MORE = 1_550_000;
const HALFWAY = '下载到一半改的人';
const AFTERWARDS = '服务器断电时改的';
const LOADING = '首次下载台账到这台设备';

test('a first loading cut by the end of the page and by that of the server: what came serves, the rest follows', async ({
  browser,
  server,
  device,
}) => {
  const line = await HeldLine.to(server);
  try {
    let halted = line.haltAfter(SOME);
    const staff = await device('staff', { at: '/enterprises', through: line.url });
    let { page } = staff;
    let app = new Enterprises(page);
    await halted;
    await expect(page.getByText(LOADING)).toBeVisible();
    const name = await app.openAny();
    const address = page.url();
    const all = (await everyRecord(page, 'enterprise')).length;
    await app.edit({ 联系人: HALFWAY });
    await expect(app.state('仅在本机')).toBeVisible();
    await killRenderers(browser, page);

    halted = line.haltAfter(MORE);
    page = await staff.context.newPage();
    app = new Enterprises(page);
    await page.goto(address);
    await expect(app.heading).toHaveText(name);
    await expect(page.getByText(HALFWAY).first()).toBeVisible();
    await halted;
    // The edit did not wait for the rest to come down.
    await expect(app.state('已确认')).toBeVisible();
    await app.open();
    await expect(page.getByText(LOADING)).toBeVisible();
    const here = Number(/\d+/.exec(await textOf(app.count))?.[0]);
    expect(here).toBeGreaterThan(0);
    expect(here).toBeLessThan(all);
    await app.openOne(name);
    await app.fillIn({ 备注: AFTERWARDS });
    await server.stop('SIGKILL');
    line.breakOff();
    await app.offline();
    await expect(page.getByText(/网络断开，已下载的部分可以使用/)).toBeVisible();
    await app.save();
    await expect(app.state('仅在本机')).toBeVisible();

    await server.start();
    await app.settled();
    await expect(page.getByText(LOADING)).toHaveCount(0);
    // Each attempt began behind the one before it.
    expect(line.starts.length).toBeGreaterThanOrEqual(3);
    expect(line.starts).toEqual([...new Set(line.starts)].sort());
    await app.open();
    await expect(app.count).toHaveText(`共 ${all} 家`);
    await page.goto(address);
    await expect(app.state('已确认')).toBeVisible();
    const past = await pastOf(page, 'enterprise', address.split('/').at(-1) ?? '');
    const told = past.flatMap(({ changes }) => [changes.contactName?.after, changes.note?.after]);
    expect(told.filter((one) => one === HALFWAY || one === AFTERWARDS)).toEqual([
      HALFWAY,
      AFTERWARDS,
    ]);
    await app.goTo('设置');
    await page.getByRole('button', { name: '现在检查' }).click();
    await expect(page.getByText(/核对一致，共 [\d,]+ 条。/)).toBeVisible();
  } finally {
    await line.dispose();
  }
});
