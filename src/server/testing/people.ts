import type { StoredGrant } from '../store/access.table.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A small world for tests: a city, two counties, three chambers, some members and a leader. */
export const IDS = {
  city: id(1),
  countyA: id(2),
  countyB: id(3),
  cityChamber: id(11),
  chamberA: id(12),
  chamberB: id(13),
  inA: id(21),
  inB: id(22),
  inCity: id(23),
  memberA: id(31),
  memberB: id(32),
  memberCity: id(33),
  leader: id(41),
  liaison: id(42),
  personA: id(51),
  scheme: id(61),
  award: id(62),
} as const;

export const SEEDS = [
  { kind: 'federation', row: { id: IDS.city, name: '试城工商联', level: 'city' } },
  {
    kind: 'federation',
    row: { id: IDS.countyA, name: '甲县工商联', level: 'county', parentId: IDS.city },
  },
  {
    kind: 'federation',
    row: { id: IDS.countyB, name: '乙县工商联', level: 'county', parentId: IDS.city },
  },
  {
    kind: 'chamber',
    row: { id: IDS.cityChamber, name: '试城家具商会', type: 'industry', federationId: IDS.city },
  },
  {
    kind: 'chamber',
    row: { id: IDS.chamberA, name: '甲县茶业商会', type: 'industry', federationId: IDS.countyA },
  },
  {
    kind: 'chamber',
    row: { id: IDS.chamberB, name: '乙县石材商会', type: 'industry', federationId: IDS.countyB },
  },
  {
    kind: 'enterprise',
    row: {
      id: IDS.inA,
      name: '甲县春山茶厂',
      federationId: IDS.countyA,
      phone: '0379-1001',
      contactName: '林某',
      note: '甲县备注',
    },
  },
  {
    kind: 'enterprise',
    row: { id: IDS.inB, name: '乙县磐石石材', federationId: IDS.countyB, phone: '0379-2001' },
  },
  {
    kind: 'enterprise',
    row: { id: IDS.inCity, name: '试城木作', federationId: IDS.city, phone: '0379-3001' },
  },
  {
    kind: 'membership',
    row: {
      id: IDS.memberA,
      memberKind: 'enterprise',
      memberId: IDS.inA,
      bodyKind: 'chamber',
      bodyId: IDS.chamberA,
      joinedOn: '2020',
    },
  },
  {
    kind: 'membership',
    row: {
      id: IDS.memberB,
      memberKind: 'enterprise',
      memberId: IDS.inB,
      bodyKind: 'chamber',
      bodyId: IDS.chamberB,
      joinedOn: '2020',
    },
  },
  {
    kind: 'membership',
    row: {
      id: IDS.memberCity,
      memberKind: 'enterprise',
      memberId: IDS.inCity,
      bodyKind: 'chamber',
      bodyId: IDS.cityChamber,
    },
  },
  { kind: 'leader', row: { id: IDS.leader, name: '试某', federationId: IDS.city } },
  {
    kind: 'liaison',
    row: {
      id: IDS.liaison,
      leaderId: IDS.leader,
      targetKind: 'enterprise',
      targetId: IDS.inA,
      role: 'liaison-leader',
      from: '2024-01-01',
    },
  },
  {
    kind: 'person',
    row: {
      id: IDS.personA,
      name: '甲县某',
      bodyKind: 'chamber',
      bodyId: IDS.chamberA,
      phone: '13800000000',
      evaluationGrade: 'A',
    },
  },
  {
    kind: 'scheme',
    row: {
      id: IDS.scheme,
      name: '四好商会',
      code: 'four-goods',
      version: '2026',
      federationId: IDS.city,
      subjectKind: 'chamber',
    },
  },
  {
    kind: 'award',
    row: {
      id: IDS.award,
      schemeId: IDS.scheme,
      subjectKind: 'chamber',
      subjectId: IDS.chamberA,
      level: 'city',
      grade: '“四好”商会',
      awardedOn: '2026-01-05',
    },
  },
] as const;

const grant = (scope: string, role: StoredGrant['role'], subtree = false): StoredGrant => ({
  scope,
  role,
  subtree,
});

/** One account for each way of working. */
export const PEOPLE: Readonly<Record<string, readonly StoredGrant[]>> = {
  admin: [grant(`federation:${IDS.city}`, 'admin', true)],
  staff: [grant(`federation:${IDS.city}`, 'staff', true)],
  county: [grant(`federation:${IDS.countyA}`, 'staff')],
  secretary: [grant(`chamber:${IDS.chamberA}`, 'secretary')],
  officer: [grant(`leader:${IDS.leader}`, 'officer')],
  expert: [grant(`federation:${IDS.countyA}`, 'expert')],
  viewer: [grant(`federation:${IDS.city}`, 'viewer', true)],
};
export type Who = 'admin' | 'staff' | 'county' | 'secretary' | 'officer' | 'expert' | 'viewer';
