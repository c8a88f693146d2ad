import { type Grant, scopeOf } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Kind } from '#domain/registry.ts';
import type { Author, DecideContext, Decision } from '#domain/sync/decide.ts';
import { decide } from '#domain/sync/decide.ts';
import { MemoryWorld } from '#domain/sync/memory-world.ts';
import { scopesOf } from '#domain/sync/scopes.ts';

export const TODAY = '2026-03-02';

/** A uuid that can be read: kind letter and number. */
export const uid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** Ids of the town: a city with two counties, a chamber in each, and what belongs to them. */
export const ID = {
  city: uid(1),
  east: uid(2),
  west: uid(3),
  eastChamber: uid(11),
  westChamber: uid(12),
  cityChamber: uid(13),
  eastFirm: uid(21),
  westFirm: uid(22),
  eastMember: uid(31),
  westMember: uid(32),
  leader: uid(41),
  liaison: uid(42),
  campaign: uid(43),
  rule: uid(44),
  target: uid(45),
  visit: uid(46),
  demand: uid(47),
  scheme: uid(51),
  round: uid(52),
  dossier: uid(53),
  award: uid(54),
  person: uid(61),
  post: uid(62),
  term: uid(63),
  meeting: uid(64),
} as const;

const ROWS: readonly (readonly [Kind, Row])[] = [
  ['federation', { id: ID.city, name: '甲市工商联', level: 'city' }],
  ['federation', { id: ID.east, name: '东县工商联', level: 'county', parentId: ID.city }],
  ['federation', { id: ID.west, name: '西县工商联', level: 'county', parentId: ID.city }],
  [
    'chamber',
    { id: ID.eastChamber, name: '东县茶业商会', federationId: ID.east, type: 'industry' },
  ],
  [
    'chamber',
    { id: ID.westChamber, name: '西县建材商会', federationId: ID.west, type: 'industry' },
  ],
  [
    'chamber',
    { id: ID.cityChamber, name: '甲市家具商会', federationId: ID.city, type: 'industry' },
  ],
  [
    'enterprise',
    { id: ID.eastFirm, name: '东县云雾茶厂', federationId: ID.east, phone: '1', tags: ['茶'] },
  ],
  ['enterprise', { id: ID.westFirm, name: '西县青石厂', federationId: ID.west, phone: '2222' }],
  ['membership', member(ID.eastMember, ID.eastFirm, ID.eastChamber)],
  ['membership', member(ID.westMember, ID.westFirm, ID.westChamber)],
  ['leader', { id: ID.leader, name: '某领导', federationId: ID.city, contactPhone: '9' }],
  [
    'liaison',
    {
      id: ID.liaison,
      leaderId: ID.leader,
      targetKind: 'chamber',
      targetId: ID.eastChamber,
      role: 'liaison-leader',
      from: '2025',
    },
  ],
  [
    'campaign',
    {
      id: ID.campaign,
      name: '万人助万企',
      federationId: ID.city,
      from: '2025',
      duties: ['一次走访'],
    },
  ],
  [
    'liaison-rule',
    { id: ID.rule, name: '每季一访', federationId: ID.city, times: 1, per: 'quarter', quota: 3 },
  ],
  [
    'liaison-target',
    {
      id: ID.target,
      federationId: ID.city,
      campaignId: ID.campaign,
      targetKind: 'enterprise',
      targetId: ID.eastFirm,
      from: '2025',
    },
  ],
  [
    'visit',
    {
      id: ID.visit,
      targetKind: 'chamber',
      targetId: ID.eastChamber,
      leaderId: ID.leader,
      date: '2026-01-15',
      form: 'visit',
    },
  ],
  [
    'demand',
    {
      id: ID.demand,
      title: '用工难',
      targetKind: 'chamber',
      targetId: ID.eastChamber,
      leaderId: ID.leader,
      chamberId: ID.eastChamber,
      state: 'registered',
      registeredOn: '2026-01-15',
    },
  ],
  [
    'scheme',
    {
      id: ID.scheme,
      name: '四好商会',
      code: 'four-goods',
      version: '2024',
      federationId: ID.city,
      subjectKind: 'chamber',
    },
  ],
  [
    'round',
    {
      id: ID.round,
      name: '2026 年度',
      schemeId: ID.scheme,
      federationId: ID.city,
      level: 'city',
      year: '2026',
      state: 'open',
    },
  ],
  [
    'dossier',
    {
      id: ID.dossier,
      roundId: ID.round,
      subjectKind: 'chamber',
      subjectId: ID.eastChamber,
      state: 'draft',
      reviewScores: { a: 5 },
    },
  ],
  [
    'award',
    {
      id: ID.award,
      schemeId: ID.scheme,
      roundId: ID.round,
      subjectKind: 'chamber',
      subjectId: ID.eastChamber,
      level: 'city',
      grade: '四好商会',
      awardedOn: '2025-12',
    },
  ],
  [
    'person',
    { id: ID.person, name: '某秘书', bodyKind: 'chamber', bodyId: ID.eastChamber, bornOn: '1980' },
  ],
  [
    'appointment',
    {
      id: ID.post,
      personId: ID.person,
      bodyKind: 'chamber',
      bodyId: ID.eastChamber,
      post: 'secretary-general',
    },
  ],
  [
    'term',
    {
      id: ID.term,
      bodyKind: 'chamber',
      bodyId: ID.eastChamber,
      number: 3,
      starts: '2023',
      ends: '2028',
    },
  ],
  [
    'meeting',
    {
      id: ID.meeting,
      bodyKind: 'chamber',
      bodyId: ID.eastChamber,
      kind: 'council',
      subject: '理事会',
      date: '2026-01-15',
    },
  ],
];

