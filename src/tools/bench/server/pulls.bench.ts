import { once } from 'node:events';
import { type Figures, median, percentile } from '../figures.ts';
import { BenchDevice } from './bench-device.ts';
import { countyOf, countyUser } from './bench-workspace.ts';
import { msOf } from './clockwork.ts';
import { statementsOfPull } from './count-statements.ts';
import type { Measured } from './measured.ts';

const TIMES = 200;
const ROUNDS = 40;
const BATCH = 50;

/** A pull that brings nothing, and how soon a change is at another device. */
export async function pullBench(on: Measured): Promise<Figures> {
  const cookie = await on.cookieOf(countyUser(0));
  const device = new BenchDevice(on.wire, cookie);
  await device.pull();
  await device.pull();
  const ms = { pull: [] as number[], health: [] as number[] };
  for (let i = 0; i < TIMES; i++) {
    ms.pull.push(await msOf(() => device.pullAnswer()));
    ms.health.push(await msOf(() => on.wire.ask('/api/health', cookie)));
  }
  on.say(`unchanged pull: ${median(ms.pull).toFixed(1)} ms`);
  return {
    'unchangedPull.ms': median(ms.pull),
    'unchangedPull.vsHealth': median(ms.health) / median(ms.pull),
    ...(on.place.databaseUrl ? {} : await statementsOfPull(on.place, cookie, device)),
    ...(await propagation(on, cookie)),
    ...(await bytes(on, cookie)),
  };
}

/** From the push of one device to the event at another to the row it then pulled. */
async function propagation(on: Measured, cookie: string): Promise<Figures> {
  const [from, to] = [new BenchDevice(on.wire, cookie), new BenchDevice(on.wire, cookie)];
  await Promise.all([from.pull(), to.pull()]);
  const live = await on.wire.open('/api/sync/live', cookie);
  live.setEncoding('utf8');
  await once(live, 'data');
  const times: number[] = [];
  const pushes: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const row = on.rows.fresh(countyOf(on.rows, 0));
    const body = from.creation([row]);
    const total = msOf(async () => {
      for (let got = false; !got; ) {
        await once(live, 'data');
        const answer = await to.pull();
        got = 'items' in answer && answer.items.some((item) => 'r' in item && item.r.id === row.id);
      }
    });
    pushes.push(await msOf(() => from.push(body)));
    times.push(await total);
  }
  live.destroy();
  on.say(
    `to another device: ${median(times).toFixed(1)} ms, 95 % ${percentile(times, 0.95).toFixed(1)} ms`,
  );
  return {
    'propagation.medianMs': median(times),
    'propagation.p95Ms': percentile(times, 0.95),
    'propagation.vsPush': median(pushes) / median(times),
  };
}

/** Bytes of each row that is sent, answered and pulled. */
async function bytes(on: Measured, cookie: string): Promise<Figures> {
  const [from, to] = [new BenchDevice(on.wire, cookie), new BenchDevice(on.wire, cookie)];
  await Promise.all([from.pull(), to.pull()]);
  const one = () => on.rows.fresh(countyOf(on.rows, 0));
  const body = from.creation(Array.from({ length: BATCH }, one));
  const answer = await from.push(body);
  const pulled = await to.pullAnswer();
  return {
    'push.bytesPerRowSent': Buffer.byteLength(body) / BATCH,
    'push.bytesPerRowAnswered': answer.bytes / BATCH,
    'pull.bytesPerRow': pulled.bytes / BATCH,
  };
}
