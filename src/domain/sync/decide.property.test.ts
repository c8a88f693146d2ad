import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '#domain/kernel/entity.ts';
import { BatchWorld, decideBatch } from './batch-world.ts';
import { decide, type World } from './decide.ts';
import type { MemoryWorld } from './memory-world.ts';
import { scopesOf } from './scopes.ts';
import {
  author,
  CTX,
  ID,
  member,
  mutation,
  send,
  TODAY,
  town,
  uid,
  type Who,
} from './testing/town.ts';
import { canonical } from './value.ts';

const FIELDS = ['phone', 'address', 'note', 'shortName'] as const;
const value = fc.option(fc.constantFrom('1', '2', '3', ' 4 '), { nil: null });
const field = fc.constantFrom(...FIELDS);
const who = fc.constantFrom<Who>('cityStaff', 'eastStaff', 'eastSecretary', 'westStaff', 'viewer');
const firm = fc.constantFrom(ID.eastFirm, ID.westFirm, uid(23));
const set = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));

const patch = fc.record({
  op: fc.constant('patch'),
  kind: fc.constant('enterprise'),
  id: firm,
  f: fc.oneof(
    fc.dictionary(field, fc.record({ b: value, v: value }), { minKeys: 1 }),
    fc.record({ tags: fc.record({ add: set, del: set }) }),
  ),
});
const create = fc.tuple(firm, value).map(([id, phone]) => ({
  op: 'create',
  kind: 'enterprise',
  id,
  v: { name: '厂', federationId: ID.east, phone },
}));
const join = fc.tuple(firm, fc.constantFrom(ID.eastChamber, ID.westChamber)).map(([id, body]) => ({
  op: 'create',
  kind: 'membership',
  id: uid(Number(id.slice(-2)) + (body === ID.eastChamber ? 1000 : 2000)),
  v: member(uid(1), id, body),
}));
const life = fc.record({
  op: fc.constantFrom('delete', 'restore'),
  kind: fc.constant('enterprise'),
  id: firm,
});
const op = fc.oneof({ weight: 4, arbitrary: patch }, create, join, life);
const act = fc.record({ who, ops: fc.array(op, { minLength: 1, maxLength: 3 }) });
const story = fc.array(act, { maxLength: 12 });

/** Membership payloads name their own id nowhere; the helper's `id` is dropped. */
const clean = (ops: readonly object[]): readonly object[] =>
  ops.map((o) => {
    if (!('v' in o) || typeof o.v !== 'object' || !o.v || !('memberId' in o.v)) return o;
    const { id: _, ...v } = { id: '', ...o.v };
    return { ...o, v };
  });

function tell(acts: readonly { who: Who; ops: readonly object[] }[]): MemoryWorld {
  const world = town();
  acts.forEach((a, i) => {
    send(world, author(a.who), clean(a.ops), i + 1);
  });
  return world;
}

/** Rows by value, without revs and without who changed them. */
function picture(world: MemoryWorld, without: readonly string[] = []) {
  return world
    .all()
    .filter((r) => !without.includes(r.kind))
    .map(({ kind, row, deleted, scopes }) => [`${kind}:${row.id}`, canonical(row), deleted, scopes])
    .sort();
}

test('deciding a mutation twice is deciding it once', () => {
  fc.assert(
    fc.property(story, act, (acts, last) => {
      const world = tell(acts);
      const first = send(world, author(last.who), clean(last.ops), 99);
      // Alternating creations, deletions and edits of one row within one act are told in order.
      const touched = last.ops.map((o) => `${o.kind}:${o.id}`);
      fc.pre(new Set(touched).size === touched.length);
      const again = decide(world, author(last.who), mutation(clean(last.ops), 99), CTX);
      expect(again.writes).toEqual([]);
      expect(again.result.status === 'rejected').toBe(first.result.status === 'rejected');
      expect(again.result.conflicts).toEqual(first.result.conflicts);
    }),
    { numRuns: 400 },
  );
});

