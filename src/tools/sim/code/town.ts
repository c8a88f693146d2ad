import { GRANTS, ID, town, uid } from '#domain/sync/testing/town.ts';
import type { StoredGrant } from '#server/store/access.table.ts';
import type { Workspace } from '#server/store/clock.table.ts';

export const WORKSPACE: Workspace = {
  no: 1,
  id: '0190f0aa-0000-7000-8000-000000000001',
  name: '甲市',
  demo: true,
};

/** Where everything begins: 09:00 in the town, 2 March 2026. */
export const DAWN = Date.UTC(2026, 2, 2, 1);

/** People of the town who have devices. */
export const PEOPLE = [
  'cityStaff',
  'eastStaff',
  'eastSecretary',
  'viewer',
  'officer',
  'expert',
] as const;
export type Who = (typeof PEOPLE)[number];

/** Whose devices meet: those with something to say to each other more often. */
export const CAST: readonly Who[] = [
  ...(['cityStaff', 'eastStaff', 'eastSecretary', 'eastStaff', 'cityStaff'] as const),
  ...(['eastSecretary', 'viewer', 'eastStaff', 'officer', 'expert'] as const),
];

/** The grants that people have at first; later ones are drawn from all of them. */
export const HOMES: Readonly<Record<Who, readonly StoredGrant[]>> = {
  cityStaff: [{ scope: `federation:${ID.city}`, role: 'staff', subtree: true }],
  eastStaff: given('eastStaff'),
  eastSecretary: given('eastSecretary'),
  viewer: given('viewer'),
  officer: given('officer'),
  expert: [{ scope: `federation:${ID.city}`, role: 'expert', subtree: false }],
};

function given(who: Who): readonly StoredGrant[] {
  return GRANTS[who].map((grant) => ({ ...grant, subtree: false }));
}

/** Grants that may come and go. */
export const LOOSE: readonly StoredGrant[] = [
  { scope: `federation:${ID.east}`, role: 'staff', subtree: false },
  { scope: `federation:${ID.west}`, role: 'staff', subtree: false },
  { scope: `federation:${ID.west}`, role: 'viewer', subtree: false },
  { scope: `federation:${ID.city}`, role: 'admin', subtree: true },
  { scope: `chamber:${ID.eastChamber}`, role: 'secretary', subtree: false },
  { scope: `chamber:${ID.westChamber}`, role: 'secretary', subtree: false },
  { scope: `leader:${ID.leader}`, role: 'officer', subtree: false },
];

/** A dossier that was handed in: experts score it; the town's own is still a draft. */
export const HANDED_IN = uid(57);

export const ROWS = town()
  .all()
  .flatMap(({ kind, row }) => {
    const also = { ...row, id: HANDED_IN, subjectId: ID.westChamber, state: 'submitted' };
    return row.id === ID.dossier ? [row, also].map((r) => ({ kind, row: r })) : [{ kind, row }];
  });

/** Two enterprises whose credit codes more than one device may add. */
export const CODES = ['91410300MA40000007', '91410300MA4000001X'] as const;
