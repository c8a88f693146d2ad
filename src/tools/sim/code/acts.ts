import { ID } from '#domain/sync/testing/town.ts';
import { compact } from '#server/services/compact.service.ts';
import { giveGrants, takeGrant } from '#server/services/grants.service.ts';
import { renewEpochs } from '#server/services/renew-epoch.service.ts';
import { push } from '#server/services/sync/push.service.ts';
import type { Device, Tab } from './device.ts';
import { edit } from './edits.ts';
import type { Scene } from './scene.ts';
import type { Fuse } from './server.ts';
import { LOOSE, WORKSPACE } from './town.ts';
import { clockOf } from './truth.ts';
import type { Step } from './world.ts';

type Act = (history: Scene, device: Device, tab: Tab, step: Step) => Promise<void>;

const PASSES = [250, 50, 1000, 6000, 21_000, 61_000] as const;
const DAY = 86_400_000;
const SKEWS = [0, DAY, -DAY, 5 * DAY, -5 * DAY, 3_600_000, -3_600_000] as const;
const HOW = ['death', 'death', 'outage', 'bug'] as const;
const WHERE = ['statement', 'statement', 'before-commit', 'after-commit'] as const;

const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** What may happen in a step, and how often in a hundred. */
const ACTS: readonly (readonly [share: number, name: string, act: Act])[] = [
  [36, 'edit', doEdit],
  [23, 'pass', ({ world }, _, __, [, , a]) => world.pass(of(PASSES, a))],
  [4, 'dying edit', dieAtRequest],
  [3, 'kill', killAfter],
  [2, 'second tab', secondTab],
  [2, 'power', losePower],
  [6, 'blow', lightFuse],
  [2, 'restart', restartServer],
  [3, 'backup', backUpOrRestore],
  [5, 'grants', changeGrants],
  [4, 'other hand', otherHand],
  [2, 'compact', compactFeed],
  [1, 'clone', cloneProfile],
  [1, 'full', fillDisk],
  [1, 'clock', turnClock],
  [1, 'version', changeVersion],
  [1, 'line', cutLine],
  [1, 'look', lookAway],
  [1, 'freeze', freeze],
  [1, 'leave', signOutAndIn],
];

/** The act that a step's first number names. */
export function actOf([what]: Step): readonly [string, Act] {
  let left = what % 100;
  for (const [share, name, act] of ACTS) {
    if (left < share) return [name, act];
    left -= share;
  }
  return ['edit', doEdit];
}

async function doEdit({ world }: Scene, _: Device, tab: Tab, step: Step): Promise<void> {
  const tasks = world.draw(4) === 3 ? 1 + world.draw(40) : undefined;
  await world.ask(edit(tab, world, step), tasks);
  if (tasks !== undefined && world.draw(3) === 2) {
    world.saw('tab killed at a task');
    tab.disk.kill();
  }
  // Mostly it is sent before anything else happens.
  if (step[4] % 3 > 0) await world.pass(300);
}

async function dieAtRequest(at: Scene, device: Device, tab: Tab, step: Step): Promise<void> {
  const { world } = at;
  tab.disk.fuse = 1 + (step[4] % 60);
  await doEdit(at, device, tab, step);
  await world.pass(1000);
  if (!tab.alive) world.saw('tab killed at a request');
}

async function killAfter({ world }: Scene, device: Device, tab: Tab, [, , a, b]: Step) {
  const passing = world.pass(of(PASSES, a));
  await world.loop.idle(1 + (b % 60));
  tab.disk.kill();
  await passing;
  world.saw('tab killed at a task');
  if (b % 2 === 0) device.openTab();
}

async function secondTab({ world }: Scene, device: Device, tab: Tab, [, , a]: Step) {
  const others = device.tabs.filter((other) => other.alive && other !== tab);
  if (others.length > 0) for (const other of others) other.disk.kill();
  else {
    device.honoursLocks = a % 3 !== 2;
    world.saw(device.honoursLocks ? 'two tabs' : 'two leading tabs');
    device.openTab();
  }
}

async function losePower({ world, watch }: Scene, device: Device, _: Tab, [, , a, b]: Step) {
  void world.pass(0);
  await world.loop.idle(1 + (b % 80));
  for (const tab of device.tabs) tab.disk.kill();
  if (device.disk.lose(1 + (a % 3)) > 0) world.saw('power lost with unflushed writes');
  watch.powerLost(device);
}

async function lightFuse({ server, world }: Scene, _: Device, __: Tab, [, , a, b, c]: Step) {
  const process = of(server.processes, a);
  const where = of(WHERE, b);
  const how = of(HOW, c);
  const left = where === 'statement' ? 1 + (a % 40) : 1;
  const fuse: Fuse = { how, where, left, every: left, times: how === 'bug' ? 1 + (c % 3) : 1 };
  process.onBlow = () => world.saw(`server: ${how} ${where}`);
  process.fuse = fuse;
}

