import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows, pack, places, rowAt } from './segment.ts';

const rows = fc
  .uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(id), rev: fc.nat(), name: fc.string({ unit: 'grapheme' }) }),
      ),
    ),
  );

test('every row is found where it lies and reads as it was', () => {
  fc.assert(
    fc.property(rows, fc.uuid(), (list, stranger) => {
      const packed = pack(list.map((row) => ({ row, text: JSON.stringify(row) })));
      const sorted = [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(allRows(packed)).toEqual(sorted);
      for (const row of list) {
        const found = places(packed, row.id).map((j) => rowAt(packed, j));
        expect(found.filter((r) => r.id === row.id)).toEqual([row]);
      }
      const held = places(packed, stranger).map((j) => rowAt(packed, j).id);
      expect(held.includes(stranger)).toBe(list.some((row) => row.id === stranger));
    }),
    { numRuns: 200 },
  );
});
