import type { Row } from '#domain/kernel/entity.ts';
import { isKind, type Kind } from '#domain/registry.ts';
import type { FieldPatch, Op } from '../op.ts';
import { stripped } from '../op-rules.ts';
import type { Device } from './device.ts';
import type { Sim } from './sim.ts';
import { KNOWN, POISON } from './stage.ts';

type Values = Extract<Op, { op: 'create' }>['v'];
type Act = (sim: Sim, device: Device) => readonly Op[];

/** A value that nobody has written before, so that every loss can be seen. */
const fresh = ({ chance }: Sim) => `v${chance.below(1e9)}`;
const was = (row: Row, field: string) => (row[field] ?? null) as null;

/** A row that the screen shows; `hot`: likely the one that others work on too. */
function some(sim: Sim, { stored }: Device, kind: Kind, hot = 0): Row | null {
  const ids = stored.ids(kind);
  const id = sim.chance.yes(hot) ? ids.find((one) => KNOWN.includes(one)) : undefined;
  const picked = id ?? sim.chance.pick(ids);
  return picked === undefined ? null : stored.shown(kind, picked, sim.fault === 'epochs mixed');
}

function patched(kind: Kind, row: Row, f: Record<string, FieldPatch>): Op {
  const { rev } = row;
  return { op: 'patch', kind, id: row.id, f, ...(typeof rev === 'number' ? { rev } : {}) };
}

const bond = (id: string, firm: string, chamber: string): Op => ({
  op: 'create',
  kind: 'membership',
  id,
  v: { memberKind: 'enterprise', memberId: firm, bodyKind: 'chamber', bodyId: chamber },
});

const addFirm: Act = (sim, device) => {
  const { chance } = sim;
  const chamber = some(sim, device, 'chamber');
  if (!chamber) return [];
  const [firm, membership] = [chance.uuid(), chance.uuid()];
  const v: Values = { name: fresh(sim), federationId: String(chamber.federationId) };
  if (chance.yes(0.5)) v.creditCode = chance.yes(0.5) ? 'CODE-1' : 'CODE-2';
  if (chance.yes(0.006)) v.laterText = '长'.repeat(125_000);
  const made: Op = { op: 'create', kind: 'enterprise', id: firm, v };
  return chance.yes(0.92) ? [made, bond(membership, firm, chamber.id)] : [made];
};

/** The same enterprise added on another device: only its code's id is known. */
const addKnown: Act = (sim, device) => {
  const { chance } = sim;
  const chamber = some(sim, device, 'chamber');
  const id = chance.pick(KNOWN);
  if (!chamber || !id) return [];
  const v: Values = { name: fresh(sim), federationId: String(chamber.federationId) };
  if (chance.yes(0.5)) v.phone = fresh(sim);
  const made: Op = { op: 'create', kind: 'enterprise', id, v };
  return chance.yes(0.7) ? [made, bond(chance.uuid(), id, chamber.id)] : [made];
};

const edit: Act = (sim, device) => {
  const { chance } = sim;
  const kind: Kind = chance.yes(0.85) ? 'enterprise' : 'chamber';
  const row = some(sim, device, kind, 0.6);
  if (!row) return [];
  const f: Record<string, FieldPatch> = {};
  const field = chance.pick(['phone', 'phone', 'address', 'note', 'name']) ?? 'phone';
  f[field] = { b: was(row, field), v: fresh(sim) };
  if (chance.yes(0.25)) f.address = { b: was(row, 'address'), v: fresh(sim) };
  if (kind === 'enterprise' && chance.yes(0.2)) f.tags = { add: [fresh(sim)] };
  if (device.stored.release > 1 && chance.yes(0.15))
    f.laterNote = { b: was(row, 'laterNote'), v: fresh(sim) };
  if (chance.yes(0.03)) f.email = { b: was(row, 'email'), v: 'not an address' };
  return [patched(kind, row, f)];
};

