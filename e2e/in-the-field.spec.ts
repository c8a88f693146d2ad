import { Field } from './pages/liaison.ts';
import { OwnBrowser } from './support/own-browser.ts';
import { killRenderers } from './support/renderer.ts';
import { expect, listen, signIn, test } from './support/story.ts';

test('a visit with no signal: noted on the phone, with the staff once there is a line', async ({
  server,
  device,
}) => {
  const officer = await device('officer', { phone: true });
  const app = new Field(officer.page);
  await app.cached();
  await server.stop('SIGKILL');

  const name = await app.openFirst();
  const address = officer.page.url();
  await app.write('无信号时记下：企业反映用工紧张。');
  await app.save();
  await expect(app.toast(/已登记/)).toBeVisible();
  await expect(officer.page.getByText('无信号时记下：企业反映用工紧张。')).toBeVisible();
  // The list knows at once that somebody was there today.
  await officer.page.goto('/liaison/mine');
  const line = officer.page.getByRole('listitem').filter({ hasText: name });
  await expect(line).not.toContainText('今年还没有联系记录');

  await server.start();
  await app.settled();
  const staff = await device('staff', { at: new URL(address).pathname });
  await expect(staff.page.getByText('无信号时记下：企业反映用工紧张。')).toBeVisible();
});

test('the app is killed in the middle of a note: what was typed is there again', async ({
  server,
  complaints,
}) => {
  const browser = new OwnBrowser();
  try {
    const context = await browser.start();
    listen(context, complaints);
    let page = await context.newPage();
    await page.goto(server.url);
    await signIn(page, 'officer', server.url);
    await page.goto(`${server.url}/liaison/mine`);
    await page.locator('main').getByRole('listitem').getByRole('link').first().click();
    let app = new Field(page);
    await app.cached();
    await app.write('写到一半，');
    await expect(app.form.getByText(/草稿/)).toBeVisible();
    const address = page.url();
    const owner = context.browser();
    if (!owner) throw new Error('The profile has no browser');
    await killRenderers(owner, page);

    page = await context.newPage();
    app = new Field(page);
    await page.goto(address);
    await expect(app.field('走访内容', app.form)).toHaveValue('写到一半，');
    await app.field('走访内容', app.form).fill('写到一半，接着写完。');
    await app.save();
    await expect(page.getByText('写到一半，接着写完。')).toBeVisible();
    await app.settled();
  } finally {
    await browser.dispose();
  }
});

test('two officers log the same visit: both notes are kept, and it counts once', async ({
  device,
}) => {
  const officer = await device('officer');
  const app = new Field(officer.page);
  await app.openFirst();
  const address = new URL(officer.page.url()).pathname;
  await app.write('联络员的记录');
  await app.save();
  await app.settled();

  const staff = await device('staff', { at: address });
  const other = new Field(staff.page);
  await expect(staff.page.getByText('联络员的记录')).toBeVisible();
  await other.write('机关的记录');
  await other.save();
  await expect(staff.page.getByText(/像是同一次走访/)).toBeVisible();
  await staff.page.getByRole('button', { name: '是同一次', exact: true }).click();
  await expect(staff.page.getByText('与另一条是同一次，只计一次')).toBeVisible();
  await other.settled();

  await expect(officer.page.getByText('机关的记录')).toBeVisible();
  await expect(officer.page.getByText('联络员的记录')).toBeVisible();
  await expect(officer.page.getByText('与另一条是同一次，只计一次')).toBeVisible();
});
