import { type Figures, median, percentile } from '../figures.ts';
import { BenchDevice } from './bench-device.ts';
import { countyOf, countyUser } from './bench-workspace.ts';
import { msOf, type Rate, rateOf } from './clockwork.ts';
import type { Measured } from './measured.ts';
import { type RawInserts, rawInserts } from './raw-inserts.ts';
import { startRawServer } from './raw-server-process.ts';
import { Wire } from './wire.ts';

const CLIENTS = [1, 50, 200] as const;
const SECONDS = 2;
const OFFLINE = 1000;
const BATCH = 50;

interface Peers {
  /** Raw inserts, in the order of a clock as pushes are, and without one. */
  readonly raw: RawInserts;
  readonly loose: RawInserts;
  /** Raw inserts behind a bare HTTP server. */
  readonly bare: Wire;
}

/** Pushes per second of clients that each send one after another, against raw inserts. */
export async function pushBench(on: Measured): Promise<Figures> {
  const [raw, loose] = [await rawInserts(on.place), await rawInserts(on.place, false)];
  const rawServer = await startRawServer(on.place);
  const bare = new Wire(rawServer.url);
  try {
    const figures: Record<string, number> = {};
    for (const clients of CLIENTS)
      Object.assign(figures, await pushesOf(on, clients, { raw, loose, bare }));
    return { ...figures, ...(await drain(on, raw)) };
  } finally {
    bare.close();
    await rawServer.stop();
    await raw.close();
    await loose.close();
  }
}

/** All sides take turns; each ratio is of neighbours. */
async function pushesOf(on: Measured, clients: number, peers: Peers): Promise<Figures> {
  const devices = await devicesOf(on, clients);
  const row = (worker: number) => on.rows.fresh(countyOf(on.rows, worker));
  const push = async (worker: number) => {
    const device = devices[worker];
    await device?.push(device.creation([row(worker)]));
  };
  const insert = (into: RawInserts) => (worker: number) => into.insert([row(worker)]);
  const overHttp = async (worker: number) => {
    const body = devices[worker]?.bodyOf([row(worker)]) ?? '';
    const { status } = await peers.bare.ask('/', '', body);
    if (status !== 200) throw new Error(`The bare server answered ${status}`);
  };
  const sides = [push, insert(peers.raw), insert(peers.loose), overHttp];
  for (const side of sides) await rateOf(clients, SECONDS / 2, side);
  const runs: Rate[][] = [];
  for (let run = 1; run <= on.runs; run++) {
    const rates: Rate[] = [];
    for (const side of sides) rates.push(await rateOf(clients, SECONDS, side));
    runs.push(rates);
  }
  const of = (side: number) => median(runs.map((rates) => rates[side]?.perSecond ?? Number.NaN));
  const against = (side: number) =>
    median(runs.map((rates) => (rates[0]?.perSecond ?? 0) / (rates[side]?.perSecond ?? 0)));
  const ms = runs.flatMap((rates) => rates[0]?.ms ?? []);
  on.say(
    `${clients} clients: ${Math.round(of(0))} pushes/s, ${against(1).toFixed(2)} of raw inserts, ${against(3).toFixed(2)} of the same over bare HTTP`,
  );
  const name = `push${clients}`;
  return {
    [`${name}.perSecond`]: of(0),
    [`${name}.rawInsertsPerSecond`]: of(1),
    [`${name}.vsRawInserts`]: against(1),
    [`${name}.vsUnorderedInserts`]: against(2),
    [`${name}.vsBareHttp`]: against(3),
    [`${name}.p50Ms`]: median(ms),
    [`${name}.p99Ms`]: percentile(ms, 0.99),
  };
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
async function drain(on: Measured, raw: RawInserts): Promise<Figures> {
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
