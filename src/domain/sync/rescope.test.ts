import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { MemoryWorld } from './memory-world.ts';
import { rescope } from './rescope.ts';
import { scopesOf } from './scopes.ts';
import { ID, TODAY, town, uid } from './testing/town.ts';
import type { Write } from './world.ts';

const some = (from: number, to: number) => fc.integer({ min: from, max: to }).map(uid);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const end = fc.constantFrom(null, '2019', '2026-03-01', '2026-03-02', '2027');
const FED = some(1, 4);
const body = fc.oneof(
  fc.record({ bodyKind: fc.constant('chamber'), bodyId: some(11, 14) }),
  fc.record({ bodyKind: fc.constant('federation'), bodyId: FED }),
);
const subject = body.map((b) => ({ subjectKind: b.bodyKind, subjectId: b.bodyId }));

const target = fc.oneof(
  fc.record({ targetKind: fc.constant('chamber'), targetId: some(11, 14) }),
  fc.record({ targetKind: fc.constant('enterprise'), targetId: some(21, 22) }),
  fc.record({ targetKind: fc.constant('federation'), targetId: FED }),
);

/** Fields that scopes depend on, for a handful of rows of every kind, in any combination. */
const FIELDS: readonly (readonly [Kind, fc.Arbitrary<string>, fc.Arbitrary<object>])[] = [
  ['federation', FED, fc.record({ parentId: maybe(FED) })],
  ['chamber', some(11, 14), fc.record({ federationId: FED })],
  ['enterprise', some(21, 22), fc.record({ federationId: FED })],
  [
    'membership',
    some(31, 33),
    fc
      .tuple(
        body,
        fc.oneof(
          fc.record({ memberKind: fc.constant('enterprise'), memberId: some(21, 22) }),
          fc.record({ memberKind: fc.constant('chamber'), memberId: some(11, 14) }),
        ),
        fc.record({ leftOn: end }),
      )
      .map(([a, b, c]) => ({ ...a, ...b, ...c })),
  ],
  ['leader', some(41, 41), fc.record({ federationId: FED })],
  ['campaign', some(43, 43), fc.record({ federationId: FED })],
  ['liaison-rule', some(44, 44), fc.record({ federationId: FED })],
  [
    'liaison-target',
    some(45, 45),
    fc.tuple(target, FED).map(([t, f]) => ({ ...t, federationId: f })),
  ],
  [
    'visit',
    some(46, 46),
    fc.tuple(target, maybe(fc.constant(ID.leader))).map(([t, l]) => ({ ...t, leaderId: l })),
  ],
  [
    'demand',
    some(47, 47),
    fc.tuple(target, maybe(some(11, 14))).map(([t, c]) => ({ ...t, leaderId: null, chamberId: c })),
  ],
  [
    'liaison',
    some(91, 93),
    fc
      .tuple(target, end, maybe(fc.constant(ID.campaign)))
      .map(([t, to, campaignId]) => ({ leaderId: ID.leader, ...t, to, campaignId })),
  ],
  ['scheme', some(51, 51), fc.record({ federationId: FED })],
  ['round', some(52, 52), fc.record({ federationId: FED })],
  ['dossier', some(53, 53), subject.map((s) => ({ ...s, roundId: ID.round }))],
  ['award', some(54, 54), subject.map((s) => ({ ...s, roundId: ID.round, schemeId: ID.scheme }))],
  ['person', some(61, 61), body],
  [
    'appointment',
    some(62, 62),
    fc.tuple(body, end).map(([b, to]) => ({ ...b, personId: ID.person, to })),
  ],
  ['term', some(63, 63), body],
  ['meeting', some(64, 64), body],
  [
    'conflict',
    some(71, 72),
    fc.constantFrom(
      { kind: 'enterprise', row: ID.eastFirm },
      { kind: 'chamber', row: ID.eastChamber },
    ),
  ],
  ['refusal', some(81, 81), fc.record({ federationId: FED })],
];
const change = fc.oneof(
  ...FIELDS.map(([kind, id, fields]) =>
    fc.record({
      kind: fc.constant(kind),
      id,
      fields,
      deleted: fc.integer({ min: 0, max: 3 }).map((x) => x === 3),
    }),
  ),
);

function writes(world: MemoryWorld, changes: readonly Partial<Write>[]): readonly Write[] {
  return changes.map((c) => {
    const { kind, id, fields, deleted } = c as Write & { fields: object };
    const old = world.get(kind, id);
    const row: Row = { ...old?.row, ...fields, id };
    return { kind, id, row, deleted, scopes: old?.scopes ?? [] };
  });
}

test('after any series of changes the stored scopes are those computed from scratch', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { maxLength: 25 }),
      (series) => {
        const world = town();
        for (const changes of series) {
          const given = new Map(changes.map((c) => [`${c.kind}:${c.id}`, c]));
          const direct = writes(world, [...given.values()]);
          const moved = rescope(world, direct, TODAY);
          const all = new Map(direct.map((w) => [`${w.kind}:${w.id}`, w]));
          for (const w of moved) all.set(`${w.kind}:${w.id}`, w);
          world.write([...all.values()]);
          for (const r of world.all()) {
            if (r.deleted) continue;
            const label = `${r.kind} ${r.row.id}`;
            expect([label, r.scopes]).toEqual([label, scopesOf(r.kind, r.row, world, TODAY)]);
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});

test('a deleted row keeps the scopes it lay in, and its conflicts stay with it', () => {
  const world = town();
  const before = world.get('enterprise', ID.eastFirm)?.scopes ?? [];
  const about = { id: uid(71), kind: 'enterprise', row: ID.eastFirm };
  world.put({ kind: 'conflict', row: about, rev: 2, deleted: false, scopes: before });
  const gone = ['membership', 'enterprise'] as const;
  const ids = { membership: ID.eastMember, enterprise: ID.eastFirm };
  const direct = gone.map((kind) => {
    const found = world.get(kind, ids[kind]);
    return { kind, id: ids[kind], row: found?.row ?? { id: '' }, deleted: true, scopes: [] };
  });
  world.write(direct.map((w) => rescope(world, direct, TODAY).find((m) => m.id === w.id) ?? w));
  expect(world.get('enterprise', ID.eastFirm)?.scopes).toEqual(before);
  const conflict = { id: uid(71), kind: 'enterprise', row: ID.eastFirm };
  expect(scopesOf('conflict', conflict, world, TODAY)).toEqual(before);
});

test('a membership that ended yesterday takes the enterprise out of the chamber', () => {
  const world = town();
  const found = world.get('membership', ID.eastMember);
  const row = { ...found?.row, id: ID.eastMember, leftOn: '2026-03-01' };
  const scopes = found?.scopes ?? [];
  const write = { kind: 'membership', id: row.id, row, deleted: false, scopes } as const;
  const moved = rescope(world, [write], TODAY);
  expect(moved.map((w) => [w.kind, w.id, w.scopes])).toEqual([
    ['enterprise', ID.eastFirm, [`federation:${ID.east}`]],
  ]);
});
