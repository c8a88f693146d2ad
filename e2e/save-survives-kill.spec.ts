import { Enterprises } from './pages/enterprises.ts';
import { OwnBrowser } from './support/own-browser.ts';
import { expect, listen, signIn, test } from './support/story.ts';

test('what the app calls saved is there after the browser is killed in the same moment', async ({
  server,
  complaints,
}) => {
  const browser = new OwnBrowser();
  try {
    let context = await browser.start();
    listen(context, complaints);
    let page = await context.newPage();
    await page.goto(server.url);
    await signIn(page, 'secretary', server.url);
    let app = new Enterprises(page);
    const name = await app.openAny();
    const address = page.url();
    await app.cached();

    await server.stop('SIGKILL');
    await page.getByRole('link', { name: '修改', exact: true }).click();
    await app.field('联系人').fill('断电前存下的联系人');
    await page.keyboard.press('Control+S');
    await expect(app.toast(`已更新 ${name}`)).toBeVisible();
    await browser.kill();

    context = await browser.start();
    listen(context, complaints);
    page = await context.newPage();
    await page.goto(address);
    app = new Enterprises(page);
    await expect(app.heading).toHaveText(name);
    await expect(page.getByText('断电前存下的联系人').first()).toBeVisible();
    await expect(app.state('仅在本机')).toBeVisible();

    // Browsers write cookies late: whether the sign-in outlives the kill is chance, so here it does not.
    await context.clearCookies();
    await server.start();
    await page.getByRole('link', { name: '重新登录' }).click({ timeout: 120_000 });
    await page.getByRole('button', { name: /secretary$/ }).click();
    await app.settled();
    await page.goto(address);
    await expect(app.state('已确认')).toBeVisible({ timeout: 120_000 });
    const id = address.split('/').at(-1);
    const stored = await page.request.get(`${server.url}/api/records/enterprise/${id}`);
    expect((await stored.json()).r.contactName).toBe('断电前存下的联系人');
  } finally {
    await browser.dispose();
  }
});
