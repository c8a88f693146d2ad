import { expect, test } from 'vitest';
import type { Repository } from '#client/data/repository.ts';
import { FakeDevice } from '#client/testing/fake-device.ts';
import { LABEL, patch, quiet, stage } from '#client/testing/town-stage.ts';
import { viewOf } from '#domain/kernel/access.ts';
import { VIEWS, type View } from '#domain/kernel/entity.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { maskRow } from '#domain/sync/mask.ts';
import { GRANTS, ID, uid } from '#domain/sync/testing/town.ts';

/** Histories in a run; more by environment, for a night. */
const RUNS = Number(process.env.HISTORIES ?? 12);
const FIRST = Number(process.env.SEED ?? 1);
const PEOPLE = ['eastStaff', 'cityStaff', 'eastSecretary', 'viewer'] as const;
const COMPARED: readonly Kind[] = ['enterprise', 'membership', 'conflict'];

function dice(seed: number) {
  let s = seed >>> 0;
  const next = () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), s | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    chance: (p: number) => next() < p,
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    upTo: (n: number) => Math.floor(next() * n),
  };
}

interface Player {
  readonly who: (typeof PEOPLE)[number];
  readonly device: FakeDevice;
  tab: Awaited<ReturnType<FakeDevice['tab']>>;
}

type Stage = ReturnType<typeof stage>;
type Dice = ReturnType<typeof dice>;

/** One random history: edits, faults and time in any order; then everything heals. */
async function live(seed: number): Promise<{ server: Stage['server']; players: Player[] }> {
  const d = dice(seed);
  const { server } = stage();
  server.page = 1 + d.upTo(4);
  const players: Player[] = [];
  for (const [i, who] of PEOPLE.entries()) {
    const device = new FakeDevice(server, seed * 10 + i + 1);
    players.push({ who, device, tab: await device.tab(who) });
  }
  let restore: (() => void) | null = null;
  let made = 0;
  for (let step = 0; step < 60; step++) {
    const player = d.pick(players);
    const roll = d.upTo(100);
    if (roll < 35) made += await edit(player, d, seed * 1000 + made);
    else if (roll < 70) await player.device.pass(d.pick([50, 250, 1000, 6000, 61_000]));
    else if (roll < 80) fault(player, d);
    else if (roll < 86) otherHand(server, d, step);
    else if (roll < 90)
      server.grants.set(player.who, d.chance(0.5) ? GRANTS[player.who] : GRANTS.eastStaff);
    else if (roll < 95) {
      player.tab.kill();
      player.tab = await player.device.tab(player.who);
    } else if (roll < 97) server.horizon = server.seq;
    else if (restore === null) restore = server.backup();
    else {
      restore();
      restore = null;
    }
  }
  for (const { device } of players)
    Object.assign(device.wire, { up: true, deaf: false, cutAt: null, status: null });
  // Twice: what one player sends last, the others have yet to fetch.
  for (let round = 0; round < 2; round++)
    for (const { device, tab } of players) {
      await device.until('contact', async () => {
        await tab.data.syncNow();
        return (await tab.data.status()).connection === 'online';
      });
      await quiet(device, tab.data);
    }
  return { server, players };
}

async function edit({ tab, who }: Player, d: Dice, n: number): Promise<number> {
  const { rows } = await tab.data.list({ kind: 'enterprise', offset: 0, limit: 100 });
  const row = rows.length > 0 ? d.pick(rows) : null;
  const roll = d.upTo(10);
  if (roll < 2 || !row) {
    const body = { memberKind: 'enterprise', memberId: uid(n + 100_000), bodyKind: 'chamber' };
    const v = { name: `厂${n}`, federationId: who === 'cityStaff' ? ID.west : ID.east };
    const ops = [
      { op: 'create', kind: 'enterprise', id: uid(n + 100_000), v },
      {
        op: 'create',
        kind: 'membership',
        id: uid(n + 500_000),
        v: { ...body, bodyId: ID.eastChamber },
      },
    ] as const;
    await tab.data.change({ ops, label: LABEL });
  } else if (roll < 7) {
    const field = d.pick(['name', 'phone', 'address']);
    const [record] = await tab.data.many('enterprise', [row.id]);
    const seen = (record?.row[field] ?? null) as string | null;
    await tab.data.change({ ops: [patch(row.id, field, seen, `值${n}`)], label: LABEL });
  } else if (roll < 9) {
    const ops = [{ op: 'delete', kind: 'enterprise', id: row.id }] as const;
    await tab.data.change({ ops, label: LABEL });
  } else {
    const batches = await tab.data.batches();
    if (batches.length > 0) await tab.data.undo(d.pick(batches).id);
  }
  return 1;
}

function fault({ device: { wire } }: Player, d: Dice): void {
  wire.up = d.chance(0.7);
  wire.deaf = d.chance(0.2);
  wire.cutAt = d.chance(0.3) ? 300 + d.upTo(3000) : null;
  wire.status = d.chance(0.1) ? d.pick([401, 429, 500, 503]) : null;
}

function otherHand(server: Stage['server'], d: Dice, step: number): void {
  const firm = server.world.get('enterprise', d.pick([ID.eastFirm, ID.westFirm]));
  if (!firm) return;
  const { row } = firm;
  const federationId = d.chance(0.3) ? d.pick([ID.east, ID.west]) : row.federationId;
  server.put('enterprise', { ...row, phone: `他${step}`, federationId }, d.chance(0.1));
}

/** The rows of a kind that the server lets a user see, under the widest view. */
function visible(server: Stage['server'], who: string, kind: Kind) {
  const grants = server.grants.get(who) ?? [];
  return server.world
    .all()
    .filter((r) => r.kind === kind && !r.deleted)
    .flatMap(({ row, rev, scopes }) => {
      const views = grants.filter((g) => scopes.includes(g.scope)).map((g) => viewOf(g.role));
      const widest = [...views].sort((a, b) => VIEWS.indexOf(b) - VIEWS.indexOf(a))[0] as
        | View
        | undefined;
      return widest ? { ...maskRow(entityOf(kind), row, widest), rev } : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const canonical = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, v]) => v !== null)
      .sort(),
  );

async function shown(data: Repository, kind: Kind) {
  const { rows, total } = await data.list({ kind, offset: 0, limit: 1000 });
  const ids = rows.map((row) => row.id).sort();
  expect(ids).toHaveLength(total);
  const records = (await data.many(kind, ids)).filter((record) => record.rev !== null);
  expect(records.every((record) => ['confirmed', 'attention'].includes(record.state))).toBe(true);
  return records.map((record) => canonical(record.row));
}

test('after any history every device shows what the server grants, and every edit has its end', async () => {
  for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
    const { server, players } = await live(seed).catch((cause: unknown) => {
      throw new Error(`seed ${seed}: ${String(cause)}`, { cause });
    });
    for (const { who, tab } of players) {
      for (const kind of COMPARED) {
        const want = visible(server, who, kind).map(canonical);
        expect(await shown(tab.data, kind), `seed ${seed}, ${who}, ${kind}`).toEqual(want);
      }
      expect(await tab.data.waiting(), `seed ${seed}, ${who}`).toEqual([]);
    }
  }
}, 600_000);
