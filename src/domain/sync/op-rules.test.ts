import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '#domain/kernel/entity.ts';
import type { Op } from './op.ts';
import { applyOp, inverse } from './op-rules.ts';
import { author, ID, send, town } from './testing/town.ts';
import { same } from './value.ts';

const [kind, id] = ['enterprise', ID.eastFirm] as const;
const value = fc.option(fc.constantFrom('1', '2', '3'), { nil: null });
const set = fc.uniqueArray(fc.constantFrom('茶', 'b', 'c'));
const fields = fc.oneof(
  fc.dictionary(fc.constantFrom('phone', 'address', 'shortName'), value, { minKeys: 1 }),
  fc.record({ tags: fc.record({ add: set, del: set }) }),
);

/** A patch whose author sees the row as it is. */
function patchOf(row: Row | null, values: Readonly<Record<string, unknown>>): Op {
  const f = Object.fromEntries(
    Object.entries(values).map(([name, v]) => [
      name,
      name === 'tags' ? v : { b: row?.[name] ?? null, v },
    ]),
  );
  return { op: 'patch', kind, id, f: f as Extract<Op, { op: 'patch' }>['f'] };
}

test('what the screen shows of an unsent edit is what the server makes of it', () => {
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 5 }), (edits) => {
      const world = town();
      for (const [i, values] of edits.entries()) {
        const row = world.get(kind, id)?.row ?? null;
        const op = patchOf(row, values);
        const shown = applyOp(row, null, op);
        expect(send(world, author('eastStaff'), [op], i + 1).result.status).toBe('applied');
        expect(same(shown, world.get(kind, id)?.row)).toBe(true);
      }
    }),
  );
});

test('an act and its inverse leave the row as it was, on the screen and on the server', () => {
  fc.assert(
    fc.property(fields, fc.boolean(), (values, removes) => {
      const world = town();
      const before = world.get(kind, id)?.row ?? null;
      const op: Op = removes ? { op: 'delete', kind, id } : patchOf(before, values);
      const after = applyOp(before, null, op);
      const back = inverse(op, before, after, after);
      if (!back) {
        expect(same(before, after)).toBe(true);
        return;
      }
      expect(same(applyOp(after, before, back), before)).toBe(true);
      send(world, author('eastStaff'), [op], 1);
      expect(send(world, author('eastStaff'), [back], 2).result.status).toBe('applied');
      expect(world.get(kind, id)?.deleted).toBe(false);
      const unordered = (row: unknown) => ({
        ...(row as Row),
        tags: [...(((row as Row).tags as string[]) ?? [])].sort(),
      });
      expect(same(unordered(world.get(kind, id)?.row), unordered(before))).toBe(true);
    }),
  );
});

test('a row that was edited since is not taken back', () => {
  const before = { id, phone: '1' };
  const op = patchOf(before, { phone: '2' });
  const after = applyOp(before, null, op);
  expect(inverse(op, before, after, { id, phone: '3' })).toBeNull();
  expect(inverse({ op: 'create', kind, id, v: { phone: '2' } }, null, after, before)).toBeNull();
  expect(inverse({ op: 'delete', kind, id }, before, null, before)).toBeNull();
});
