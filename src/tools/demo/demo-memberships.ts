import type { MEMBERSHIP_STATUSES } from '#domain/membership/membership.entity.ts';
import type { DemoChamber } from './demo-chambers.ts';
import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import type { DemoEnterprise } from './demo-enterprises.ts';
import { type DemoFederation, LUOYANG_CITY } from './demo-federations.ts';
import { type Seat, seatPost } from './demo-seats.ts';
import { type Seeded, seeded } from './seeded.ts';

type Status = (typeof MEMBERSHIP_STATUSES)[number];
const LEAVINGS: readonly { status: Status; reason: string; weight: number }[] = [
  { status: 'resigned', reason: '企业书面申请退会', weight: 5 },
  { status: 'auto-withdrawn', reason: '连续两年未交会费且未参加活动', weight: 4 },
  { status: 'deregistered', reason: '企业已注销', weight: 2 },
  { status: 'transferred', reason: '随企业迁址转入其他商会', weight: 1 },
  { status: 'expelled', reason: '严重违反章程，理事会表决除名', weight: 1 },
];

/** Who has joined what so far: member numbers and leading posts follow the order of joining. */
export interface Rolls {
  readonly chambers: ReadonlyMap<string, readonly DemoChamber[]>;
  readonly joined: Map<string, number>;
  readonly seats: Map<string, Seat[]>;
}

export function newRolls(chambers: readonly DemoChamber[]): Rolls {
  const byFederation = new Map<string, DemoChamber[]>();
  for (const c of chambers) {
    const list = byFederation.get(c.federation.id);
    if (list) list.push(c);
    else byFederation.set(c.federation.id, [c]);
  }
  return { chambers: byFederation, joined: new Map(), seats: new Map() };
}

/** Memberships of one enterprise: in up to three chambers, and now and then in a federation. */
export function* membershipsOf(
  ctx: DemoContext,
  e: DemoEnterprise,
  rolls: Rolls,
): Iterable<SeedRow> {
  const random = seeded(`memberships/${e.serial}`);
  for (const c of chosen(ctx, e, rolls, random)) yield inChamber(ctx, e, c, rolls, random);
  if (ctx.counts.reach !== 'chamber' && random.chance(0.07)) {
    const city = random.chance(0.25);
    yield inFederation(ctx, e, city ? LUOYANG_CITY : null, random);
  }
}

function chosen(ctx: DemoContext, e: DemoEnterprise, rolls: Rolls, random: Seeded) {
  const own = fitting(rolls.chambers.get(e.federation.id), e);
  if (ctx.counts.reach === 'chamber') return own;
  const picked = new Set<DemoChamber>();
  const inLuoyang = e.federation.city === LUOYANG_CITY;
  if (own.length > 0 && random.chance(inLuoyang ? 0.38 : 0.8))
    picked.add(random.weighted(own.map(trade)).c);
  if (inLuoyang) {
    const city = fitting(rolls.chambers.get(ctx.id('federation', LUOYANG_CITY)), e);
    if (random.chance(0.6)) picked.add(random.weighted(city.map(trade)).c);
    if (random.chance(0.14)) picked.add(random.weighted(city));
  }
  return picked;
}

/** A chamber of the firm's own trade is far likelier than any other. */
const trade = (c: DemoChamber) => ({ c, weight: c.trades ? c.weight * 9 : c.weight });

function fitting(chambers: readonly DemoChamber[] = [], e: DemoEnterprise): DemoChamber[] {
  return chambers.filter((c) => !c.trades || c.trades.some((t) => e.industry.startsWith(t)));
}

function inChamber(
  ctx: DemoContext,
  e: DemoEnterprise,
  c: DemoChamber,
  rolls: Rolls,
  random: Seeded,
): SeedRow {
  const n = (rolls.joined.get(c.id) ?? 0) + 1;
  rolls.joined.set(c.id, n);
  const seat = seatPost(c, n);
  if (seat) {
    const seats = rolls.seats.get(c.id) ?? [];
    seats.push({ ...seat, personName: e.person, enterpriseId: e.id });
    rolls.seats.set(c.id, seats);
  }
  const joined = random.int(c.founded, ctx.year - 1);
  const ended = seat === null && joined < ctx.year - 1 && random.chance(0.08);
  return seed('membership', {
    id: ctx.id('membership', `${c.key}/${e.serial}`),
    memberKind: 'enterprise',
    memberId: e.id,
    bodyKind: 'chamber',
    bodyId: c.id,
    number: `${String(c.index).padStart(3, '0')}-${String(n).padStart(4, '0')}`,
    post: seat?.post ?? (random.chance(0.2) ? 'council-member' : 'member'),
    joinedOn: roughly(joined, random),
    ...(ended ? leaving(ctx, joined, random) : standing(ctx, random)),
    representative: random.chance(0.7) ? e.person : null,
    demo: true,
  });
}

/** People remember the year, the month or the day of joining, and some nothing at all. */
function roughly(year: number, random: Seeded): string | null {
  const kept = random.next();
  if (kept < 0.03) return null;
  if (kept < 0.22) return dated(year);
  if (kept < 0.5) return dated(year, random.int(1, 12));
  return dated(year, random.int(1, 12), random.int(1, 28));
}

function leaving(ctx: DemoContext, joined: number, random: Seeded) {
  const { status, reason } = random.weighted(LEAVINGS);
  const year = random.int(joined + 1, ctx.year - 1);
  const leftOn = dated(year, random.int(1, 12), random.int(1, 28));
  return { leftOn, leavingReason: reason, status, duesPaidThrough: dated(year - 1) };
}

function standing(ctx: DemoContext, random: Seeded) {
  const late = random.chance(0.07);
  return { status: late ? 'arrears' : 'active', duesPaidThrough: dated(ctx.year - (late ? 2 : 0)) };
}

function inFederation(
  ctx: DemoContext,
  e: DemoEnterprise,
  city: string | null,
  random: Seeded,
): SeedRow {
  const direct = city !== null && e.federation.city === city;
  const bodyId = direct ? ctx.id('federation', city) : e.federation.id;
  return seed('membership', {
    id: ctx.id('membership', `federation/${e.serial}`),
    memberKind: 'enterprise',
    memberId: e.id,
    bodyKind: 'federation',
    bodyId,
    post: random.pick(['executive-member', 'standing-member', 'member', 'member'] as const),
    joinedOn: roughly(random.int(ctx.year - 9, ctx.year - 1), random),
    ...standing(ctx, random),
    representative: e.person,
    demo: true,
  });
}

/** 团体会员: the chambers directly under a city federation belong to it as a whole. */
export function* groupMemberships(
  ctx: DemoContext,
  chambers: readonly DemoChamber[],
): Iterable<SeedRow> {
  const isCity = (f: DemoFederation) => f.region === LUOYANG_CITY;
  for (const c of chambers.filter((one) => isCity(one.federation)))
    yield seed('membership', {
      id: ctx.id('membership', `group/${c.key}`),
      memberKind: 'chamber',
      memberId: c.id,
      bodyKind: 'federation',
      bodyId: c.federation.id,
      number: `T-${String(c.index).padStart(3, '0')}`,
      post: 'member',
      joinedOn: dated(c.founded + 1),
      status: 'active',
      demo: true,
    });
}
