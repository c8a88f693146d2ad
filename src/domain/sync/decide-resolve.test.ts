import { expect, test } from 'vitest';
import { author, ID, send, town } from './testing/town.ts';

const patch = (b: unknown, v: unknown) => ({
  op: 'patch',
  kind: 'enterprise',
  id: ID.eastFirm,
  f: { phone: { b, v } },
});
const resolve = (id: string, take: string, v?: unknown) => ({
  op: 'resolve',
  kind: 'conflict',
  id,
  take,
  b: 'open',
  ...(v === undefined ? {} : { v }),
});

/** The east firm's phone: the server holds 11, the secretary means 12. */
function quarrel() {
  const world = town();
  send(world, author('eastStaff'), [patch('1', '11')]);
  const { result } = send(world, author('eastSecretary'), [patch('1', '12')]);
  const id = String(result.conflicts?.[0]?.id);
  const look = () => ({
    phone: world.get('enterprise', ID.eastFirm)?.row.phone,
    status: world.get('conflict', id)?.row.status,
    by: world.get('conflict', id)?.row.resolvedBy,
  });
  return { world, id, look };
}

test.each([
  ['mine', undefined, { phone: '12', status: 'took-mine' }],
  ['theirs', undefined, { phone: '11', status: 'kept-theirs' }],
  ['other', '13', { phone: '13', status: 'other' }],
])('taking %s settles the conflict', (take, v, expected) => {
  const { world, id, look } = quarrel();
  const { result } = send(world, author('eastStaff'), [resolve(id, take, v)]);
  expect(result.status).toBe('applied');
  expect(look()).toEqual({ ...expected, by: 'eastStaff' });
});

test('a second own edit updates the same open conflict', () => {
  const { world, id } = quarrel();
  const { result } = send(world, author('eastSecretary'), [patch('12', '14')], 2);
  expect(result.conflicts).toMatchObject([{ id }]);
  expect(world.get('conflict', id)?.row).toMatchObject({ base: '1', theirs: '11', mine: '14' });
});

test('the second of two who settle it sees that it was settled', () => {
  const { world, id, look } = quarrel();
  send(world, author('eastStaff'), [resolve(id, 'theirs')]);
  const { result, writes } = send(world, author('eastSecretary'), [resolve(id, 'mine')], 2);
  expect(result).toMatchObject({ status: 'conflict', conflicts: [{ id, field: 'phone' }] });
  expect(writes).toEqual([]);
  expect(look()).toEqual({ phone: '11', status: 'kept-theirs', by: 'eastStaff' });
});

test('another value typed by the second is kept as a conflict of his own', () => {
  const { world, id } = quarrel();
  send(world, author('eastStaff'), [resolve(id, 'theirs')]);
  const { result } = send(world, author('eastSecretary'), [resolve(id, 'other', '15')], 2);
  const [mine] = result.conflicts ?? [];
  expect(mine?.id).not.toBe(id);
  expect(world.get('conflict', String(mine?.id))?.row).toMatchObject({ mine: '15', theirs: '11' });
});

test('a row that changed again keeps the conflict open, now with the newer value', () => {
  const { world, id, look } = quarrel();
  send(world, author('cityStaff'), [patch('11', '99')]);
  const { result } = send(world, author('eastStaff'), [resolve(id, 'mine')]);
  expect(result).toMatchObject({ status: 'conflict', conflicts: [{ id }] });
  expect(look()).toMatchObject({ phone: '99', status: 'open' });
  expect(world.get('conflict', id)?.row.theirs).toBe('99');
  send(world, author('eastStaff'), [resolve(id, 'mine')], 2);
  expect(look()).toMatchObject({ phone: '12', status: 'took-mine' });
});

test('a settlement of a value that was never on the screen waits: the newer one is shown first', () => {
  const { world, id, look } = quarrel();
  const saw = { ...world.get('conflict', id)?.row };
  send(world, author('cityStaff'), [patch('11', '99')]);
  // Another edit of the same person meanwhile brings the newer value into the open conflict.
  send(world, author('eastSecretary'), [patch('1', '12')], 2);
  const mine = { ...resolve(id, 'mine'), theirs: saw.theirs };
  expect(send(world, author('eastStaff'), [mine]).result).toMatchObject({
    status: 'conflict',
    conflicts: [{ id, field: 'phone' }],
  });
  expect(look()).toMatchObject({ phone: '99', status: 'open' });
  const again = { ...resolve(id, 'mine'), theirs: '99' };
  expect(send(world, author('eastStaff'), [again], 2).result.status).toBe('applied');
  expect(look()).toMatchObject({ phone: '12', status: 'took-mine' });
});

test('who may not write the row may not settle its conflict; its author may withdraw', () => {
  const { world, id } = quarrel();
  expect(send(world, author('viewer'), [resolve(id, 'mine')]).result.error?.code).toBe('forbidden');
  expect(send(world, author('westStaff'), [resolve(id, 'mine')]).result.error?.code).toBe('scope');
  expect(send(world, author('eastSecretary'), [resolve(id, 'theirs')]).result.status).toBe(
    'applied',
  );
});

test('a deletion is settled by deleting after all, if nobody changed the row again', () => {
  const world = town();
  const seen = { ...world.get('enterprise', ID.eastFirm)?.row };
  send(world, author('eastSecretary'), [patch('1', '11')]);
  const op = { op: 'delete', kind: 'enterprise', id: ID.eastFirm, b: seen };
  const { result } = send(world, author('eastStaff'), [op]);
  const id = String(result.conflicts?.[0]?.id);
  expect(send(world, author('eastStaff'), [resolve(id, 'other', 1)]).result.error?.code).toBe(
    'invalid',
  );
  expect(send(world, author('eastStaff'), [resolve(id, 'mine')]).result.status).toBe('applied');
  expect(world.get('enterprise', ID.eastFirm)?.deleted).toBe(true);
  expect(world.get('conflict', id)?.row.status).toBe('took-mine');
});

test('a conflict about a row that compaction has forgotten can be put aside', () => {
  const { world, id } = quarrel();
  world.drop('enterprise', ID.eastFirm);
  expect(send(world, author('eastStaff'), [resolve(id, 'mine')]).result.error?.code).toBe('scope');
  expect(send(world, author('eastStaff'), [resolve(id, 'theirs')], 2).result.status).toBe(
    'applied',
  );
  expect(world.get('conflict', id)?.row.status).toBe('kept-theirs');
});
