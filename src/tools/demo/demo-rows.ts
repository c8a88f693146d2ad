import { programmeRows } from './demo-campaigns.ts';
import { chamberRow, demoChambers } from './demo-chambers.ts';
import { type DemoInput, demoContext, type SeedRow } from './demo-context.ts';
import { demoEnterprises } from './demo-enterprises.ts';
import { demoFederations, federationRows } from './demo-federations.ts';
import { targetPicker } from './demo-liaisons.ts';
import { groupMemberships, membershipsOf, newRolls } from './demo-memberships.ts';
import { chamberOfficers, federationOfficers } from './demo-officers.ts';
import { ratingRows } from './demo-ratings.ts';
import { schemeRows } from './demo-schemes.ts';

/**
 * Every row of a demo workspace, parents before children, made as they are asked for. The same
 * input gives the same rows to the byte. People, firms and details are invented (`demo: true`);
 * regions, federations, names of chambers seen in public news and one national award are facts.
 */
export function* demoRows(input: DemoInput): Iterable<SeedRow> {
  const ctx = demoContext(input);
  const federations = demoFederations(ctx);
  const chambers = demoChambers(ctx, federations);
  const rolls = newRolls(chambers);
  const targets = targetPicker(ctx, federations, chambers);
  yield* federationRows(ctx, federations);
  for (const c of chambers) yield chamberRow(ctx, c);
  yield* groupMemberships(ctx, chambers);
  for (const e of demoEnterprises(ctx, federations)) {
    yield e.row;
    yield* membershipsOf(ctx, e, rolls);
    targets.offer(e);
  }
  for (const [i, f] of federations.entries()) yield* federationOfficers(ctx, f, i);
  for (const c of chambers) yield* chamberOfficers(ctx, c, rolls.seats.get(c.id) ?? []);
  yield* programmeRows(ctx, federations);
  yield* targets.rows();
  yield* schemeRows(ctx);
  yield* ratingRows(ctx, chambers);
}
