import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StringTable } from './string-table.ts';

test('every string keeps its number, narrow or wide, before and after a save', () => {
  const unit = fc.oneof(
    fc.constantFrom('a', 'b'),
    fc.integer({ min: 1, max: 65535 }).map((n) => String.fromCharCode(n)),
  );
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 4 })), (texts) => {
      const table = new StringTable();
      const numbers = new Map<string, number>();
      for (const text of texts) {
        const n = table.intern(text);
        expect(numbers.get(text) ?? numbers.size).toBe(n);
        numbers.set(text, n);
      }
      for (const t of [table, StringTable.from(structuredClone(table.parts()))]) {
        expect(t.size).toBe(numbers.size);
        for (const [text, n] of numbers) expect([t.get(n), t.find(text)]).toEqual([text, n]);
        expect(t.find('not there')).toBe(-1);
        expect(t.intern('not there')).toBe(numbers.size);
      }
    }),
  );
});
