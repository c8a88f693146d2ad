import { Enterprises } from './pages/enterprises.ts';
import { AppServer, TEMPLATE } from './support/app-server.ts';
import { OwnBuild } from './support/own-build.ts';
import { pastOf } from './support/records.ts';
import { expect, listen, signIn, test } from './support/story.ts';

test('a new version is offered, never forced under an open form, and takes unsent changes along', async ({
  browser,
  complaints,
}) => {
  const build = new OwnBuild();
  const server = await AppServer.over(TEMPLATE, build.root);
  const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
  try {
    listen(context, complaints);
    const page = await context.newPage();
    await signIn(page, 'secretary');
    const app = new Enterprises(page);
    await app.openAny();
    const address = page.url();
    await app.cached();
    // From here on the server takes nothing: it does not know who this is.
    await context.clearCookies();
    await app.edit({ 联系人: '更新前没有上传的人' });
    await page.getByRole('link', { name: '修改', exact: true }).click();
    await app.field('邮箱').fill('typed@chamberbook.example');

    const next = build.deployNext();
    const waits = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        return registration.waiting !== null;
      });
    await expect.poll(waits).toBe(true);
    // The form is open: the new version waits without a word, and nothing that is typed goes away.
    await expect(page.getByText('新版本已准备好')).toHaveCount(0);
    await expect(app.field('邮箱')).toHaveValue('typed@chamberbook.example');
    await page.getByRole('button', { name: '取消', exact: true }).click();
    await expect(page.getByText('新版本已准备好')).toBeVisible();
    const scripts = () =>
      page.evaluate(() => [...document.scripts].map((script) => script.src).join(' '));
    expect(await scripts()).not.toContain(next);

    await page.getByRole('button', { name: '现在更新' }).click();
    await expect.poll(() => scripts().catch(() => '')).toContain(next);
    await expect(page.getByText('更新前没有上传的人').first()).toBeVisible();
    await expect(app.state('仅在本机')).toBeVisible();
    await page.getByRole('link', { name: '修改', exact: true }).click();
    await expect(app.field('邮箱')).toHaveValue('typed@chamberbook.example');
    await app.save();

    await page.getByRole('link', { name: '重新登录' }).click();
    await page.getByRole('button', { name: /secretary$/ }).click();
    await app.settled();
    const past = await pastOf(page, 'enterprise', address.split('/').at(-1) ?? '');
    expect(past.map(({ changes }) => changes.contactName?.after ?? changes.email?.after)).toEqual([
      '更新前没有上传的人',
      'typed@chamberbook.example',
    ]);
  } finally {
    await context.close();
    await server.dispose();
    build.dispose();
  }
});
