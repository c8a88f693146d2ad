import type { Row } from '#domain/kernel/entity.ts';
import { FOUR_GOODS_NOW } from '#domain/scheme/examples/four-goods.example.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { RatingRows } from '#domain/suggestion/rating-facts.ts';
import { type DemoContext, demoContext, type SeedRow } from '../../demo/demo-context.ts';
import { findings, type Sheet, selfSheet, sheetRow } from '../../demo/demo-sheets.ts';
import { type Seeded, seeded } from '../../demo/seeded.ts';
import { WORKSPACE } from '../device-rows.ts';

/** As many chambers as the notice of 2019—2020 names. */
export const SEASON = { chambers: 1478, experts: 3, members: 40 } as const;
const DAY = '2026-11-21';

/** One chamber of the season: what is known of it, and what everybody found. */
export interface Rated {
  readonly rows: RatingRows;
  readonly self: Sheet;
  readonly reviewer: Sheet;
  readonly experts: readonly Sheet[];
}
export interface SeasonRows {
  readonly scheme: Scheme;
  readonly roundId: string;
  readonly day: string;
  readonly rated: readonly Rated[];
  /** All rows of the round as they lie on a device of the federation that holds it. */
  readonly held: readonly SeedRow[];
}

/** A round of invented chambers, all handed in and scored, none settled; the same at every run. */
export function seasonRows(federationId: string): SeasonRows {
  const ctx = demoContext({ size: 'province', today: DAY, workspaceId: WORKSPACE });
  const { key, ...facts } = FOUR_GOODS_NOW;
  const scheme = { id: ctx.id('scheme', key), ...facts, federationId, state: 'adopted' };
  const roundId = ctx.id('round', 'bench');
  const round = { id: roundId, name: '测速批次', schemeId: scheme.id, federationId, state: 'open' };
  const held: SeedRow[] = [
    { kind: 'scheme', row: scheme },
    { kind: 'round', row: { ...round, level: 'city', year: '2026', noticeDays: 7 } },
  ];
  const rated: Rated[] = [];
  for (let n = 0; n < SEASON.chambers; n++) {
    const random = seeded(`bench/ratings/${n}`);
    const one = ratedOf(random, n);
    rated.push(one);
    held.push(...rowsOf(ctx, one, { n, federationId, roundId }));
  }
  return { scheme: scheme as unknown as Scheme, roundId, day: DAY, rated, held };
}

function ratedOf(random: Seeded, n: number): Rated {
  const self = selfSheet(FOUR_GOODS_NOW, 0.9, random, () => [`document-${n}`]);
  const found = () => findings(FOUR_GOODS_NOW, self, 0.2, random);
  return {
    rows: knownOf(random, n),
    self,
    reviewer: found(),
    experts: Array.from({ length: SEASON.experts }, found),
  };
}

/** Members, their visits and demands, terms and documents of one chamber. */
function knownOf(random: Seeded, n: number): RatingRows {
  const day = () => `2026-${String(random.int(1, 11)).padStart(2, '0')}-1${random.int(0, 9)}`;
  const members = Array.from({ length: SEASON.members }, (_, i) => `firm-${n}-${i}`);
  const some = (share: number) => members.filter(() => random.chance(share));
  return {
    chamber: { id: `c${n}`, foundedOn: '2015-05', partyOrganisation: 'joint', staffCount: 2 },
    terms: [{ id: 't', number: 3, starts: '2023-01-01', ends: '2027-12-31', extendedTo: null }],
    appointments: [],
    memberships: members.map((memberId, i) => ({
      id: `m${i}`,
      memberId,
      joinedOn: '2020',
      leftOn: random.chance(0.05) ? day() : null,
      status: 'active',
      duesPaidThrough: random.chance(0.8) ? '2026' : '2025',
    })),
    documents: [{ id: 'd', kind: 'rules', issuedOn: '2026-01-05', validTo: null }],
    visits: some(0.4).map((targetId, i) => ({ id: `v${i}`, on: day(), targetId })),
    demands: some(0.2).map((_, i) => ({
      id: `q${i}`,
      raisedOn: day(),
      solvedOn: random.chance(0.9) ? DAY : null,
      satisfied: random.chance(0.9),
    })),
  };
}

function rowsOf(
  ctx: DemoContext,
  one: Rated,
  { n, federationId, roundId }: { n: number; federationId: string; roundId: string },
): readonly SeedRow[] {
  const chamber = ctx.id('chamber', `bench/${n}`);
  const dossier = ctx.id('dossier', `bench/${n}`);
  const name = `测速第${n + 1}商会`;
  const about = { federationId, type: 'industry', status: 'active', region: '410300' };
  const at = '2026-11-10T08:00:00Z';
  const row: Row = { id: dossier, roundId, subjectKind: 'chamber', subjectId: chamber };
  return [
    { kind: 'chamber', row: { id: chamber, name, ...about } },
    { kind: 'dossier', row: { ...row, state: 'submitted', submittedOn: '2026-10-10' } },
    sheetRow(dossier, 'self', [chamber, '秘书处'], one.self, at),
    sheetRow(dossier, 'reviewer', [federationId, '评审组'], one.reviewer, null),
    ...one.experts.map((sheet, i) =>
      sheetRow(dossier, 'expert', [`expert-${i}`, `专家${i + 1}`], sheet, at),
    ),
  ];
}
