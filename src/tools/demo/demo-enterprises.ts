import { makeCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { enterpriseId } from '#domain/kernel/id.ts';
import { areaCode } from './demo-area-codes.ts';
import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import type { DemoFederation } from './demo-federations.ts';
import { firmForm } from './demo-forms.ts';
import { demoEmail, demoLandline, demoMobile, firmWord, personName } from './demo-names.ts';
import { TRADES } from './demo-trades.ts';
import { type Seeded, seeded } from './seeded.ts';

/** An enterprise of the demo with what its memberships need to know. */
export interface DemoEnterprise {
  readonly serial: number;
  readonly id: string;
  readonly federation: DemoFederation;
  readonly industry: string;
  readonly person: string;
  readonly row: SeedRow;
}

const TAGS = ['制造业骨干', '服务业重点', '农业产业化龙头', '高新技术', '科技型中小'] as const;
/** Every so many enterprises one comes a second time, spelt otherwise and without its code. */
const REPEAT_EVERY = 400;

/** Enterprises one after another; only counters are held, so 155,000 need no memory. */
export function* demoEnterprises(
  ctx: DemoContext,
  federations: readonly DemoFederation[],
): Iterable<DemoEnterprise> {
  const keepers = federations.filter((f) => f.weight > 0);
  const words = new Map<string, number>();
  let last: DemoEnterprise | undefined;
  for (let serial = 1; serial <= ctx.counts.enterprises; serial++) {
    if (last && serial % REPEAT_EVERY === 0) {
      yield repeated(ctx, last, serial);
      continue;
    }
    const random = seeded(`enterprise/${serial}`);
    const federation = random.weighted(keepers);
    const head = headOf(federation);
    const n = words.get(head) ?? 0;
    words.set(head, n + 1);
    last = enterprise(ctx, serial, federation, head + firmWord(n, head), random);
    yield last;
  }
}

/** Firms of a district carry the city's name, those of a county the county's. */
function headOf(f: DemoFederation): string {
  return f.place.startsWith('洛阳') ? '洛阳' : f.place;
}

function enterprise(
  ctx: DemoContext,
  serial: number,
  f: DemoFederation,
  stem: string,
  random: Seeded,
): DemoEnterprise {
  const trade = random.weighted(TRADES);
  const form = firmForm(trade, random);
  const region = f.region.length > 6 ? f.city : f.region;
  const creditCode = makeCreditCode(form.prefix, region, serial);
  const id = enterpriseId(ctx.workspaceId, creditCode);
  const person = personName(random);
  const founded = ctx.year - random.int(2, 28);
  const staff = random.int(3, 40) * random.pick([1, 1, 1, 2, 5, 12]);
  const capital = staff * random.pick([1, 5, 10, 10, 20, 30]);
  const row = seed('enterprise', {
    id,
    name: stem + form.ending,
    shortName: random.chance(0.4) ? stem.slice(-3) + trade.word : null,
    creditCode,
    kind: form.kind,
    federationId: f.id,
    industry: trade.industry,
    region: f.region,
    address: `${f.place}${random.pick(f.towns.length > 0 ? f.towns : [''])}示例路${random.int(1, 299)}号`,
    legalRepresentative: person,
    contactName: random.chance(0.6) ? person : personName(random),
    contactPhone: demoMobile(serial),
    phone: random.chance(0.5) ? demoLandline(areaCode(f.city), 100_000 + serial) : null,
    email: random.chance(0.3) ? demoEmail(serial) : null,
    foundedOn: dated(founded, random.int(1, 12), random.int(1, 28)),
    capital: { cents: capital * 1_000_000, currency: 'CNY' },
    staff,
    revenue: revenue(ctx, staff, random),
    business: trade.business,
    status: random.weighted(STATUSES).status,
    tags: random.chance(0.15) ? [random.pick(TAGS)] : null,
    verifiedOn: random.chance(0.4)
      ? dated(ctx.year - 1, random.int(1, 12), random.int(1, 28))
      : null,
    demo: true,
  });
  return { serial, id, federation: f, industry: trade.industry, person, row };
}

const STATUSES = [
  { status: 'operating', weight: 96 },
  { status: 'suspended', weight: 2 },
  { status: 'deregistered', weight: 2 },
] as const;

function revenue(ctx: DemoContext, staff: number, random: Seeded) {
  if (!random.chance(0.25)) return null;
  const cents = staff * random.int(8, 60) * 1_000_000;
  return { [String(ctx.year - 1)]: { cents, currency: 'CNY' } };
}

/** What a second list brings: the same firm with half-width brackets, blanks and no code. */
function repeated(ctx: DemoContext, of: DemoEnterprise, serial: number): DemoEnterprise {
  const id = ctx.id('enterprise', `repeat/${serial}`);
  const { name, industry, region, legalRepresentative, contactPhone } = of.row.row;
  const row = seed('enterprise', {
    id,
    name: String(name).replace('洛阳', '洛阳市').replace('（', '(').replace('）', ')'),
    noCodeReason: '入会时未提供',
    federationId: of.federation.id,
    industry,
    region,
    legalRepresentative,
    contactPhone,
    demo: true,
  });
  return { ...of, serial, id, row };
}
