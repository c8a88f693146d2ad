import type { Row } from '#domain/kernel/entity.ts';
import { isKind, type Kind } from '#domain/registry.ts';
import type { Op } from '../op.ts';
import type { Chance } from './chance.ts';
import type { SimClient } from './client.ts';

type Values = Extract<Op, { op: 'create' }>['v'];
type Patch = Extract<Op, { op: 'patch' }>['f'];

const plain = (row: Row): Values => {
  const { rev: _, ...rest } = row;
  return rest as Values;
};

/** A value that nobody has written before, so that every loss can be seen. */
const fresh = (chance: Chance) => `v${chance.below(1e9)}`;

function some(client: SimClient, chance: Chance, kind: Kind): Row | null {
  const id = chance.pick([...client.idsOf(kind)].sort());
  return id === undefined ? null : client.shown(kind, id);
}

function addFirm(client: SimClient, chance: Chance): readonly Op[] {
  const chamber = some(client, chance, 'chamber');
  const [firm, membership] = [chance.uuid(), chance.uuid()];
  if (!chamber) return [];
  const v = { name: fresh(chance), federationId: String(chamber.federationId) };
  const bond = {
    memberKind: 'enterprise',
    memberId: firm,
    bodyKind: 'chamber',
    bodyId: chamber.id,
  };
  const joined: Op = { op: 'create', kind: 'membership', id: membership, v: bond };
  const made: Op = { op: 'create', kind: 'enterprise', id: firm, v };
  return chance.yes(0.9) ? [made, joined] : [made];
}

/** The same enterprise added on another device: only its code's id is known. */
function addKnown(_: SimClient, chance: Chance, ids: readonly string[]): readonly Op[] {
  const id = chance.pick(ids);
  return id ? [{ op: 'create', kind: 'enterprise', id, v: { name: fresh(chance) } }] : [];
}

function edit(client: SimClient, chance: Chance): readonly Op[] {
  const kind =
    chance.pick<Kind>(['enterprise', 'enterprise', 'enterprise', 'chamber']) ?? 'chamber';
  const row = some(client, chance, kind);
  if (!row) return [];
  const names = chance.yes(0.3)
    ? ['phone', 'address']
    : [chance.pick(['phone', 'address', 'note'])];
  const f: Patch = {};
  for (const name of names) {
    if (name) f[name] = { b: (row[name] ?? null) as null, v: fresh(chance) };
  }
  if (kind === 'enterprise' && chance.yes(0.2)) f.tags = { add: [fresh(chance)] };
  return [{ op: 'patch', kind, id: row.id, f }];
}

function moveScopes(client: SimClient, chance: Chance): readonly Op[] {
  if (chance.yes(0.3)) {
    const [firm, chamber] = [some(client, chance, 'enterprise'), some(client, chance, 'chamber')];
    if (!firm || !chamber) return [];
    const v = {
      memberKind: 'enterprise',
      memberId: firm.id,
      bodyKind: 'chamber',
      bodyId: chamber.id,
    };
    return [{ op: 'create', kind: 'membership', id: chance.uuid(), v }];
  }
  const kind = chance.pick<Kind>(['membership', 'membership', 'enterprise', 'chamber', 'liaison']);
  const row = kind && some(client, chance, kind);
  if (!kind || !row) return [];
  const ended = chance.yes(0.7) ? '2020' : null;
  if (kind === 'membership' || kind === 'liaison') {
    const field = kind === 'membership' ? 'leftOn' : 'to';
    const f = { [field]: { b: (row[field] ?? null) as null, v: ended } };
    return [{ op: 'patch', kind, id: row.id, f }];
  }
  const to = some(client, chance, 'federation')?.id ?? null;
  const f = { federationId: { b: (row.federationId ?? null) as null, v: to } };
  return [{ op: 'patch', kind, id: row.id, f }];
}

function endOfLife(client: SimClient, chance: Chance): readonly Op[] {
  const kind = chance.yes(0.6) ? 'enterprise' : 'membership';
  const gone = client.log.flatMap((m) => m.ops).filter((op) => op.op === 'delete');
  const dead = chance.yes(0.4) ? chance.pick(gone) : undefined;
  if (dead && isKind(dead.kind)) return [{ op: 'restore', kind: dead.kind, id: dead.id }];
  const row = some(client, chance, kind);
  return row ? [{ op: 'delete', kind, id: row.id, b: plain(row) }] : [];
}

function settle(client: SimClient, chance: Chance): readonly Op[] {
  const kind = chance.yes(0.7) ? 'conflict' : 'refusal';
  const row = some(client, chance, kind);
  const take = chance.pick(['mine', 'theirs', 'other'] as const);
  if (!row || !take) return [];
  return [{ op: 'resolve', kind, id: row.id, take, v: fresh(chance), b: 'open' }];
}

/** Something a person may do with what his device shows; nothing where it shows too little. */
export function someAct(
  client: SimClient,
  chance: Chance,
  known: readonly string[],
): readonly Op[] {
  const t = chance.next();
  if (t < 0.16) return addFirm(client, chance);
  if (t < 0.2) return addKnown(client, chance, known);
  if (t < 0.62) return edit(client, chance);
  if (t < 0.78) return moveScopes(client, chance);
  if (t < 0.9) return endOfLife(client, chance);
  return settle(client, chance);
}
