import { expect, test } from 'vitest';
import { refusal } from '#domain/refusal/refusal.entity.ts';
import { maskRow } from './mask.ts';
import { author, ID, member, send, town, uid } from './testing/town.ts';

const firm = { name: '东县云雾茶厂', federationId: ID.east };
const create = (id: string, v: object) => ({ op: 'create', kind: 'enterprise', id, v });
const remove = (id: string, b?: object) => ({ op: 'delete', kind: 'enterprise', id, b });

test('a creation that meets a row its author sees is a patch with empty bases', () => {
  const world = town();
  const v = { ...firm, phone: '7', email: 'a@example.org' };
  const { result, writes } = send(world, author('eastSecretary'), [create(ID.eastFirm, v)]);
  expect(result).toMatchObject({ status: 'conflict', conflicts: [{ field: 'phone' }] });
  expect(world.get('enterprise', ID.eastFirm)?.row).toMatchObject({ phone: '1', email: v.email });
  expect(writes.find((w) => w.kind === 'conflict')?.row).toMatchObject({ base: null, mine: '7' });
});

test('a creation that meets a row out of sight says “exists”, changes nothing and tells nothing', () => {
  const world = town();
  const before = world.get('enterprise', ID.westFirm);
  const v = { name: '西县青石厂', federationId: ID.east };
  const membership = { ...member(uid(500), ID.westFirm, ID.eastChamber) };
  const ops = [
    create(ID.westFirm, v),
    { op: 'create', kind: 'membership', id: uid(500), v: membership },
  ];
  const { result, writes } = send(world, author('eastSecretary'), ops);
  expect(result).toMatchObject({ status: 'rejected', error: { code: 'exists', row: ID.westFirm } });
  expect(JSON.stringify(result)).not.toContain(String(before?.row.phone));
  expect(world.get('enterprise', ID.westFirm)).toEqual(before);
  expect(world.get('membership', uid(500))).toBeUndefined();
  expect(writes).toMatchObject([
    { kind: 'refusal', row: { code: 'exists', row: ID.westFirm, federationId: ID.city, ops } },
  ]);
  expect(writes[0]?.scopes).toEqual([`chamber:${ID.eastChamber}`, `federation:${ID.city}`]);
  const heard = maskRow(refusal, { id: uid(1), ...writes[0]?.row }, 'contact');
  expect(Object.keys(heard)).not.toContain('federationId');
  expect(Object.keys(heard)).not.toContain('ops');
});

test('staff above both sides link the refused creation with one click', () => {
  const world = town();
  const v = { name: '西县青石厂', federationId: ID.east, phone: '5' };
  const ops = [
    create(ID.westFirm, v),
    {
      op: 'create',
      kind: 'membership',
      id: uid(500),
      v: member(uid(500), ID.westFirm, ID.eastChamber),
    },
  ];
  const refusal = send(world, author('eastSecretary'), ops).writes[0];
  const apply = { op: 'resolve', kind: 'refusal', id: refusal?.id, take: 'mine', b: 'open' };
  expect(send(world, author('eastSecretary'), [apply], 2).result.error?.code).toBe('forbidden');
  const { result } = send(world, author('cityStaff'), [apply]);
  expect(result.status).toBe('conflict');
  expect(result.conflicts?.map((c) => c.field).sort()).toEqual(['federationId', 'phone']);
  expect(world.get('membership', uid(500))?.deleted).toBe(false);
  expect(world.get('enterprise', ID.westFirm)?.scopes).toContain(`chamber:${ID.eastChamber}`);
  expect(world.get('refusal', String(refusal?.id))?.row).toMatchObject({
    status: 'applied',
    handledBy: 'cityStaff',
  });
});

test('what the author did to a refused record since is applied with it', () => {
  const world = town();
  const by = author('eastSecretary');
  const v = { name: '新厂', federationId: ID.east };
  const refused = send(world, by, [create(uid(500), v)], 1);
  expect(refused.result.error?.code).toBe('scope');
  const edit = (b: string | null, value: string, n: number) =>
    send(
      world,
      by,
      [{ op: 'patch', kind: 'enterprise', id: uid(500), f: { phone: { b, v: value } } }],
      n,
    );
  expect(edit(null, '1', 2).result.error?.code).toBe('parent');
  edit('1', '2', 3);
  const apply = {
    op: 'resolve',
    kind: 'refusal',
    id: refused.writes[0]?.id,
    take: 'mine',
    b: 'open',
  };
  expect(send(world, author('eastStaff'), [apply]).result.status).toBe('applied');
  expect(world.get('enterprise', uid(500))?.row).toMatchObject({ name: '新厂', phone: '2' });
  const left = world.by('refusal', 'row', uid(500)).filter((r) => r.row.status === 'open');
  expect(left).toEqual([]);
});

test('staff who apply a refused change never settle something else by it', () => {
  const world = town();
  const by = author('eastSecretary');
  const patch = { op: 'patch', kind: 'leader', id: ID.leader, f: { post: { b: null, v: '市长' } } };
  const target = send(world, by, [patch], 1).writes[0]?.id;
  const smuggled = { op: 'resolve', kind: 'refusal', id: target, take: 'mine', b: 'open' };
  expect(send(world, by, [smuggled], 2).writes).toEqual([]);
  const refused = send(world, by, [smuggled, patch], 3);
  expect(refused.result.error?.code).toBe('forbidden');
  const apply = { ...smuggled, id: refused.writes[0]?.id };
  expect(send(world, author('cityStaff'), [apply]).result.error?.code).toBe('forbidden');
  expect(world.get('leader', ID.leader)?.row).not.toHaveProperty('post');
});

