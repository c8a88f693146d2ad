import { scopeOf } from '#domain/kernel/access.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { type DemoContext, demoContext, demoId, type SeedRow } from '../../demo/demo-context.ts';
import { demoEnterprises } from '../../demo/demo-enterprises.ts';
import {
  type DemoFederation,
  demoFederations,
  federationRows,
} from '../../demo/demo-federations.ts';

export const WORKSPACE = '0190a000-0000-7000-8000-0000000be4c5';
export const TODAY = '2026-11-21';

/** A workspace to measure on: enterprises of a whole province, kept by its counties. */
export interface BenchRows {
  readonly seeds: readonly SeedRow[];
  /** The scope that covers everything below it. */
  readonly top: string;
  /** Scopes of the federations that keep enterprises, those with the most first. */
  readonly counties: readonly string[];
  /** Enterprises that are not in the workspace yet, one after another, all kept by one county. */
  readonly fresh: (county: string) => Row;
}

const MORE = 1_000_000;

/** The same rows at every run. */
export function benchRows(total: number): BenchRows {
  const given = demoContext({ size: 'province', today: TODAY, workspaceId: WORKSPACE });
  const ctx: DemoContext = { ...given, counts: { ...given.counts, enterprises: total + MORE } };
  const federations = demoFederations(ctx);
  const made = demoEnterprises(ctx, federations)[Symbol.iterator]();
  const seeds = [...federationRows(ctx, federations)];
  const kept = new Map<DemoFederation, number>();
  const next = () => {
    const found = made.next();
    if (found.done) throw new Error('More rows were asked for than the demo makes');
    return found.value;
  };
  for (let i = 0; i < total; i++) {
    const { federation, row } = next();
    seeds.push(row);
    kept.set(federation, (kept.get(federation) ?? 0) + 1);
  }
  const keepers = [...kept].sort(([, a], [, b]) => b - a).map(([federation]) => federation);
  return {
    seeds: [...seeds, ...chambersOf(ctx, keepers, seeds)],
    top: scopeOf('federation', federations[0]?.id ?? ''),
    counties: keepers.map(({ id }) => scopeOf('federation', id)),
    fresh: (county) => ({ ...next().row.row, federationId: county.replace('federation:', '') }),
  };
}

const MEMBERS = 300;

/** One chamber for each county, with some hundred of its enterprises as members. */
function* chambersOf(
  ctx: DemoContext,
  keepers: readonly DemoFederation[],
  seeds: readonly SeedRow[],
): Iterable<SeedRow> {
  const enterprises = Map.groupBy(
    seeds.filter(({ kind }) => kind === 'enterprise'),
    ({ row }) => row.federationId,
  );
  for (const { id, place } of keepers) {
    const chamber = demoId(ctx.workspaceId, 'chamber', id);
    const name = `${place}总商会`;
    yield { kind: 'chamber', row: { id: chamber, name, type: 'general', federationId: id } };
    for (const { row } of enterprises.get(id)?.slice(0, MEMBERS) ?? [])
      yield { kind: 'membership', row: membership(ctx, row.id, chamber) };
  }
}

const membership = (ctx: DemoContext, memberId: string, bodyId: string): Row => ({
  id: demoId(ctx.workspaceId, 'membership', `${memberId}/${bodyId}`),
  memberKind: 'enterprise',
  memberId,
  bodyKind: 'chamber',
  bodyId,
  joinedOn: '2020',
});
