import { type Figures, median, percentile } from '../figures.ts';
import { BenchDevice } from './bench-device.ts';
import { countyOf, countyUser } from './bench-workspace.ts';
import { msOf, rateOf } from './clockwork.ts';
import type { Measured } from './measured.ts';
import { rawInserts } from './raw-inserts.ts';

const CLIENTS = [1, 50, 200] as const;
const SECONDS = 2;
const OFFLINE = 1000;
const BATCH = 50;

/** Pushes per second of clients that each send one after another, against raw inserts. */
export async function pushBench(on: Measured): Promise<Figures> {
  const raw = rawInserts(on.place);
  const figures: Record<string, number> = {};
  try {
    for (const clients of CLIENTS) {
      const devices = await devicesOf(on, clients);
      const rates: number[] = [];
      const ratios: number[] = [];
      const ms: number[] = [];
      const one = async (worker: number) => {
        const device = devices[worker];
        await device?.push(device.creation([on.rows.fresh(countyOf(on.rows, worker))]));
      };
      const line = () => raw.insert([on.rows.fresh(countyOf(on.rows, 0))]);
      await rateOf(clients, SECONDS / 2, one);
      for (let run = 1; run <= on.runs; run++) {
        const ours = await rateOf(clients, SECONDS, one);
        const bare = await rateOf(Math.min(clients, raw.atOnce), SECONDS, line);
        rates.push(ours.perSecond);
        ratios.push(ours.perSecond / bare.perSecond);
        ms.push(...ours.ms);
      }
      const name = `push${clients}`;
      figures[`${name}.perSecond`] = median(rates);
      figures[`${name}.vsRawInserts`] = median(ratios);
      figures[`${name}.p50Ms`] = median(ms);
      figures[`${name}.p99Ms`] = percentile(ms, 0.99);
      on.say(
        `${clients} clients: ${Math.round(median(rates))} pushes/s, ${median(ratios).toFixed(2)} of raw inserts`,
      );
    }
    return { ...figures, ...(await drain(on, raw)) };
  } finally {
    await raw.close();
  }
}

async function devicesOf(on: Measured, clients: number): Promise<readonly BenchDevice[]> {
  return Promise.all(
    Array.from({ length: clients }, async (_, n) => {
      const device = new BenchDevice(on.wire, await on.cookieOf(countyUser(n)));
      await device.pull();
      return device;
    }),
  );
}

/** What one client did offline, sent in full batches; raw: as many rows to a transaction. */
async function drain(on: Measured, raw: ReturnType<typeof rawInserts>): Promise<Figures> {
  const [device] = await devicesOf(on, 1);
  const batch = () => Array.from({ length: BATCH }, () => on.rows.fresh(countyOf(on.rows, 0)));
  const times = { ours: [] as number[], raw: [] as number[] };
  for (let run = 1; run <= on.runs; run++) {
    const bodies = Array.from({ length: OFFLINE / BATCH }, () => device?.creation(batch()) ?? '');
    const bare = bodies.map(batch);
    const ours = await msOf(async () => {
      for (const body of bodies) await device?.push(body);
    });
    const lines = await msOf(async () => {
      for (const rows of bare) await raw.insert(rows);
    });
    times.ours.push(ours);
    times.raw.push(lines);
  }
  on.say(`1,000 offline edits: ${(median(times.ours) / 1000).toFixed(2)} s`);
  const ratios = times.ours.map((ms, i) => (times.raw[i] ?? Number.NaN) / ms);
  return {
    'offline1000.seconds': median(times.ours) / 1000,
    'offline1000.vsRawInserts': median(ratios),
  };
}
