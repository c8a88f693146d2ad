import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Op } from './op.ts';
import { splitOps } from './split-ops.ts';
import { ID, member, uid } from './testing/town.ts';

const firm = (n: number, note = ''): Op => ({
  op: 'create',
  kind: 'enterprise',
  id: uid(n),
  v: { name: '厂', federationId: ID.east, note },
});
const joins = (n: number, body: string = ID.eastChamber): Op => {
  const { id, ...v } = member(uid(n + 5000), uid(n), body);
  return { op: 'create', kind: 'membership', id, v: v as Record<string, string> };
};
const range = (n: number) => Array.from({ length: n }, (_, i) => i + 1000);

test('an enterprise and its membership travel in one mutation, however the act lists them', () => {
  for (const act of [
    range(130).flatMap((n) => [firm(n), joins(n)]),
    [...range(130).map((n) => firm(n)), ...range(130).map((n) => joins(n))],
    [firm(1), ...range(130).flatMap((n) => [joins(n), firm(n)])],
  ]) {
    const runs = splitOps(act);
    const at = new Map(runs.flatMap((run, i) => run.map((op) => [op.id, i] as const)));
    for (const n of range(130)) expect(at.get(uid(n))).toBe(at.get(uid(n + 5000)));
    expect(runs.every((run) => run.length <= 100)).toBe(true);
    expect(runs.flat()).toHaveLength(act.length);
  }
});

test('a new chamber goes ahead of the many that name it', () => {
  const v = { name: '商会', federationId: ID.east, type: 'industry' };
  const chamber: Op = { op: 'create', kind: 'chamber', id: uid(1), v };
  const runs = splitOps([chamber, ...range(130).flatMap((n) => [firm(n), joins(n, uid(1))])]);
  expect(runs[0]?.[0]).toBe(chamber);
  expect(runs.length).toBe(3);
});

test('nothing is lost or doubled, runs fit, and operations on one record keep their order', () => {
  const some = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('', 'x'.repeat(40_000)))
      .map(([n, t]) => firm(n, t)),
    fc.integer({ min: 1, max: 60 }).map((n) => joins(n)),
  );
  fc.assert(
    fc.property(fc.array(some, { maxLength: 300 }), (ops) => {
      const runs = splitOps(ops);
      const flat = runs.flat();
      expect(new Set(flat)).toEqual(new Set(ops));
      expect(flat).toHaveLength(ops.length);
      expect(runs.every((run) => run.length > 0 && run.length <= 100)).toBe(true);
      const text = (run: readonly Op[]) => run.reduce((n, op) => n + JSON.stringify(op).length, 0);
      expect(runs.every((run) => run.length === 1 || text(run) <= 120_000)).toBe(true);
      for (const id of new Set(ops.map((op) => op.id))) {
        expect(flat.filter((op) => op.id === id)).toEqual(ops.filter((op) => op.id === id));
      }
    }),
  );
});
