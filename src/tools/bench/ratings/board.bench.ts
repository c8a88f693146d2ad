import type { Page } from '@playwright/test';
import { Device, notesOf, until } from '../bench-browser.ts';
import { buildApp, probeScript } from '../builds.ts';
import { type DeviceRows, deviceRows } from '../device-rows.ts';
import { type Figures, median } from '../figures.ts';
import { StubServer } from '../stub-server.ts';
import { SEASON, type SeasonRows } from './season-rows.ts';

/** The other list of the same chambers: names alone, nothing computed. */
const LIST = '/chambers';

/**
 * The board of the round on a device that holds it, in a newly started browser: from the navigation
 * to its first painted lines, to the scores in sight, and to all scores; beside the plain list of the
 * same chambers.
 */
export async function boardBench(
  season: SeasonRows,
  federations: DeviceRows,
  runs: number,
  say: (text: string) => void,
): Promise<Figures> {
  const dist = await buildApp();
  const server = new StubServer(federations, { '/': dist }, season.held);
  const url = await server.listen();
  const device = new Device(probeScript());
  const board = `${url}/ratings/rounds/${season.roundId}`;
  try {
    // Everything comes down once, and the index is saved.
    await opened(device, `${url}${LIST}`);
    await opened(device, board);
    const [lists, firsts] = [[] as number[], [] as number[]];
    const [seen, wholes] = [[] as number[], [] as number[]];
    for (let run = 1; run <= runs; run++) {
      lists.push((await opened(device, `${url}${LIST}`)).first);
      const { first, sight, whole } = await opened(device, board);
      firsts.push(first);
      seen.push(sight);
      wholes.push(whole);
      say(
        `board ${run}/${runs}: lines ${Math.round(first)} ms, scores in sight ${Math.round(sight)} ms, all ${Math.round(whole)} ms, the list ${Math.round(lists.at(-1) ?? 0)} ms`,
      );
    }
    return {
      'ratings.board.lines.ms': median(firsts),
      'ratings.board.sight.ms': median(seen),
      'ratings.board.scores.ms': median(wholes),
      'ratings.board.list.ms': median(lists),
      'ratings.board.vsList': median(lists) / median(firsts),
    };
  } finally {
    server.close();
    await device.dispose();
  }
}

/** Of a province the federations alone: its enterprises are measured elsewhere. */
export const onlyFederations = (): DeviceRows => deviceRows(1);

async function opened(
  device: Device,
  address: string,
): Promise<{ first: number; sight: number; whole: number }> {
  const page = await device.open(address);
  const counted = `benchNotes.counted.some((c) => c.total === ${SEASON.chambers})`;
  await until(page, `benchNotes.firstRows !== null && ${counted}`);
  const sight = Number(await page.evaluate(calmed('[role=grid][aria-busy=true]')));
  const whole = Number(await page.evaluate(calmed('[aria-busy=true]')));
  const { firstRows } = await notesOf(page);
  await calm(page);
  return { first: firstRows ?? Number.NaN, sight, whole };
}

/** The moment at which nothing of the kind is still being read. */
const calmed = (selector: string) => `new Promise((done) => {
  const look = () => document.querySelector('${selector}')
    ? requestAnimationFrame(look)
    : done(performance.now());
  look();
})`;

const calm = (page: Page) =>
  page.evaluate('new Promise((done) => setTimeout(() => requestIdleCallback(done), 2000))');