test('a refused change can be discarded once, by staff alone', () => {
  const world = town();
  const patch = { op: 'patch', kind: 'leader', id: ID.leader, f: { post: { b: null, v: '市长' } } };
  const refused = send(world, author('eastStaff'), [patch]);
  expect(refused.result.error?.code).toBe('forbidden');
  const id = refused.writes[0]?.id;
  const drop = { op: 'resolve', kind: 'refusal', id, take: 'theirs', b: 'open' };
  expect(send(world, author('cityStaff'), [drop]).result.status).toBe('applied');
  expect(world.get('refusal', String(id))?.row.status).toBe('discarded');
  expect(send(world, author('admin'), [{ ...drop, take: 'mine' }]).writes).toEqual([]);
});

test('an unchanged row is deleted and keeps its scopes; a changed one stays, with a conflict', () => {
  const world = town();
  const seen = { ...world.get('enterprise', ID.eastFirm)?.row, rev: 1 };
  const scopes = world.get('enterprise', ID.eastFirm)?.scopes;
  const patch = { phone: { b: '1', v: '11' } };
  send(world, author('eastSecretary'), [
    { op: 'patch', kind: 'enterprise', id: ID.eastFirm, f: patch },
  ]);
  const late = send(world, author('eastStaff'), [remove(ID.eastFirm, seen)]);
  expect(late.result).toMatchObject({ status: 'conflict', conflicts: [{ field: null }] });
  expect(late.writes[0]?.row).toMatchObject({
    reason: 'delete-changed',
    base: { phone: '1' },
    theirs: { phone: '11' },
  });
  expect(world.get('enterprise', ID.eastFirm)?.deleted).toBe(false);
  const now = send(world, author('eastStaff'), [remove(ID.eastFirm, { ...seen, phone: '11' })]);
  expect(now.result.status).toBe('applied');
  expect(world.get('enterprise', ID.eastFirm)).toMatchObject({ deleted: true, scopes });
  send(world, author('eastStaff'), [{ op: 'restore', kind: 'enterprise', id: ID.eastFirm }]);
  expect(world.get('enterprise', ID.eastFirm)).toMatchObject({ deleted: false, scopes });
});

test('fields that the author never saw do not keep a row from being deleted', () => {
  const world = town();
  const seen = { name: '某秘书', bodyKind: 'chamber', bodyId: ID.eastChamber };
  const op = { op: 'delete', kind: 'person', id: ID.person, b: seen };
  expect(send(world, author('eastSecretary'), [op]).result.status).toBe('applied');
});

test('an edit of a deleted row becomes one conflict per author, which restores it if taken', () => {
  const world = town();
  send(world, author('eastStaff'), [remove(ID.eastFirm)]);
  const edit = (f: object, n: number) =>
    send(
      world,
      author('eastSecretary'),
      [{ op: 'patch', kind: 'enterprise', id: ID.eastFirm, f }],
      n,
    );
  const first = edit({ phone: { b: '1', v: '2' } }, 1);
  const second = edit({ phone: { b: '2', v: '3' }, address: { b: null, v: '茶山路' } }, 2);
  expect(first.result.conflicts).toEqual(second.result.conflicts);
  const id = String(first.result.conflicts?.[0]?.id);
  expect(world.get('conflict', id)?.row).toMatchObject({
    reason: 'edit-deleted',
    base: { phone: '1' },
    mine: { phone: '3', address: '茶山路' },
  });
  const take = { op: 'resolve', kind: 'conflict', id, take: 'mine', b: 'open' };
  expect(send(world, author('eastSecretary'), [take], 3).result.status).toBe('applied');
  expect(world.get('enterprise', ID.eastFirm)).toMatchObject({
    deleted: false,
    row: { phone: '3', address: '茶山路' },
  });
});

test('adding again what was deleted restores it: an import after its undo leaves no tasks', () => {
  const world = town();
  const { id: _, ...row } = world.get('enterprise', ID.eastFirm)?.row ?? { id: '' };
  send(world, author('eastStaff'), [remove(ID.eastFirm)]);
  const { result } = send(world, author('eastStaff'), [create(ID.eastFirm, row)]);
  expect(result.status).toBe('applied');
  expect(world.get('enterprise', ID.eastFirm)?.deleted).toBe(false);
});

test('an act and its undo in reverse order need no more rights than the act', () => {
  const world = town();
  const by = author('eastSecretary');
  const [id, link] = [uid(500), uid(501)];
  const v = member(link, id, ID.eastChamber);
  const made = [
    create(id, { ...firm, name: '新厂' }),
    { op: 'create', kind: 'membership', id: link, v },
  ];
  expect(send(world, by, made).result.status).toBe('applied');
  const back = [{ op: 'delete', kind: 'membership', id: link }, remove(id)];
  expect(send(world, by, back, 2).result.status).toBe('applied');
  expect(world.get('enterprise', id)?.deleted).toBe(true);
});

test('a secretary deletes no enterprise that is in another chamber too', () => {
  const world = town();
  const v = member(uid(500), ID.eastFirm, ID.cityChamber);
  send(world, author('cityStaff'), [{ op: 'create', kind: 'membership', id: uid(500), v }]);
  const { result } = send(world, author('eastSecretary'), [remove(ID.eastFirm)]);
  expect(result).toMatchObject({ status: 'rejected', error: { code: 'forbidden' } });
});
