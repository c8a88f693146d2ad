import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { actsBench } from './acts.bench.ts';
import { Device, notesOf, storedMB, until, usedMB } from './bench-browser.ts';
import type { BenchOptions } from './bench-options.ts';
import { buildApp, buildRawPage, entryJsKB, PEERS, probeScript } from './builds.ts';
import { deviceRows } from './device-rows.ts';
import { type Figures, median, percentile } from './figures.ts';
import { propagationBench } from './propagation.bench.ts';
import { StubServer } from './stub-server.ts';

/** Typed letter by letter: pinyin initials, characters, a code, two words, nothing at all. */
const TYPED = ['lyjx', '洛阳机械', '91410', '公司 13', 'zzzzq'];
const LONG = 'benchNotes.longTasks.length';

interface Side {
  readonly device: Device;
  readonly syncUrl: string;
  readonly listUrl: string;
}

/** What is noted of a first sync beside its time, in ms. */
interface Seen {
  readonly longTasks: number[];
  /** Of these, those from the first word of rows on their way. */
  readonly streaming: number[];
  readonly firstRows: number[];
}

/** The device alone: first sync and search against raw Dexie, cold start, memory, size. */
export async function deviceBench(
  { rows, runs }: BenchOptions,
  say: (text: string) => void,
): Promise<Figures> {
  const raw = mkdtempSync(join(tmpdir(), 'chamberbook-raw-'));
  const [dist] = await Promise.all([buildApp(), buildRawPage(raw)]);
  const held = deviceRows(rows);
  const server = new StubServer(held, { [PEERS]: raw, '/': dist });
  const url = await server.listen();
  const probe = probeScript();
  const ours = (): Side => side(probe, `${url}/enterprises`, `${url}/enterprises`);
  const peer = (name: string): Side =>
    side(probe, `${url}${PEERS}#${name} sync`, `${url}${PEERS}#${name}`);
  const dexie = () => peer('dexie');
  const others = { pouch: peer('pouch'), rx: peer('rx') };
  try {
    const syncs = { ours: [] as number[], dexie: [] as number[] };
    const seen: Seen = { longTasks: [], streaming: [], firstRows: [] };
    const { longTasks, streaming } = seen;
    let slow: Figures = {};
    let [app, base] = [ours(), dexie()];
    for (let run = 1; run <= runs; run++) {
      if (run > 1) {
        await Promise.all([app.device.dispose(), base.device.dispose()]);
        [app, base] = [ours(), dexie()];
      }
      syncs.ours.push(await firstSync(app, rows, seen));
      syncs.dexie.push(await firstSync(base, rows));
      if (run === 1) slow = await peerSyncs(others, rows, last(syncs.ours), say);
      say(`first sync ${run}/${runs}: ${last(syncs.ours)} ms, raw Dexie ${last(syncs.dexie)} ms`);
    }
    const colds: { first: number; ready: number }[] = [];
    for (let run = 1; run <= runs; run++) {
      colds.push(await coldStart(app, rows));
      say(`cold start ${run}/${runs}: ${Math.round(colds.at(-1)?.first ?? Number.NaN)} ms`);
    }
    const keys = await keystrokes(app, rows, TYPED, longTasks);
    say(
      `keystrokes: median ${Math.round(median(keys.ms))} ms, the search alone ${Math.round(median(keys.searches))} ms`,
    );
    say(`tasks over 50 ms: ${longTasks.length}, of them while rows come ${streaming.length}`);
    const heapMB = await usedMB(keys.page);
    const stored = await storedMB(keys.page);
    const rawKeys = await keystrokes(base, rows, TYPED.slice(0, 2), []);
    say(`keystrokes of raw Dexie: median ${Math.round(median(rawKeys.ms))} ms`);
    const searches = [median(rawKeys.ms)];
    for (const other of [others.pouch, others.rx])
      searches.push(median((await keystrokes(other, rows, TYPED.slice(0, 1), [])).ms));
    const acts = await actsBench(
      { ours: app.device, dexie: base.device, pouch: others.pouch.device, rx: others.rx.device },
      (name) => `${url}${PEERS}#${name}`,
      held,
      say,
    );
    await Promise.all([app.device.dispose(), base.device.dispose()]);
    return {
      'device.rows': held.total,
      'device.firstSync.ms': median(syncs.ours),
      'device.firstRows.ms': median(seen.firstRows),
      'device.firstSync.vsDexie': median(syncs.dexie) / median(syncs.ours),
      ...slow,
      ...acts,
      'device.coldStart.ms': median(colds.map(({ first }) => first)),
      'device.searchReady.ms': median(colds.map(({ ready }) => ready)),
      ...(await propagationBench(say)),
      'device.keystroke.medianMs': median(keys.ms),
      'device.keystroke.p95Ms': percentile(keys.ms, 0.95),
      'device.search.medianMs': median(keys.searches),
      'device.search.p95Ms': percentile(keys.searches, 0.95),
      'device.keystroke.vsDexie': median(rawKeys.ms) / median(keys.ms),
      'device.search.vsBestPeer': Math.min(...searches) / median(keys.ms),
      'device.longTasks': longTasks.length,
      'device.longTasksWhileRowsCome': streaming.length,
      'device.longTaskMaxWhileRowsComeMs': Math.max(0, ...streaming),
      'device.longTaskMaxMs': Math.max(0, ...longTasks),
      'device.heapMB': heapMB,
      'device.storedMB': stored,
      'device.entryJsKB': entryJsKB(dist),
    };
  } finally {
    server.close();
    await Promise.all([others.pouch.device.dispose(), others.rx.device.dispose()]);
    rmSync(raw, { recursive: true, force: true });
  }
}

