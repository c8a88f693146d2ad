import { enterpriseId } from '#domain/kernel/id.ts';
import type { Op } from '#domain/sync/op.ts';
import { ID } from '#domain/sync/testing/town.ts';
import type { Tab } from './device.ts';
import { fillSheet } from './sheets.ts';
import { CODES, WORKSPACE } from './town.ts';
import type { Step, World } from './world.ts';

const LABEL = { key: 'test' };
const FIELDS = ['phone', 'phone', 'address', 'phone', 'phone', 'creditCode'] as const;
const FEDERATIONS = [ID.east, ID.west] as const;
const CHAMBERS = [ID.eastChamber, ID.westChamber, ID.cityChamber] as const;

function pick<T>(list: readonly T[], n: number): T | undefined {
  return list.length === 0 ? undefined : list[n % list.length];
}

/** What a person at a tab may do; each answers the promise of being saved. */
const EDITS: readonly (readonly [
  string,
  (tab: Tab, world: World, step: Step) => Promise<unknown>,
])[] = [
  ['patch', patchFirm],
  ['patch', patchFirm],
  ['patch', patchFirm],
  ['firm', addFirm],
  ['move', moveFirm],
  ['delete', deleteFirm],
  ['chamber', moveChamber],
  ['known', addKnown],
  ['undo', undoLast],
  ['leave', leaveChamber],
  ['resolve', resolve],
  ['resolve', resolve],
  ['settle', settle],
  ['mass', addMany],
  ['sheet', fillSheet],
];

const NOTHING = ['', async () => null] as const;

/** Does one of them. */
export function edit(tab: Tab, world: World, step: Step): Promise<unknown> {
  // An expert may write his sheets and nothing else; now and then he tries.
  const sheets = tab.who === 'expert' && step[2] % 5 > 0;
  const [name, act] = (sheets ? EDITS.at(-1) : pick(EDITS, step[2])) ?? EDITS[0] ?? NOTHING;
  world.trace(`edit ${name}`);
  return act(tab, world, step);
}

async function some(tab: Tab, kind: 'enterprise' | 'membership' | 'chamber', n: number) {
  const { rows } = await tab.data.list({ kind, offset: 0, limit: 100 });
  // Often the first: there people meet.
  const found = pick(rows.map((row) => row.id).sort(), n % 2 === 0 ? 0 : n);
  return found === undefined ? null : await tab.data.get(kind, found);
}

const save = (tab: Tab, ops: readonly Op[]) => tab.data.change({ ops, label: LABEL });

async function patchFirm(tab: Tab, world: World, [, , , b, c]: Step) {
  const firm = await some(tab, 'enterprise', b);
  if (!firm) return addFirm(tab, world, [0, 0, 0, b, c, 0]);
  const field = pick(FIELDS, c) ?? 'phone';
  const seen = (firm.row[field] ?? null) as string | null;
  const code = field === 'creditCode' ? CODES[0] : undefined;
  const f = { [field]: { b: seen, v: code ?? `v${world.uuid().slice(-5)}` } };
  return save(tab, [{ op: 'patch', kind: 'enterprise', id: firm.id, f }]);
}

async function addFirm(tab: Tab, world: World, [, , , b, c]: Step) {
  const [firm, member] = [world.uuid(), world.uuid()];
  const v = { name: `f${firm.slice(-5)}`, federationId: pick(FEDERATIONS, b) ?? ID.east };
  const made: Op = { op: 'create', kind: 'enterprise', id: firm, v };
  const bond = { memberKind: 'enterprise', memberId: firm, bodyKind: 'chamber' };
  const body = { ...bond, bodyId: pick(CHAMBERS, c) ?? ID.eastChamber };
  const joined: Op = { op: 'create', kind: 'membership', id: member, v: body };
  return save(tab, c % 4 === 3 ? [made] : [made, joined]);
}

