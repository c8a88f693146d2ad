import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '#domain/kernel/demo-password.ts';
import { makeDemo } from '../../demo/demo-database.ts';
import { Device, notesOf, until } from '../bench-browser.ts';
import { buildApp, probeScript } from '../builds.ts';
import { type Figures, median } from '../figures.ts';
import { type ServerProcess, startServer } from '../server/server-process.ts';
import { CITY } from './programme-rows.ts';

const USER = 'staff';
const BOARD = '/liaison/coverage';
/** The plain list of the app: what opening any list costs on the same device. */
const LIST = '/enterprises';
const SENT = /已连接，改动都已上传/;

/**
 * The coverage board with all targets of the demo city by four quarters, on a device that holds
 * everything and without a server: from opening it to its painted rows and figures. Cold, the
 * browser has just started; warm, another page of the room is open.
 */
export async function boardBench(runs: number, say: (text: string) => void): Promise<Figures> {
  await buildApp();
  const dataDir = mkdtempSync(join(tmpdir(), 'chamberbook-bench-'));
  await makeDemo({ size: 'city', dataDir, fresh: false }, { LOG_LEVEL: 'warn' });
  const server = await startServer({ dataDir, databaseUrl: undefined });
  const cookie = await signIn(server.url);
  const session = await fetch(`${server.url}/api/session`, { headers: { cookie } });
  const device = new Device(probeScript(), await session.text());
  try {
    await fill(device, server, cookie);
    await server.stop();
    const [boards, lists, warms] = [[] as number[], [] as number[], [] as number[]];
    for (let run = 1; run <= runs; run++) {
      lists.push(await firstRows(device, `${server.url}${LIST}`));
      boards.push(await firstRows(device, `${server.url}${BOARD}`));
      warms.push(await turnedTo(device, `${server.url}/liaison`));
      const [board, list, warm] = [boards, lists, warms].map((all) => Math.round(all.at(-1) ?? 0));
      say(
        `board ${run}/${runs}: ${board} ms from cold, ${warm} ms warm, the plain list ${list} ms`,
      );
    }
    return {
      'liaison.board.cold.ms': median(boards),
      'liaison.board.cold.vsList': median(boards) / median(lists),
      'liaison.board.warm.ms': median(warms),
      'liaison.board.list.ms': median(lists),
    };
  } finally {
    await device.dispose();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function signIn(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ username: USER, password: DEMO_PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** First sync with everything that the account may see, the app itself, and the index on the disk. */
async function fill(device: Device, server: ServerProcess, cookie: string): Promise<void> {
  const page = await device.open(`${server.url}${LIST}`, cookie);
  await page.getByRole('banner').getByRole('button', { name: SENT }).waitFor({ timeout: 120_000 });
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await device.calm();
  await page.goto(`${server.url}${BOARD}`);
  await until(page, `benchNotes.counted.some((c) => c.total >= ${CITY.targets})`);
  await device.calm();
}

/** Milliseconds from the navigation of a newly started browser to the first painted rows. */
async function firstRows(device: Device, address: string): Promise<number> {
  const page = await device.open(address);
  await until(page, 'benchNotes.firstRows !== null');
  const { firstRows: ms } = await notesOf(page);
  await device.calm();
  return ms ?? Number.NaN;
}

/** Milliseconds from the press on the board's link, on another page of the room, to its painted rows. */
async function turnedTo(device: Device, address: string): Promise<number> {
  const page = await device.open(address);
  await page.locator(`a[href="${BOARD}"]`).first().waitFor();
  await device.calm();
  return page.evaluate<number>(TURN);
}

/** Only the board has row headers. */
const TURN = `new Promise((done) => {
  const start = performance.now();
  const look = () => {
    if (!document.querySelector('[role=grid] [role=rowheader]')) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now() - start);
      channel.port2.postMessage(null);
    });
  };
  const watch = new MutationObserver(look);
  watch.observe(document.body, { subtree: true, childList: true });
  document.querySelector('a[href="${BOARD}"]').click();
})`;