async function restartServer({ server, world }: Scene) {
  world.saw('server restarted');
  for (const process of server.processes) process.restart();
}

async function backUpOrRestore(at: Scene): Promise<void> {
  const { server, world, watch } = at;
  if (!at.backup) server.disk.keep('backup');
  else {
    server.disk.restore('backup');
    // From here on the older history speaks: devices are answered while it is being renamed.
    watch.restored();
    for (const process of server.processes) process.restart();
    await world.ask(renewEpochs(server.store, () => `e${world.uuid().slice(-6)}`));
    world.saw('restored');
  }
  at.backup = !at.backup;
}

async function changeGrants(at: Scene, { who }: Device, _: Tab, step: Step) {
  const { server, world, watch } = at;
  const { store } = server;
  const [, , a, b] = step;
  const held = await world.ask(store.read((tx) => tx.access.grants(WORKSPACE.no, who)));
  const grant = of(b % 2 === 0 && held && held.length > 0 ? held : LOOSE, a);
  const has = held?.some((g) => g.scope === grant.scope && g.role === grant.role);
  world.saw(has ? 'grant taken' : 'grant given');
  if (has && held?.length === 1) watch.bare.add(who);
  if (has) await world.ask(takeGrant(store, WORKSPACE.no, who, grant));
  else await world.ask(giveGrants(store, WORKSPACE.no, who, [grant]));
}

/** Somebody with no device of this history changes a row. */
async function otherHand(at: Scene, _: Device, __: Tab, [, , a, b, c]: Step) {
  const { server, world, network } = at;
  const rows = server.disk.all<{ id: string; deleted: number; body: string }>(
    `select id, deleted, body from record where kind = 'enterprise' order by id`,
  );
  if (rows.length === 0) return;
  const [away] = network.flights.firms();
  // Mostly what an edit on its way is about: that moves under it.
  const met = a % 4 > 0 ? rows.find(({ id }) => id === away) : undefined;
  const row = met ?? of(rows, a);
  const body = JSON.parse(row.body) as Record<string, string | null>;
  const field = met ? 'federationId' : of(['phone', 'federationId', 'name', 'address'], b);
  const there = body.federationId === ID.east ? ID.west : ID.east;
  const home = met ? there : of([ID.east, ID.west], c);
  const v = field === 'federationId' ? home : `o${world.uuid().slice(-5)}`;
  const patch = { op: 'patch', f: { [field]: { b: body[field] ?? null, v } } };
  const change = row.deleted ? { op: 'restore' } : b % 8 === 7 ? { op: 'delete' } : patch;
  const ops = [{ ...change, kind: 'enterprise', id: row.id }];
  const mutations = [{ n: 1, id: world.uuid(), at: '2026-03-02T09:00:00+08:00', ops }];
  const author = { userId: 'cityStaff', username: 'cityStaff', name: 'o', workspace: WORKSPACE.no };
  const { epoch } = clockOf(server);
  const input = { client: world.uuid(), epoch, mutations, schema: 1 };
  await world.ask(push(server.processes[1].deps, author, input));
}

async function compactFeed(at: Scene): Promise<void> {
  const { server, world } = at;
  for (const days of [0, 200]) {
    at.compacted += days * DAY;
    const day = new Date(world.now + at.compacted).toISOString().slice(0, 10);
    await world.ask(compact({ store: server.store }, WORKSPACE.no, day));
  }
}

async function cloneProfile(at: Scene, device: Device): Promise<void> {
  if (at.devices.length > 2) return;
  at.world.saw('profile cloned');
  at.forked = true;
  at.addDevice(device.who).disk.copyFrom(device.disk);
}

async function fillDisk({ world }: Scene, device: Device): Promise<void> {
  device.disk.full = !device.disk.full;
  world.saw('disk full');
}

async function turnClock({ world }: Scene, device: Device, _: Tab, [, , a]: Step) {
  device.skew = of(SKEWS, a);
  world.saw('wrong clock');
}

async function changeVersion(_: Scene, device: Device): Promise<void> {
  device.old = !device.old;
  for (const tab of device.tabs) tab.disk.kill();
}

async function cutLine({ network }: Scene, device: Device): Promise<void> {
  network.cut(device);
}

async function lookAway({ world }: Scene, device: Device, tab: Tab, [, , a]: Step) {
  tab.data.setVisible(false);
  await world.pass(of(PASSES, a));
  if (a % 2 === 0) tab.data.setVisible(true);
  else for (const other of device.tabs) other.data.setVisible(true);
}

async function freeze({ world }: Scene, _: Device, tab: Tab): Promise<void> {
  tab.frozen = !tab.frozen;
  world.saw('frozen tab');
}

async function signOutAndIn({ world }: Scene, device: Device, tab: Tab): Promise<void> {
  await world.ask(tab.data.close('keep'));
  for (const other of device.tabs) other.disk.kill();
  world.saw('signed out, unsent kept');
}
