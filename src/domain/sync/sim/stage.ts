import type { Role } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import { MemoryWorld } from '../memory-world.ts';
import { scopesOf } from '../scopes.ts';
import type { WorldRow } from '../world.ts';

export const TODAY = '2026-03-02';
export const NOW = '2026-03-02T08:00:00Z';

const uid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [city, east, west] = [uid(1), uid(2), uid(3)];
const [teas, stones] = [uid(11), uid(12)];
const [tea, quarry, both] = [uid(21), uid(22), uid(23)];
const [leader, liaison, award] = [uid(41), uid(42), uid(51)];

/** Ids that are known before anybody created them: an enterprise's follows from its credit code. */
export const KNOWN = [tea, quarry, both, uid(777), uid(778)] as const;
/** A row whose reading brings the server down: a fault of ours, not of its author. */
export const POISON = uid(999);

const member = (id: string, memberId: string, bodyId: string): readonly [Kind, Row] => [
  'membership',
  { id, memberKind: 'enterprise', memberId, bodyKind: 'chamber', bodyId },
];

const ROWS: readonly (readonly [Kind, Row])[] = [
  ['federation', { id: city, name: '甲市工商联', level: 'city' }],
  ['federation', { id: east, name: '东县工商联', level: 'county', parentId: city }],
  ['federation', { id: west, name: '西县工商联', level: 'county', parentId: city }],
  ['chamber', { id: teas, name: '东县茶业商会', federationId: east, type: 'industry' }],
  ['chamber', { id: stones, name: '西县建材商会', federationId: west, type: 'industry' }],
  ['enterprise', { id: tea, name: '云雾茶厂', federationId: east, phone: '1', tags: ['茶'] }],
  ['enterprise', { id: quarry, name: '青石厂', federationId: west, phone: '2' }],
  ['enterprise', { id: both, name: '山货行', federationId: east, phone: '3' }],
  member(uid(31), tea, teas),
  member(uid(32), quarry, stones),
  member(uid(33), both, teas),
  member(uid(34), both, stones),
  ['leader', { id: leader, name: '某领导', federationId: city, contactPhone: '9' }],
  ['liaison', { id: liaison, leaderId: leader, targetKind: 'enterprise', targetId: both }],
  ['award', { id: award, subjectKind: 'chamber', subjectId: teas, level: 'county' }],
];

/** The town as it stands before every history. */
export const STAGE: readonly WorldRow[] = (() => {
  const world = new MemoryWorld();
  for (const [kind, row] of ROWS) world.put({ kind, row, rev: 1, deleted: false, scopes: [] });
  return world
    .all()
    .map((r, i) => ({ ...r, rev: i + 1, scopes: scopesOf(r.kind, r.row, world, TODAY) }));
})();

/** Scopes that grants may name, each with the roles that people have there, the likelier ones twice. */
export const SCOPES: readonly (readonly [scope: string, roles: readonly Role[]])[] = [
  [`federation:${city}`, ['staff', 'staff', 'admin', 'expert']],
  [`federation:${east}`, ['staff', 'staff', 'staff', 'viewer']],
  [`federation:${west}`, ['staff', 'staff', 'staff', 'viewer']],
  [`chamber:${teas}`, ['secretary', 'secretary', 'secretary', 'viewer']],
  [`chamber:${stones}`, ['secretary', 'secretary', 'secretary', 'viewer']],
  [`leader:${leader}`, ['officer']],
];
