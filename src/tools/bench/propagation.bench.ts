import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_ARGS, bringBrowser } from '../testing/browser.ts';
import { type Figures, median, percentile } from './figures.ts';
import { benchRows } from './server/bench-rows.ts';
import { countyOf, countyUser, fillPlace, PASSWORD, type Place } from './server/bench-workspace.ts';
import { startServer } from './server/server-process.ts';

/** A county with some neighbours: what is measured is the way of one change, not the rows. */
const ROWS = 2000;
const EDITS = 20;

/** From the press of save in one browser to the value on the screen of another, by a real server. */
export async function propagationBench(say: (text: string) => void): Promise<Figures> {
  const place: Place = {
    dataDir: mkdtempSync(join(tmpdir(), 'chamberbook-bench-')),
    databaseUrl: undefined,
  };
  const rows = benchRows(ROWS);
  await fillPlace(place, rows);
  const county = countyOf(rows, 0).replace('federation:', '');
  const id = rows.seeds.find(({ row }) => row.federationId === county)?.row.id;
  const server = await startServer(place);
  const browser = await chromium.launch({
    executablePath: bringBrowser(),
    args: [...BROWSER_ARGS],
  });
  try {
    const figures: Record<string, number> = {};
    for (const way of ['poke', 'poll'] as const) {
      const ms = await between(browser, `${server.url}/enterprises/${id}`, way === 'poll');
      say(`a change at another browser by ${way}: median ${Math.round(median(ms))} ms`);
      figures[`device.propagation.${way}.medianMs`] = median(ms);
      figures[`device.propagation.${way}.p95Ms`] = percentile(ms, 0.95);
    }
    return figures;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(place.dataDir, { recursive: true, force: true });
  }
}

async function between(browser: Browser, address: string, cut: boolean): Promise<number[]> {
  const [writer, watcher] = [
    await signedIn(browser, address),
    await signedIn(browser, address, cut),
  ];
  const times: number[] = [];
  for (let n = 0; n < EDITS; n++) {
    const contact = `${cut ? '轮询' : '推送'}${n}号`;
    await writer.goto(`${address}/edit`);
    await writer.getByLabel(/^联系人(?!手机)/).fill(contact);
    const seen = watcher.evaluate<number>(`(${WATCH})(${JSON.stringify(contact)})`);
    const pressed = Date.now();
    await writer.getByRole('button', { name: '保存', exact: true }).click();
    times.push((await seen) - pressed);
  }
  for (const page of [writer, watcher]) await page.context().close();
  return times;
}

/** Resolves to the wall clock of the moment at which a text stands on the page. */
const WATCH = `(text) => new Promise((done) => {
  const look = () => {
    if (!document.body.textContent.includes(text)) return;
    watch.disconnect();
    requestAnimationFrame(() => done(Date.now()));
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
  look();
})`;

async function signedIn(browser: Browser, address: string, cut = false): Promise<Page> {
  const { origin } = new URL(address);
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  if (cut) await context.route('**/api/sync/live', (route) => route.abort());
  const account = { username: countyUser(0), password: PASSWORD };
  const headers = { origin };
  const answer = await context.request.post(`${origin}/api/auth/sign-in/username`, {
    data: account,
    headers,
  });
  if (!answer.ok()) throw new Error(`Sign-in answered ${answer.status()}`);
  const session = await (await context.request.get(`${origin}/api/session`)).text();
  await context.addInitScript(
    `localStorage.setItem('chamberbook.session', ${JSON.stringify(session)})`,
  );
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('link', { name: '修改', exact: true }).waitFor();
  return page;
}
