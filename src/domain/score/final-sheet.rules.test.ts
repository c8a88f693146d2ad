import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetTotal } from '#domain/scheme/sheet.rules.ts';
import { anyScheme } from '#domain/scheme/testing/any-scheme.ts';
import { finalScore } from './final-score.rules.ts';
import {
  adjustedItems,
  allItems,
  finalEntries,
  finalTotal,
  proposedFinal,
} from './final-sheet.rules.ts';

const share = fc.integer({ min: 0, max: 100 });
/** Points of every item at a share of its maximum. */
const sheet = (scheme: Parameters<typeof allItems>[0], percent: number) =>
  Object.fromEntries(
    allItems(scheme).map((i) => [i.code, { points: Math.floor(i.points * percent) / 100 }]),
  );

test('without adjustments the final score is the one of the rule', () => {
  fc.assert(
    fc.property(
      anyScheme,
      share,
      fc.array(share, { maxLength: 7 }),
      share,
      (scheme, r, es, part) => {
        const of = { ...scheme, finalRule: { expertShare: part, trimFrom: 5 } };
        const [reviewer, experts] = [sheet(of, r), es.map((e) => sheet(of, e))];
        const proposal = proposedFinal(of, reviewer, experts);
        const totals = experts.map((e) => sheetTotal(of, e).total);
        const rule = finalScore(of.finalRule, sheetTotal(of, reviewer).total, totals);
        expect(proposal.total).toBe(rule);
        expect(finalTotal(of, proposal, {})).toBe(rule);
        expect(adjustedItems(of, proposal, finalEntries(of, proposal, {}))).toEqual([]);
      },
    ),
  );
});

test('an adjustment moves the score by as much, and is told', () => {
  fc.assert(
    fc.property(anyScheme, share, (any, r) => {
      const scheme = { ...any, bonus: null, bonusCap: null };
      const proposal = proposedFinal(scheme, sheet(scheme, r), []);
      const item = allItems(scheme)[0];
      if (!item) return;
      const final = { [item.code]: { points: 0 } };
      const off = proposal.points[item.code] ?? 0;
      expect(finalTotal(scheme, proposal, final)).toBeCloseTo((proposal.total ?? 0) - off, 1);
      expect(adjustedItems(scheme, proposal, final)).toEqual(off === 0 ? [] : [item.code]);
    }),
  );
});

test('nobody has scored: there is no final score', () => {
  fc.assert(
    fc.property(anyScheme, (scheme) => {
      const proposal = proposedFinal(scheme, null, []);
      expect(proposal).toEqual({ total: null, points: {} });
      expect(finalTotal(scheme, proposal, {})).toBeNull();
    }),
    { numRuns: 20 },
  );
});
