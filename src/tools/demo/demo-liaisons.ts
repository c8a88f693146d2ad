import { campaignId } from './demo-campaigns.ts';
import type { DemoChamber } from './demo-chambers.ts';
import { type DemoContext, dated, type SeedRow, seed } from './demo-context.ts';
import { demandRows } from './demo-demands.ts';
import type { DemoEnterprise } from './demo-enterprises.ts';
import { type DemoFederation, LUOYANG_CITY } from './demo-federations.ts';
import { type DemoLeader, demoLeaders, leaderRow } from './demo-leaders.ts';
import type { Served, Target } from './demo-served.ts';
import { visitsOf } from './demo-visits.ts';
import { seeded } from './seeded.ts';

/** Collects enterprises as they pass, evenly spread, until there are as many as are needed. */
export interface TargetPicker {
  readonly offer: (e: DemoEnterprise) => void;
  readonly rows: () => Iterable<SeedRow>;
}

export function targetPicker(
  ctx: DemoContext,
  federations: readonly DemoFederation[],
  chambers: readonly DemoChamber[],
): TargetPicker {
  const inCity = (f: DemoFederation) => f.city === LUOYANG_CITY && f.level !== 'province';
  const city = federations.find((f) => f.region === LUOYANG_CITY);
  const local = federations.filter(inCity);
  const fixed: Target[] = city ? [...ofChambers(chambers, inCity), ...below(local, city)] : [];
  const wanted = ctx.counts.targets - fixed.length;
  const share = local.reduce((n, f) => n + f.weight, 0) / weight(federations);
  const stride = Math.max(1, Math.floor((ctx.counts.enterprises * share * 0.9) / wanted));
  const picked: Target[] = [];
  let passed = 0;
  return {
    offer: (e) => {
      if (!city || !inCity(e.federation) || picked.length >= wanted) return;
      passed += 1;
      if (passed % stride !== 0) return;
      // Every fourth enterprise is looked after by the city itself.
      const federation = picked.length % 4 === 0 ? city : e.federation;
      picked.push({ kind: 'enterprise', id: e.id, key: `e${e.serial}`, federation });
    },
    rows: () => liaisonRows(ctx, [...fixed, ...picked]),
  };
}

const weight = (list: readonly DemoFederation[]) => list.reduce((n, f) => n + f.weight, 0);

function below(local: readonly DemoFederation[], city: DemoFederation): Target[] {
  return local
    .filter((f) => f !== city)
    .map((f) => ({ kind: 'federation', id: f.id, key: `f${f.region}`, federation: city }));
}

function ofChambers(
  chambers: readonly DemoChamber[],
  inCity: (f: DemoFederation) => boolean,
): Target[] {
  return chambers
    .filter((c) => inCity(c.federation))
    .map((c) => ({ kind: 'chamber', id: c.id, key: `c${c.key}`, federation: c.federation }));
}

function* liaisonRows(ctx: DemoContext, targets: readonly Target[]): Iterable<SeedRow> {
  const load = new Map<DemoFederation, Target[]>();
  for (const t of targets) load.set(t.federation, [...(load.get(t.federation) ?? []), t]);
  const counts = new Map([...load].map(([f, list]) => [f, list.length]));
  const leaders = demoLeaders(ctx, counts);
  for (const leader of leaders) yield leaderRow(ctx, leader);
  const served: Served[] = [];
  for (const [federation, list] of load) {
    const own = leaders.filter((leader) => leader.federation === federation);
    for (const [i, target] of list.entries()) {
      const now = own[i % own.length];
      const before = own[(i + 1) % own.length];
      if (!now) continue;
      const one = servedBy(target, now);
      served.push(one);
      yield* liaisonsOf(ctx, one, before);
    }
  }
  for (const one of served) yield* visitsOf(ctx, one);
  for (const [i, one] of served.entries()) yield* listedOf(ctx, one, i);
  yield* demandRows(ctx, served);
}

/** Two in five enterprises have a service officer of the campaign, the others a standing leader. */
function servedBy(target: Target, leader: DemoLeader): Served {
  const service = target.kind === 'enterprise' && seeded(`served/${target.key}`).chance(0.4);
  return { target, leader, campaign: service ? 'two-healths' : null };
}

/** The list of the campaign: whoever it serves, and a few whom it does not serve yet. */
function* listedOf(
  ctx: DemoContext,
  { target: t, campaign }: Served,
  i: number,
): Iterable<SeedRow> {
  const yet = t.kind === 'enterprise' && i % 40 === 0;
  if (campaign === null && !yet) return;
  yield seed('liaison-target', {
    id: ctx.id('liaison-target', t.key),
    federationId: t.federation.id,
    campaignId: campaignId(ctx, 'two-healths'),
    targetKind: t.kind,
    targetId: t.id,
    from: dated(ctx.year - 1, 8, 1),
    demo: true,
  });
}

/** The current liaison of a target; for one in ten also the one that a colleague handed over. */
function* liaisonsOf(
  ctx: DemoContext,
  { target: t, leader: now, campaign }: Served,
  before: DemoLeader | undefined,
): Iterable<SeedRow> {
  const random = seeded(`liaison/${t.key}`);
  const month = random.int(1, 12);
  const row = (
    leader: DemoLeader,
    key: string,
    span: { from: string; to: string | null },
    previous: string | null,
  ) =>
    seed('liaison', {
      id: ctx.id('liaison', `${t.key}/${key}`),
      leaderId: leader.id,
      targetKind: t.kind,
      targetId: t.id,
      role: campaign ? 'chief-service-officer' : 'liaison-leader',
      campaignId: campaign ? campaignId(ctx, campaign) : null,
      previousId: previous,
      ...span,
      demo: true,
    });
  const handedOver = before !== undefined && before !== now && random.chance(0.1);
  const earlier = { from: dated(ctx.year - 3, month), to: dated(ctx.year - 1, month, 14) };
  if (handedOver) yield row(before, 'before', earlier, null);
  const from = dated(ctx.year - 1, month, handedOver ? 15 : 1);
  const previous = handedOver ? ctx.id('liaison', `${t.key}/before`) : null;
  yield row(now, 'now', { from, to: null }, previous);
}