const last = (values: readonly number[]) => Math.round(values.at(-1) ?? Number.NaN);

const side = (probe: string, syncUrl: string, listUrl: string): Side => ({
  device: new Device(probe),
  syncUrl,
  listUrl,
});

/** From the navigation on an empty device to the whole list counted and its first rows painted, in ms. */
async function firstSync(at: Side, rows: number, seen?: Seen): Promise<number> {
  const page = await at.device.open(at.syncUrl);
  const notes = await until(page, allCounted(rows));
  const started = Number(await page.evaluate('performance.timeOrigin'));
  seen?.longTasks.push(...notes.longTasks.map((task) => task.ms));
  const begun = notes.loadingAt ?? notes.firstRows ?? 0;
  const streaming = notes.longTasks.filter(({ start }) => start > begun);
  seen?.streaming.push(...streaming.map(({ ms }) => ms));
  seen?.firstRows.push(notes.firstRows ?? Number.NaN);
  await at.device.calm();
  return (notes.counted.at(-1)?.at ?? Number.NaN) - started;
}

/** The other two take minutes: once, right after our own of the same run. */
async function peerSyncs(
  others: Readonly<Record<'pouch' | 'rx', Side>>,
  rows: number,
  ours: number,
  say: (text: string) => void,
): Promise<Figures> {
  const figures: Record<string, number> = {};
  for (const name of ['pouch', 'rx'] as const) {
    const ms = await firstSync(others[name], rows);
    say(`first sync of ${name}: ${Math.round(ms)} ms`);
    figures[`device.firstSync.vs${name === 'rx' ? 'Rxdb' : 'Pouchdb'}`] = ms / ours;
  }
  return figures;
}

const allCounted = (rows: number) =>
  `benchNotes.firstRows !== null && benchNotes.counted.at(-1)?.total === ${rows}`;

/** From the navigation of a newly started browser to first rows painted and all rows searchable, in ms. */
async function coldStart(at: Side, rows: number): Promise<{ first: number; ready: number }> {
  const page = await at.device.open(at.listUrl);
  const notes = await until(page, allCounted(rows));
  const started = Number(await page.evaluate('performance.timeOrigin'));
  await at.device.calm();
  const ready = notes.counted.find(({ total }) => total === rows)?.at ?? Number.NaN;
  return { first: notes.firstRows ?? Number.NaN, ready: ready - started };
}

/** Types texts letter by letter; ms from each letter to the rows that answer it, and of the search alone. */
async function keystrokes(
  at: Side,
  rows: number,
  texts: readonly string[],
  longTasks: number[],
): Promise<{ ms: readonly number[]; searches: readonly number[]; page: Page }> {
  const page = await at.device.open(at.listUrl);
  await until(page, allCounted(rows));
  await at.device.calm();
  const before = Number(await page.evaluate(LONG));
  const box = page.locator('input[type=search]').first();
  let answered = 0;
  for (const text of texts) {
    for (const letter of text) {
      await box.press('End');
      await page.keyboard.insertText(letter);
      if (letter === ' ') continue;
      answered++;
      await until(page, `benchNotes.keys.length >= ${answered}`);
    }
    await box.fill('');
    answered++;
    await until(page, `benchNotes.keys.length >= ${answered}`);
  }
  const notes = await notesOf(page);
  longTasks.push(...notes.longTasks.slice(before).map((task) => task.ms));
  const typed = notes.keys.filter((key) => key.text !== '');
  const searches = notes.searches.map(({ ms }) => ms);
  return { ms: typed.map((key) => key.ms), searches, page };
}