test('edits of different fields commute', () => {
  const edit = (name: string, b: unknown, v: unknown) => ({
    op: 'patch',
    kind: 'enterprise',
    id: ID.eastFirm,
    f: { [name]: { b, v } },
  });
  fc.assert(
    fc.property(
      story,
      fc.uniqueArray(field, { minLength: 2, maxLength: 2 }),
      value,
      value,
      value,
      (acts, [x = '', y = ''], bx, vx, vy) => {
        const one = { who: 'eastStaff' as const, ops: [edit(x, bx, vx)] };
        const two = { who: 'cityStaff' as const, ops: [edit(y, null, vy)] };
        const plain = (world: MemoryWorld) => picture(world, ['conflict', 'refusal']);
        expect(plain(tell([...acts, one, two]))).toEqual(plain(tell([...acts, two, one])));
      },
    ),
    { numRuns: 200 },
  );
});

test('nothing is lost: what stood and what was meant are in the row or in a conflict, and nothing unseen is replaced', () => {
  fc.assert(
    fc.property(
      story,
      fc.constantFrom<Who>('eastStaff', 'eastSecretary'),
      field,
      value,
      value,
      (acts, by, name, b, v) => {
        const world = tell(acts);
        const before = world.get('enterprise', ID.eastFirm);
        const f = { [name]: { b, v } };
        const patched = { op: 'patch', kind: 'enterprise', id: ID.eastFirm, f };
        const { result } = send(world, author(by), [patched], 99);
        if (result.status === 'rejected') return;
        const same = (a: unknown, c: unknown) => canonical(a) === canonical(c);
        const cur = before?.row[name];
        const now = world.get('enterprise', ID.eastFirm)?.row[name];
        const conflicts = world.by('conflict', 'row', ID.eastFirm).map((c) => c.row);
        const kept = (x: unknown) =>
          same(now, x) ||
          conflicts.some((c) => same(c.mine, x) || same(c.theirs, x)) ||
          conflicts.some((c) => same((c.mine as Row | null)?.[name], x));
        if (!same(cur, b) && !same(cur, v)) {
          expect(same(now, cur)).toBe(true);
          expect(kept(v)).toBe(true);
        }
        if (before?.deleted) expect(now).toEqual(cur);
        else expect(same(now, cur) || (same(cur, b) && same(now, v))).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('after any story the stored scopes follow from the rows', () => {
  fc.assert(
    fc.property(story, (acts) => {
      const world = tell(acts);
      for (const r of world.all()) {
        if (!r.deleted) expect(r.scopes).toEqual(scopesOf(r.kind, r.row, world, TODAY));
      }
    }),
    { numRuns: 200 },
  );
});

/** Answers what a batch world misses from a whole world, as a store would. */
function load(batch: BatchWorld, from: World): boolean {
  const misses = batch.takeMisses();
  for (const { kind, id } of misses?.gets ?? []) batch.addRow(kind, id, from.get(kind, id));
  for (const { kind, field: f, id } of misses?.bys ?? []) {
    batch.addRows(kind, f, id, from.by(kind, f, id));
  }
  for (const { kind, id } of misses?.pasts ?? []) {
    batch.addPast(kind, id, from.past?.(kind, id) ?? []);
  }
  return misses !== null;
}

test('a batch over loaded rows decides as mutation after mutation over the whole world', () => {
  const plain = (w: MemoryWorld) => JSON.stringify(picture(w, ['conflict', 'refusal']));
  fc.assert(
    fc.property(
      story,
      fc.array(fc.array(op, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      (acts, batch) => {
        const world = tell(acts);
        const inputs = batch.map((ops, i) => mutation(clean(ops), 100 + i));
        const loaded = new BatchWorld();
        let rounds = 0;
        let outcome = decideBatch(loaded, author('eastStaff'), inputs, CTX);
        while (load(loaded, world)) {
          rounds += 1;
          expect(rounds).toBeLessThan(8);
          outcome = decideBatch(loaded, author('eastStaff'), inputs, CTX);
        }
        const other = tell(acts);
        const single = inputs.map(
          (m) => send(other, author('eastStaff'), m.ops, m.n).result.status,
        );
        expect(outcome.decisions.map((d) => d.result.status)).toEqual(single);
        world.write(outcome.writes);
        expect(plain(world)).toEqual(plain(other));
      },
    ),
    { numRuns: 200 },
  );
});