async function moveFirm(tab: Tab, world: World, [, , , b, c]: Step) {
  const firm = await some(tab, 'enterprise', b);
  if (!firm) return null;
  world.saw('row moved');
  const seen = (firm.row.federationId ?? null) as string | null;
  const f = { federationId: { b: seen, v: pick(FEDERATIONS, c) ?? ID.east } };
  return save(tab, [{ op: 'patch', kind: 'enterprise', id: firm.id, f }]);
}

async function deleteFirm(tab: Tab, _: World, [, , , b]: Step) {
  const firm = await some(tab, 'enterprise', b);
  return firm && save(tab, [{ op: 'delete', kind: 'enterprise', id: firm.id }]);
}

/** Its members go with it into the other county. */
async function moveChamber(tab: Tab, world: World, [, , , b, c]: Step) {
  const chamber = await some(tab, 'chamber', b);
  if (!chamber) return null;
  world.saw('parent moved');
  const seen = (chamber.row.federationId ?? null) as string | null;
  const f = { federationId: { b: seen, v: pick(FEDERATIONS, c) ?? ID.east } };
  return save(tab, [{ op: 'patch', kind: 'chamber', id: chamber.id, f }]);
}

/** Another device may add the same enterprise: its id comes from its credit code. */
async function addKnown(tab: Tab, world: World, [, , , b, c]: Step) {
  const code = pick(CODES, b) ?? CODES[0];
  const id = enterpriseId(WORKSPACE.id, code);
  if (await tab.data.get('enterprise', id)) return null;
  const v = {
    ...{ name: `k${world.uuid().slice(-5)}`, creditCode: code },
    federationId: pick(FEDERATIONS, c) ?? ID.east,
  };
  return save(tab, [{ op: 'create', kind: 'enterprise', id, v }]);
}

async function undoLast(tab: Tab, world: World, [, , , b]: Step) {
  const batch = pick(await tab.data.batches(), b % 3);
  if (!batch) return null;
  world.saw('undo');
  return tab.data.undo(batch.id);
}

async function leaveChamber(tab: Tab, _: World, [, , , b, c]: Step) {
  const member = await some(tab, 'membership', b);
  if (!member) return null;
  if (c % 2 === 0) return save(tab, [{ op: 'delete', kind: 'membership', id: member.id }]);
  const seen = (member.row.leftOn ?? null) as string | null;
  const f = { leftOn: { b: seen, v: '2026-02-01' } };
  return save(tab, [{ op: 'patch', kind: 'membership', id: member.id, f }]);
}

async function resolve(tab: Tab, world: World, [, , , b, c]: Step) {
  const where = [{ field: 'status', is: ['open'] }];
  const { rows } = await tab.data.list({ kind: 'conflict', where, offset: 0, limit: 100 });
  const id = pick(rows.map((row) => row.id).sort(), b);
  if (!id) return null;
  world.saw('resolved');
  const take = c % 2 === 0 ? 'mine' : 'theirs';
  return save(tab, [{ op: 'resolve', kind: 'conflict', id, take, b: 'open' }]);
}

async function settle(tab: Tab, world: World, [, , , b, c]: Step) {
  const issue = pick(await tab.data.issues(), b);
  if (!issue) return null;
  world.saw('settled');
  return tab.data.settle(issue.id, c % 2 === 0 ? 'discard' : { resend: issue.ops });
}

/** More operations than one mutation holds. */
async function addMany(tab: Tab, world: World, [, , , b]: Step) {
  if (b % 4 !== 0) return patchFirm(tab, world, [0, 0, 0, b, b, 0]);
  world.saw('mass edit');
  const ops = Array.from({ length: 120 }, (_, i): Op => {
    const v = { name: `m${i}`, federationId: pick(FEDERATIONS, b) ?? ID.east };
    return { op: 'create', kind: 'enterprise', id: world.uuid(), v };
  });
  return save(tab, ops);
}
