import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asRecord, type Row, VIEWS } from '#domain/kernel/entity.ts';
import { entityOf, KINDS } from '#domain/registry.ts';
import { maskRow } from '#domain/sync/mask.ts';
import { author, ID, member, send, town, uid } from '#domain/sync/testing/town.ts';
import { canonical } from '#domain/sync/value.ts';

/** A key that no release knows yet, with any value JSON can hold. */
const laterKey = fc.stringMatching(/^later[A-Z][a-z]{2,8}$/);
const later = fc
  .dictionary(laterKey, fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 4 })
  // The one key that reading JSON safely leaves out.
  .filter((values) => !JSON.stringify(values).includes('__proto__'));
/** As the wire leaves it: no minus zero, and empty is null. */
const sent = later
  .map((values) => JSON.parse(JSON.stringify(values)) as Record<string, unknown>)
  .map((values) =>
    Object.fromEntries(Object.entries(values).filter(([, v]) => canonical(v) !== null)),
  );

test('reading, recording and masking a row keeps the keys of a later release', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      sent,
      fc.constantFrom(...VIEWS),
      (kind, values, view) => {
        const row: Row = { id: uid(1), ...values };
        expect(maskRow(entityOf(kind), row, view)).toMatchObject(values);
        expect(asRecord(entityOf(kind), row)).toMatchObject(values);
      },
    ),
  );
});

test('creating, editing, moving, deleting and restoring a row keeps the keys of a later release', () => {
  fc.assert(
    fc.property(sent, (values) => {
      const world = town();
      const by = author('eastSecretary');
      const [firm, link] = [uid(500), uid(501)];
      const { id: _, ...membership } = member(link, firm, ID.eastChamber);
      const v = { name: '新厂', federationId: ID.east, ...values };
      const held = () => world.get('enterprise', firm)?.row;
      const run = (...ops: readonly object[]) =>
        expect(send(world, by, ops).result.status).toMatch(/applied|merged/);
      run(
        { op: 'create', kind: 'enterprise', id: firm, v },
        { op: 'create', kind: 'membership', id: link, v: membership },
      );
      expect(held()).toMatchObject(values);
      run({ op: 'patch', kind: 'enterprise', id: firm, f: { phone: { b: null, v: '1' } } });
      run({ op: 'create', kind: 'enterprise', id: firm, v: { ...v, address: '茶山路' } });
      run({ op: 'delete', kind: 'enterprise', id: firm, b: { ...held() } });
      run({ op: 'restore', kind: 'enterprise', id: firm });
      expect(held()).toEqual({ id: firm, ...v, phone: '1', address: '茶山路' });
      const f = Object.fromEntries(
        Object.entries(values).map(([name, b]) => [name, { b, v: 'changed' }]),
      );
      run({ op: 'patch', kind: 'enterprise', id: firm, f });
      for (const name of Object.keys(values)) expect(held()?.[name]).toBe('changed');
    }),
  );
});
