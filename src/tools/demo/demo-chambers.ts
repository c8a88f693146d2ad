import type { ChamberType } from '#domain/chamber/chamber.entity.ts';
import { makeCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { areaCode } from './demo-area-codes.ts';
import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import { type DemoFederation, LUOYANG_CITY } from './demo-federations.ts';
import { demoEmail, demoLandline, demoMobile, personName } from './demo-names.ts';
import { CITY_CHAMBERS, type CityChamber, HUNAN_CHAMBER } from './luoyang-chambers.ts';
import { seeded } from './seeded.ts';

/** A chamber of the demo with what memberships, officers and ratings need to know. */
export interface DemoChamber extends Omit<CityChamber, 'seen'> {
  readonly id: string;
  readonly federation: DemoFederation;
  /** Place in the whole list, from 1: member numbers and invented telephone numbers hang on it. */
  readonly index: number;
  readonly founded: number;
}

/** All chambers, the city's 38 first. */
export function demoChambers(
  ctx: DemoContext,
  federations: readonly DemoFederation[],
): readonly DemoChamber[] {
  const planned = federations.flatMap((f) => plansOf(ctx, f).map((plan) => ({ f, plan })));
  return planned.map(({ f, plan }, i) => ({
    ...plan,
    id: ctx.id('chamber', plan.key),
    federation: f,
    index: i + 1,
    // City chambers are old enough for the season of 2018.
    founded: ctx.year - seeded(`founded/${plan.key}`).int(f.level === 'city' ? 9 : 4, 20),
  }));
}

type Plan = Omit<CityChamber, 'seen'>;

function plansOf(ctx: DemoContext, f: DemoFederation): readonly Plan[] {
  if (f.region === LUOYANG_CITY)
    return CITY_CHAMBERS.filter((c) => ctx.counts.reach !== 'chamber' || c.key === HUNAN_CHAMBER);
  if (f.level === 'province') return [];
  if (f.city === LUOYANG_CITY) return countyPlans(f);
  return [
    plan(f, 'trade', `${f.place}装备制造业商会`, 'industry', ['C']),
    plan(f, 'commerce', `${f.place}商贸流通业商会`, 'industry', ['F', 'G', 'H']),
  ];
}

function countyPlans(f: DemoFederation): readonly Plan[] {
  const towns = f.towns.map((town, i) =>
    plan(
      f,
      `town${i + 1}`,
      `${f.place}${town}商会`,
      town.endsWith('街道') ? 'subdistrict' : 'township',
    ),
  );
  if (f.level === 'zone') return [plan(f, 'park', `${f.place}园区商会`, 'park')];
  return [
    ...towns,
    plan(f, 'build', `${f.place}建筑建材商会`, 'industry', ['E', 'F5165', 'C30']),
    plan(f, 'food', `${f.place}餐饮旅游商会`, 'industry', ['H', 'L7291', 'C13']),
  ];
}

function plan(
  f: DemoFederation,
  key: string,
  name: string,
  type: ChamberType,
  trades?: readonly string[],
): Plan {
  const shortName = name.slice(f.place.length);
  return {
    key: `${f.region}/${key}`,
    name,
    shortName,
    type,
    weight: 1,
    ...(trades ? { trades } : {}),
  };
}

const PARTY = ['own', 'own', 'joint', 'functional', 'instructor-only', 'none'] as const;

/** A chamber's row. Even where the name is real, every detail is made up: so `demo` is set. */
export function chamberRow(ctx: DemoContext, c: DemoChamber): SeedRow {
  const random = seeded(`chamber/${c.key}`);
  const f = c.federation;
  const party = random.pick(PARTY);
  const month = random.int(1, 12);
  const township = c.type === 'township' || c.type === 'subdistrict';
  // Some chambers below the county were never registered: they have a reason in place of a code.
  const registered = !township || random.chance(0.6);
  const independent = c.type === 'industry' && random.chance(0.3);
  return seed('chamber', {
    id: c.id,
    name: c.name,
    shortName: c.shortName,
    federationId: f.id,
    type: c.type,
    homeRegion: c.homeRegion,
    direction: c.type === 'hometown' ? 'inbound' : null,
    region: f.region,
    creditCode: registered ? makeCreditCode('51', f.city, 700_000 + c.index) : null,
    noCodeReason: registered ? null : '未在民政部门登记，由乡镇（街道）备案管理',
    registrationAuthority: registered ? `${f.place}民政局` : null,
    supervisingAuthority: independent ? null : `${f.place}工商业联合会`,
    partyAuthority: `${f.place}工商联党组织`,
    certificateValidUntil: registered ? dated(ctx.year + random.int(0, 4), month, 28) : null,
    foundedOn: random.chance(0.6) ? dated(c.founded, month) : dated(c.founded),
    status: 'active',
    affiliation: independent ? 'linked' : 'subordinate',
    affiliatedFrom: dated(c.founded),
    partyOrganisation: party,
    noPartyReason: party === 'none' ? '正式党员不足三名' : null,
    partyInstructor: party === 'instructor-only' ? personName(random) : null,
    unitedFrontContact: random.chance(0.5) ? personName(random) : null,
    address: `${f.place}示例路${random.int(1, 199)}号`,
    phone: demoLandline(areaCode(f.city), c.index),
    email: demoEmail(900_000 + c.index),
    contactName: personName(random),
    contactPhone: demoMobile(90_000_000 + c.index),
    staffCount: random.int(1, 4),
    demo: true,
  });
}
