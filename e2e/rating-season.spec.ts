import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { DossierPages } from './pages/dossier.ts';
import { expect, listen, test } from './support/story.ts';

const SCHEME = '“四好”商会示例方案（现行表述）（2019）';
const CHAMBER = '洛阳市湖南商会';
const ROUND = '示例区县“四好”评价';
const FILE = Buffer.from('%PDF-1.4\n% A charter that nobody adopted.\n%%EOF\n');
/** A day in China, so many days from today. */
const day = (by = 0) =>
  new Date(Date.now() + 8 * 3_600_000 + by * 86_400_000).toISOString().slice(0, 10);
const YEAR = day().slice(0, 4);
const REASON = { first: '专家一：学习缺签到', second: '专家二：学习次数不足' };

const userOf = async (page: Page): Promise<string> =>
  (await (await page.request.get('/api/session')).json()).user.id;

/** All that the interface tells somebody of a sheet, whichever door he asks at. */
async function toldOf(page: Page, sheet: string): Promise<string> {
  const doors = ['?limit=200', `/${sheet}`, `/${sheet}/history`];
  const answers = doors.map((door) => page.request.get(`/api/records/score${door}`));
  return (await Promise.all((await Promise.all(answers)).map((a) => a.text()))).join('\n');
}

test('a season: scheme, round, claim, two experts, review, notice with an objection, award, the public', async ({
  server,
  device,
  browser,
  complaints,
}) => {
  // Four people, one after the other, from the scheme to the revocation.
  test.slow();
  const { page } = await device('staff');
  const app = new DossierPages(page);

  await test.step('offline, a version is copied, refused while it does not add up, and adopted', async () => {
    await app.openSchemes();
    await app.cached();
    await server.stop('SIGKILL');
    await page.getByRole('link', { name: SCHEME, exact: true }).click();
    await app.tab('修改');
    await expect(page.getByText('这个版本不能再改')).toBeVisible();
    await app.button('复制为新版本').click();
    await app.dialog.getByLabel('新版本号').fill('2027');
    await app.dialog.getByRole('button', { name: '复制为新版本' }).click();
    await expect(page.getByText('现有指标合计 100 分 · 分值相符')).toBeVisible();
    await app.button('修改 A1').click();
    await page.getByLabel('满分', { exact: true }).fill('5');
    await expect(page.getByText(/现有指标合计 102 分，应为 100 分/)).toBeVisible();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await app.button('启用').click();
    await expect(app.dialog.getByRole('alert')).toHaveText('还不能启用，有 2 处要改：');
    await app.dialog.getByRole('link', { name: '去修改' }).click();
    await app.button('修改 A1').click();
    await page.getByLabel('满分', { exact: true }).fill('3');
    await app.button('修改 A2').click();
    await page.getByLabel('须附佐证').uncheck();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await app.tab('版本差异');
    await expect(page.getByRole('row').filter({ hasText: 'A2' })).toContainText('须附佐证');
    await app.tab('影响测算');
    await expect(page.getByText(/^上升 \d+ 家，下降 \d+ 家，不变 [1-9]\d* 家$/)).toBeVisible();
    await app.button('启用').click();
    await app.dialog.getByRole('button', { name: '启用' }).click();
    await expect(app.toast(/已启用/)).toBeVisible();
  });

  await test.step('a round is opened under it, for the chamber that is asked', async () => {
    await app.open();
    await page.getByRole('link', { name: '新建批次' }).click();
    await app.field('名称').fill(ROUND);
    await app.field('评价办法').click();
    await page.getByRole('option', { name: /（2027）$/ }).click();
    await app.field('年度').fill(YEAR);
    await app.pick('申报单位', CHAMBER, CHAMBER);
    await expect(app.dialog.getByText('已邀请 1 家')).toBeVisible();
    await app.dialog.getByRole('button', { name: '保存', exact: true }).click();
    await expect(app.heading).toHaveText(ROUND);
    await app.button('进入“申报中”阶段').click();
    await expect(page.getByRole('main').getByText('申报中', { exact: true })).toBeVisible();
    await server.start();
    await app.settled();
  });

  const own = await device('secretary');
  const chamber = new DossierPages(own.page);
  await test.step('the chamber scores itself offline, with a document and its file', async () => {
    await chamber.openRound(ROUND);
    await chamber.cached();
    await server.stop('SIGKILL');
    await chamber.button('申报本批次').click();
    await expect(chamber.heading).toHaveText(`${CHAMBER} 申报材料`);
    await own.page.getByRole('textbox', { name: /^登记满一年/ }).fill('3');
    await own.page.getByRole('checkbox', { name: /^自愿申报/ }).check();
    const studies = chamber.item('A3');
    await expect(studies.getByRole('button', { name: /系统建议 \d+ 次，查看依据$/ })).toBeVisible();
    await chamber
      .item('B1')
      .getByRole('button', { name: /系统建议.*查看依据$/ })
      .click();
    await expect(chamber.dialog.getByRole('listitem').first()).toBeVisible();
    await chamber.dialog.getByRole('button', { name: '关闭' }).click();
    await expect(chamber.dialog).toBeHidden();
    await expect(chamber.button('提交申报')).toBeDisabled();
    await chamber.addDocument('A1', '章程（2027 年修订）', 'charter.pdf', FILE);
    await chamber.claimAll();
    await studies.getByRole('textbox', { name: 'A3 自评说明' }).fill('全年组织学习多次');
    await chamber.button('保存自评').click();
    await expect(chamber.toast('自评已保存在本机')).toBeVisible();
    await chamber.button('提交申报').click();
    await expect(own.page.getByText('已提交，自评不能再改')).toBeVisible();
    await server.start();
    await chamber.settled();
  });

  const experts = [await device('expert'), await device('expert2')] as const;
  const [first, second] = experts.map(({ page: one }) => new DossierPages(one)) as [
    DossierPages,
    DossierPages,
  ];
  await test.step('each expert scores what he alone sees, before and after he hands it in', async () => {
    await first.openOf(ROUND, CHAMBER);
    await first.judge('A3', '5', REASON.first);
    await second.openOf(ROUND, CHAMBER);
    const dossier = second.page.url().split('/').at(-1)?.split('?')[0] ?? '';
    const sheets = await Promise.all(
      experts.map(async ({ page: one }) => scoreId(dossier, 'expert', await userOf(one))),
    );
    const unseen = async (told: 404 | 200) => {
      for (const [at, other] of [
        [1, REASON.first],
        [0, REASON.second],
      ] as const) {
        const { page: one } = experts[at];
        const sheet = sheets[1 - at] ?? '';
        expect((await one.request.get(`/api/records/score/${sheet}`)).status()).toBe(told);
        expect(await toldOf(one, sheet)).not.toContain(other);
        expect(await toldOf(one, sheets[at] ?? '')).toContain(
          at === 1 ? REASON.second : REASON.first,
        );
        await expect(one.getByText(other)).toHaveCount(0);
        await expect(one.getByRole('textbox', { name: 'A3 给分' })).not.toHaveValue(
          at === 1 ? '5' : '4.5',
        );
      }
    };
    await expect(second.item('A3').getByRole('textbox', { name: 'A3 给分' })).toHaveValue('');
    await second.judge('A3', '4.5', REASON.second);
    await unseen(404);
    for (const one of [first, second]) {
      await one.button('提交评分').click();
      await expect(one.page.getByText('您的评分已提交')).toBeVisible();
      await one.settled();
    }
    await unseen(200);
    // The file came up behind the claim, and can be read by whom the document concerns.
    const sha = createHash('sha256').update(FILE).digest('hex');
    await expect
      .poll(async () => (await first.page.request.head(`/api/blobs/${sha}`)).status())
      .toBe(200);
    await expect(first.item('A1').getByText('charter.pdf')).toBeVisible();
  });

  await test.step('the federation reviews, settles, puts forward and puts on notice', async () => {
    await app.openOf(ROUND, CHAMBER);
    await app.tab('专家评分');
    await expect(page.getByRole('row').filter({ hasText: '演示·评审专家二' })).toContainText(
      '98.5',
    );
    await app.tab('复核');
    await app.judge('A3', '4', '会议纪要不全');
    await expect(page.getByText(/最近填写：/)).toBeVisible();
    await app.openRound(ROUND);
    await app.mark(CHAMBER);
    await app.step('核定最终得分');
    await expect(app.toast('已核定 1 家的最终得分')).toBeVisible();
    await app.mark(CHAMBER);
    await app.step('推荐');
    await expect(app.figure('推荐')).toContainText('推荐1');
    await expect(app.figure('认定')).toContainText('认定0');
    await app.mark(CHAMBER);
    await app.step('列入公示', { 日期: day(-6) });
  });

  const noticed = page.getByRole('row').filter({ hasText: CHAMBER });
  await test.step('an objection stops the clock and the award until it is settled in writing', async () => {
    await app.tab('公示与异议');
    await expect(noticed).toContainText('公示第 7 天，今天是最后一天');
    await noticed.getByRole('button').click();
    await app.field('异议内容', app.dialog).fill('会费标准没有公开');
    await app.dialog.getByRole('button', { name: '提出异议', exact: true }).click();
    await expect(noticed).toContainText('已停止计时：异议未办结。已公示 6 天，还剩 1 天');
    await app.tab('参评单位');
    await app.mark(CHAMBER);
    await app.button('认定').click();
    await expect(app.dialog).toContainText('有 1 件异议未办结');
    await app.dialog.getByRole('link', { name: '去处理' }).click();
    const objection = page.getByRole('article').filter({ hasText: '会费标准没有公开' });
    await objection.getByRole('button', { name: '办结' }).click();
    await app.dialog.getByRole('radio', { name: '异议不成立' }).check();
    await app.field('书面答复', app.dialog).fill('会费标准已公开');
    await app.dialog.getByRole('button', { name: '办结', exact: true }).click();
    await expect(objection).toContainText('会费标准已公开');
    await expect(noticed).toContainText('今天是最后一天');
  });

  await test.step('the award has its certificate, and anyone reads it', async () => {
    await app.tab('参评单位');
    await app.mark(CHAMBER);
    await app.step('认定', {
      称号或等级: '“四好”商会',
      标杆称号: '“四好”标杆商会',
      证书编号前缀: 'SH-',
    });
    await expect(app.figure('认定')).toContainText('认定1');
    await app.figure('认定').click();
    await noticed.getByRole('link', { name: /四好/ }).last().click();
    await expect(app.heading).toHaveText(`${CHAMBER} 评价结果`);
    await expect(page.getByRole('img', { name: /^认定标识/ })).toBeVisible();
    await page.getByRole('link', { name: '证书', exact: true }).click();
    const sheet = page.getByRole('article', { name: '证书' });
    await expect(sheet).toContainText(CHAMBER);
    await expect(sheet).toContainText('SH-0001');
    await expect(sheet).toContainText('有效期至');
    await app.settled();
    const anyone = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
    listen(anyone, complaints);
    const reader = await anyone.newPage();
    await reader.goto(`/public/ratings?q=${CHAMBER}&year=${YEAR}`);
    await reader.getByRole('row').getByRole('link', { name: CHAMBER }).click();
    const won = reader.getByRole('article', { name: '“四好”标杆商会' }).first();
    await expect(won).toContainText('（2027）');
    await expect(won).toContainText('评出时的表述：政治引领好');
    await anyone.close();
  });

  await test.step('it is revoked with a reason, taken back, and revoked for good', async () => {
    await page.goBack();
    const revoke = async () => {
      await app.button('撤销认定').click();
      await app.field('撤销原因', app.dialog).fill('申报材料不实');
      await app.dialog.getByRole('button', { name: '撤销认定' }).click();
      await expect(page.getByText(/撤销：申报材料不实/)).toBeVisible();
    };
    await revoke();
    await app.undo(/已撤销认定/);
    await expect(page.getByText(/撤销：申报材料不实/)).toBeHidden();
    await revoke();
    await page.getByRole('link', { name: '证书', exact: true }).click();
    await expect(page.getByText('不能打印证书')).toBeVisible();
    await app.settled();
  });
});
