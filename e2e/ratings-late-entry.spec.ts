import { Ratings } from './pages/ratings.ts';
import { expect, listen, test } from './support/story.ts';

const CHAMBER = '洛阳市湖南商会';
/** The demo's last finished round ran last year, as it is counted in China. */
const YEAR = Number(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 4));
const ROUND = `${YEAR - 2}—${YEAR - 1}年度市级“四好”商会评价（示例）`;

test('a result that was found in an old file is entered late, also offline, and the public reads it', async ({
  server,
  device,
  browser,
  complaints,
}) => {
  const { page } = await device('staff');
  const app = new Ratings(page);
  await app.openRound(ROUND);
  await app.cached();
  await server.stop('SIGKILL');
  await app.button('录入评价结果').click();
  await app.pick('获评单位', CHAMBER, CHAMBER);
  await app.field('称号或等级', app.dialog).fill('补录的“四好”商会');
  await app.dialog.getByRole('button', { name: '保存' }).click();
  await expect(app.toast(`已录入：${CHAMBER}`)).toBeVisible();
  await app.tab('评价结果');
  await expect(page.getByRole('row').filter({ hasText: '补录的“四好”商会' })).toContainText(
    CHAMBER,
  );
  await server.start();
  await app.settled();

  const anyone = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
  listen(anyone, complaints);
  const reader = await anyone.newPage();
  await reader.goto(`/public/ratings?q=${CHAMBER}`);
  await expect(reader.getByRole('row').filter({ hasText: '补录的“四好”商会' })).toContainText(
    CHAMBER,
  );
  await anyone.close();
});
