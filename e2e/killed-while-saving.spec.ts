import type { BrowserContext } from '@playwright/test';
import { DEMO_PASSWORD } from '#domain/kernel/demo-password.ts';
import { seeded } from '#tools/demo/seeded.ts';
import { Enterprises } from './pages/enterprises.ts';
import { startBurst } from './support/burst.ts';
import { OwnBrowser } from './support/own-browser.ts';
import { pastOf } from './support/records.ts';
import { killRenderers } from './support/renderer.ts';
import { expect, listen, test } from './support/story.ts';

const SEED = process.env.SEED ?? 'saving';
const KILLS = Number(process.env.KILLS ?? 8);
const MOST = 60;

/** Signed in without a page: browsers write cookies late, so a kill may have taken them. */
async function signInQuietly(context: BrowserContext, url: string): Promise<void> {
  const account = { username: 'secretary', password: DEMO_PASSWORD };
  const answer = await context.request.post(`${url}/api/auth/sign-in/username`, { data: account });
  expect(answer.status()).toBe(200);
}

test('whoever is killed in a burst of edits, page, browser or server: every saved edit arrives once', async ({
  server,
  complaints,
}) => {
  test.setTimeout(120_000 + KILLS * 60_000);
  console.log(`SEED=${SEED} KILLS=${KILLS}`);
  const chance = seeded(SEED);
  const browser = new OwnBrowser();
  const tried: string[] = [];
  const saved = new Set<string>();
  const open = async () => {
    const made = await browser.start();
    listen(made, complaints);
    await signInQuietly(made, server.url);
    return made;
  };
  try {
    let context = await open();
    let page = await context.newPage();
    await page.goto(server.url);
    let app = new Enterprises(page);
    await app.settled();
    await app.openAny();
    const address = page.url();
    await app.cached();

    for (let kill = 0; kill < KILLS; kill++) {
      await page.goto(`${address}/edit`);
      await expect(app.field('备注')).toBeVisible();
      const values = Array.from({ length: MOST }, (_, i) => `第 ${kill + 1} 轮第 ${i + 1} 次`);
      const enough = chance.int(1, 5);
      const heard = new Promise<void>((done) => {
        let count = 0;
        void startBurst(page, '备注', values, (value) => {
          saved.add(value);
          count += 1;
          if (count === enough) done();
        });
      });
      tried.push(...values);
      await heard;
      const serverToo = chance.chance(0.4);
      if (serverToo) await server.stop('SIGKILL');
      await new Promise((later) => setTimeout(later, chance.int(0, 400)));
      const whole = chance.chance(0.35);
      const owner = context.browser();
      if (whole || !owner) await browser.kill();
      else await killRenderers(owner, page);
      if (serverToo) await server.start();
      if (whole) context = await open();
      page = await context.newPage();
      app = new Enterprises(page);
    }

    await page.goto(address);
    // On this device first: the last saved value, or one that was being saved when the lights went out.
    const last = Math.max(...[...saved].map((value) => tried.indexOf(value)));
    const shown = page.getByText(/^第 \d+ 轮第 \d+ 次$/).first();
    await expect(shown).toBeVisible();
    expect(tried.indexOf((await shown.textContent()) ?? '')).toBeGreaterThanOrEqual(last);
    await app.settled();
    await expect(app.state('已确认')).toBeVisible();

    const past = await pastOf(page, 'enterprise', address.split('/').at(-1) ?? '');
    const notes = past.flatMap(({ changes }) => changes.note?.after ?? []).map(String);
    console.log(`${saved.size} edits were called saved, ${notes.length} arrived`);
    expect([...saved].filter((value) => !notes.includes(value))).toEqual([]);
    expect(new Set(notes).size).toBe(notes.length);
    expect(notes.map((note) => tried.indexOf(note))).toEqual(
      notes.map((note) => tried.indexOf(note)).sort((a, b) => a - b),
    );
    await app.goTo('待处理');
    await expect(page.getByRole('link', { name: /^待处理 \d/ })).toHaveCount(0);
  } finally {
    await browser.dispose();
  }
});