export function member(id: string, memberId: string, bodyId: string): Row {
  return { id, memberKind: 'enterprise', memberId, bodyKind: 'chamber', bodyId };
}

/** The town as it stands before a story. */
export function town(): MemoryWorld {
  const world = new MemoryWorld();
  for (const [kind, row] of ROWS) world.put({ kind, row, rev: 1, deleted: false, scopes: [] });
  for (const r of world.all()) world.put({ ...r, scopes: scopesOf(r.kind, r.row, world, TODAY) });
  return world;
}

const fed = (id: string, role: Grant['role']): Grant => ({
  scope: scopeOf('federation', id),
  role,
});
const cham = (id: string, role: Grant['role']): Grant => ({ scope: scopeOf('chamber', id), role });

/** Grants of the people of the town; the city's reach the counties, as the server expands them. */
export const GRANTS = {
  cityStaff: [ID.city, ID.east, ID.west].map((id) => fed(id, 'staff')),
  admin: [ID.city, ID.east, ID.west].map((id) => fed(id, 'admin')),
  eastStaff: [fed(ID.east, 'staff')],
  westStaff: [fed(ID.west, 'staff')],
  eastSecretary: [cham(ID.eastChamber, 'secretary')],
  westSecretary: [cham(ID.westChamber, 'secretary')],
  officer: [{ scope: scopeOf('leader', ID.leader), role: 'officer' }],
  expert: [fed(ID.east, 'expert')],
  viewer: [fed(ID.east, 'viewer')],
  nobody: [],
} as const satisfies Record<string, readonly Grant[]>;
export type Who = keyof typeof GRANTS;

export function author(who: Who, client: number = 900 + Object.keys(GRANTS).indexOf(who)): Author {
  return { userId: who, name: who, client: uid(client), grants: GRANTS[who] };
}

let made = 100_000;
export const CTX: DecideContext = {
  workspaceId: uid(0),
  now: '2026-03-02T08:00:00Z',
  today: TODAY,
  newId: () => {
    made += 1;
    return uid(made);
  },
};

/** Device time of every mutation. */
const AT = '2026-03-02T09:14:05+08:00';

/** One mutation of the given ops. */
export function mutation(ops: readonly unknown[], n = 1) {
  return { n, id: uid(70_000 + n), at: AT, ops };
}

/** Decides and writes, as the server does. */
export function send(world: MemoryWorld, by: Author, ops: readonly unknown[], n = 1): Decision {
  const decision = decide(world, by, mutation(ops, n), CTX);
  const who = { userId: by.userId, name: by.name, at: AT, receivedAt: CTX.now };
  world.write(decision.writes, { changedClient: by.client, changedBy: by.userId }, who);
  return decision;
}