/** A member leaves or comes back, or one more is bound to a chamber. */
const bind: Act = (sim, device) => {
  const { chance } = sim;
  if (chance.yes(0.35)) {
    const firm = some(sim, device, 'enterprise', 0.4);
    const chamber = some(sim, device, 'chamber');
    return firm && chamber ? [bond(chance.uuid(), firm.id, chamber.id)] : [];
  }
  const kind: Kind = chance.yes(0.8) ? 'membership' : 'liaison';
  const row = some(sim, device, kind);
  const field = kind === 'membership' ? 'leftOn' : 'to';
  const ended = row && was(row, field) === null ? '2020' : null;
  return row ? [patched(kind, row, { [field]: { b: was(row, field), v: ended } })] : [];
};

const move: Act = (sim, device) => {
  const { chance } = sim;
  const kind =
    chance.pick<Kind>(['enterprise', 'enterprise', 'chamber', 'federation']) ?? 'chamber';
  const row = some(sim, device, kind, 0.4);
  const to = some(sim, device, 'federation');
  if (!row || !to) return [];
  const field = kind === 'federation' ? 'parentId' : 'federationId';
  return [patched(kind, row, { [field]: { b: was(row, field), v: to.id } })];
};

const remove: Act = (sim, device) => {
  const { chance } = sim;
  const kind =
    chance.pick<Kind>(['enterprise', 'enterprise', 'membership', 'chamber']) ?? 'chamber';
  const row = some(sim, device, kind, 0.4);
  return row ? [{ op: 'delete', kind, id: row.id, b: stripped(row) as Values }] : [];
};

const restore: Act = (sim, device) => {
  const gone = device.stored.log.flatMap((m) => m.ops).filter((op) => op.op === 'delete');
  const dead = sim.chance.pick(gone);
  return dead && isKind(dead.kind) ? [{ op: 'restore', kind: dead.kind, id: dead.id }] : [];
};

/** Settles what waits for a person; what he saw beside his own value goes along. */
const settle: Act = (sim, device) => {
  const { chance } = sim;
  const kind = chance.yes(0.75) ? 'conflict' : 'refusal';
  const row = some(sim, device, kind);
  const take = chance.pick(['mine', 'mine', 'theirs', 'other'] as const);
  if (!row || !take || row.status !== 'open') return [];
  const seen = kind === 'conflict' ? { field: was(row, 'field'), theirs: was(row, 'theirs') } : {};
  return [{ op: 'resolve', kind, id: row.id, take, v: fresh(sim), b: 'open', ...seen }];
};

/** What only a newer release or a broken program sends. */
const odd: Act = (sim, device) => {
  const { chance } = sim;
  const row = some(sim, device, 'enterprise');
  const t = chance.next();
  if (t < 0.4)
    return [
      { op: 'patch', kind: 'enterprise', id: POISON, f: { name: { b: null, v: fresh(sim) } } },
    ];
  if (t < 0.7)
    return [{ op: 'create', kind: 'later-kind', id: chance.uuid(), v: { name: fresh(sim) } }];
  if (!row) return [];
  return [{ op: 'delete', kind: 'federation', id: row.id, b: {} }];
};

const ACTS: readonly (readonly [share: number, act: Act])[] = [
  [0.1, addFirm],
  [0.15, addKnown],
  [0.6, edit],
  [0.7, bind],
  [0.77, move],
  [0.86, remove],
  [0.89, restore],
  [0.985, settle],
  [1, odd],
];

/** Acts by which rows leave a scope or end. */
const ENDS: readonly Act[] = [bind, bind, move, remove];

/** Saves something that a person may do with what his device shows; nothing where it shows too little. */
export function someAct(sim: Sim, device: Device, ends: number): void {
  const t = sim.chance.next();
  const [, usual] = ACTS.find(([share]) => t < share) ?? [];
  const act = sim.chance.yes(ends) ? sim.chance.pick(ENDS) : usual;
  const ops = act?.(sim, device) ?? [];
  if (ops.length === 0) return;
  // Device clocks go wrong by minutes and by years; nothing may depend on them.
  const at = sim.chance.yes(0.2) ? '1999-01-01T00:00:00+08:00' : '2026-03-02T16:00:00+08:00';
  if (at.startsWith('1999')) sim.saw('wrong clock');
  sim.trace?.(`    ${device.name}: ${JSON.stringify(ops).slice(0, 400)}`);
  device.act(ops, at);
}
