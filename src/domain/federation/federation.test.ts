import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildFederation } from './federation.builder.ts';
import { federation } from './federation.entity.ts';
import { ancestorsOf, existedOn, subtreeOf } from './federation.rules.ts';

test('the builder makes a record that may be stored', () => {
  expect(federation.stored().safeParse(buildFederation()).error).toBeUndefined();
});

const forest = fc
  .array(fc.option(fc.nat(11)), { minLength: 12, maxLength: 12 })
  .map((parents) =>
    parents.map((parent, n) =>
      buildFederation({ id: String(n), parentId: parent === null ? null : String(parent) }),
    ),
  );

test('who is above me has me below, rings of damaged data included', () => {
  fc.assert(
    fc.property(forest, fc.nat(11), (all, n) => {
      const byId = new Map(all.map((node) => [node.id, node]));
      const above = ancestorsOf(byId, String(n));
      expect(new Set(above).size).toBe(above.length);
      for (const node of above)
        expect(subtreeOf(all, node.id).some((below) => below.id === String(n))).toBe(true);
    }),
  );
});

test('a county that was merged existed until then', () => {
  const merged = buildFederation({ to: '2021-03-18' });
  expect(existedOn(merged, '2021-03-18')).toBe(true);
  expect(existedOn(merged, '2021-03-19')).toBe(false);
});
