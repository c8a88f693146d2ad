import { expect, test } from 'vitest';
import type { Op } from './op.ts';
import { applyOp, inverse } from './op-rules.ts';
import { author, ID, send, town, uid } from './testing/town.ts';

const patch = (b: unknown, v: unknown) => ({
  op: 'patch',
  kind: 'enterprise',
  id: ID.eastFirm,
  f: { phone: { b, v } },
});
const resolve = (id: string, take: string, v?: unknown) => ({
  ...{ op: 'resolve', kind: 'conflict', id, take, b: 'open' },
  ...(v === undefined ? {} : { v }),
});
const reopen = (id: string, v?: unknown) => ({ op: 'restore', kind: 'conflict', id, v });

function quarrel() {
  const world = town();
  send(world, author('eastStaff'), [patch('1', '11')]);
  const { result } = send(world, author('eastSecretary'), [patch('1', '12')]);
  const id = String(result.conflicts?.[0]?.id);
  const look = () => ({
    phone: world.get('enterprise', ID.eastFirm)?.row.phone,
    status: world.get('conflict', id)?.row.status,
    theirs: world.get('conflict', id)?.row.theirs,
  });
  return { world, id, look };
}

test.each([
  ['mine', undefined],
  ['theirs', undefined],
  ['other', '13'],
])('taking %s is taken back: the conflict is open, the record as before', (take, v) => {
  const { world, id, look } = quarrel();
  const before = look();
  send(world, author('eastStaff'), [resolve(id, take, v)]);
  expect(look()).not.toEqual(before);
  const { result } = send(world, author('eastStaff'), [reopen(id, v)], 2);
  expect(result.status).toBe('applied');
  expect(look()).toEqual(before);
  expect(world.get('conflict', id)?.row).not.toHaveProperty('resolvedBy');
});

test('what was changed since it was settled stays, and stands in the open conflict', () => {
  const { world, id, look } = quarrel();
  send(world, author('eastStaff'), [resolve(id, 'mine')]);
  send(world, author('cityStaff'), [patch('12', '99')]);
  send(world, author('eastStaff'), [reopen(id)], 2);
  expect(look()).toEqual({ phone: '99', status: 'open', theirs: '99' });
});

test('whoever could not settle it can not open it again, and no refusal is made of that', () => {
  const { world, id, look } = quarrel();
  send(world, author('eastStaff'), [resolve(id, 'mine')]);
  const settled = look();
  const { result, writes } = send(world, author('viewer'), [reopen(id)]);
  expect(result.error?.code).toBe('forbidden');
  expect(writes).toEqual([]);
  expect(look()).toEqual(settled);
});

test('a record that was deleted, or brought back, by settling is as it was', () => {
  const world = town();
  const seen = { ...world.get('enterprise', ID.eastFirm)?.row };
  send(world, author('eastSecretary'), [patch('1', '11')]);
  const remove = { op: 'delete', kind: 'enterprise', id: ID.eastFirm, b: seen };
  const clash = send(world, author('eastStaff'), [remove]).result.conflicts?.[0];
  const id = String(clash?.id);
  send(world, author('eastStaff'), [resolve(id, 'mine')], 2);
  expect(world.get('enterprise', ID.eastFirm)?.deleted).toBe(true);
  send(world, author('eastStaff'), [reopen(id)], 3);
  expect(world.get('enterprise', ID.eastFirm)).toMatchObject({ deleted: false });

  send(world, author('eastStaff'), [resolve(id, 'mine')], 4);
  const late = send(world, author('eastSecretary'), [patch('11', '12')], 2).result.conflicts?.[0];
  const lateId = String(late?.id);
  expect(world.get('conflict', lateId)?.row).toMatchObject({
    reason: 'edit-deleted',
    about: { name: '东县云雾茶厂', federationId: ID.east },
  });
  send(world, author('eastStaff'), [resolve(lateId, 'mine')], 5);
  expect(world.get('enterprise', ID.eastFirm)).toMatchObject({
    deleted: false,
    row: { phone: '12' },
  });
  send(world, author('eastStaff'), [reopen(lateId)], 6);
  expect(world.get('enterprise', ID.eastFirm)).toMatchObject({ deleted: true });
  expect(world.get('conflict', lateId)?.row.status).toBe('open');
  // Somebody works with the record again: then it is not deleted under his hands.
  send(world, author('eastStaff'), [resolve(lateId, 'mine')], 7);
  send(world, author('cityStaff'), [patch('12', '77')]);
  send(world, author('eastStaff'), [reopen(lateId)], 8);
  expect(world.get('enterprise', ID.eastFirm)).toMatchObject({ deleted: false });
  expect(world.get('conflict', lateId)?.row.status).toBe('took-mine');
});

test('an addition that meets a record says what it met', () => {
  const world = town();
  const create = { op: 'create', kind: 'enterprise', id: ID.eastFirm };
  const v = { name: '东县云雾茶厂', federationId: ID.east, phone: '5' };
  const met = (n: number) => {
    const { result } = send(
      world,
      author('eastStaff'),
      [{ ...create, v: { ...v, phone: `5${n}` } }],
      n,
    );
    return world.get('conflict', String(result.conflicts?.[0]?.id))?.row.met;
  };
  expect(met(1)).toBe('live');
  send(world, author('cityStaff'), [{ op: 'delete', kind: 'enterprise', id: ID.eastFirm }]);
  for (const c of world.by('conflict', 'row', ID.eastFirm))
    send(world, author('eastStaff'), [resolve(c.row.id, 'theirs')], 2);
  expect(met(3)).toBe('deleted');
});

test('a refusal says why it was discarded, is heard of in its author’s chamber, and can wait again', () => {
  const world = town();
  const edit = {
    op: 'patch',
    kind: 'enterprise',
    id: ID.westFirm,
    f: { phone: { b: null, v: '3' } },
  };
  const id = String(send(world, author('eastSecretary'), [edit]).writes[0]?.id);
  const found = () => world.get('refusal', id);
  expect(found()?.scopes).toContain(`chamber:${ID.eastChamber}`);
  const drop = { op: 'resolve', kind: 'refusal', id, take: 'theirs', b: 'open', v: ' 号码有误 ' };
  send(world, author('westStaff'), [drop]);
  expect(found()?.row).toMatchObject({ status: 'discarded', handledNote: '号码有误' });
  const again = { op: 'restore', kind: 'refusal', id };
  expect(send(world, author('eastSecretary'), [again], 2).result.error?.code).toBe('forbidden');
  expect(send(world, author('westStaff'), [again], 2).result.status).toBe('applied');
  expect(found()?.row).toMatchObject({ status: 'open' });
  expect(found()?.row).not.toHaveProperty('handledNote');
  expect(found()?.scopes).toContain(`chamber:${ID.eastChamber}`);
});

test('on the device a settlement is undone by its opposite, unless it was settled anew', () => {
  const row = { id: uid(9), status: 'open' };
  const op = { ...resolve(row.id, 'other', '13') } as Op;
  const after = applyOp(row, null, op);
  expect(after).toMatchObject({ status: 'other' });
  const back = inverse(op, row, after, after);
  expect(back).toEqual({ op: 'restore', kind: 'conflict', id: row.id, v: '13' });
  expect(back && applyOp(after, null, back)).toEqual(row);
  expect(inverse(op, row, after, { ...row, status: 'took-mine' })).toBeNull();
  const apply = { op: 'resolve', kind: 'refusal', id: row.id, take: 'mine', b: 'open' } as Op;
  expect(inverse(apply, row, null, { ...row, status: 'applied' })).toBeNull();
});
