import { expect, test } from 'vitest';
import { DOSSIER_STATES } from './dossier.entity.ts';
import { blocksOfAward, funnelSteps, gatesOfSheet, isSelfScoring } from './dossier.rules.ts';

const scheme = {
  dimensions: [
    {
      code: 'A',
      text: 'a',
      items: [
        { code: 'A1', text: '', points: 3, kind: 'bool' as const, evidence: true },
        { code: 'A2', text: '', points: 6, kind: 'count' as const, each: 1 },
      ],
    },
  ],
  gates: [{ code: 'G1', text: '', least: 2 }],
};

test('a missing or impossible score, a lacking document, an unmet condition and a closed round each stand in the way', () => {
  expect(gatesOfSheet(scheme, { state: 'reviewing' }, { A2: { points: 7 } })).toEqual([
    { gate: 'round', state: 'reviewing' },
    { gate: 'missing', items: ['A1'] },
    { gate: 'outside', items: ['A2'] },
    { gate: 'condition', items: ['G1'] },
  ]);
  const claim = { A1: { value: true }, A2: { value: 4 }, G1: { value: 2 } };
  expect(gatesOfSheet(scheme, { state: 'open' }, claim)).toEqual([
    { gate: 'evidence', items: ['A1'] },
  ]);
  const proven = { ...claim, A1: { value: true, evidence: ['e'] } };
  expect(gatesOfSheet(scheme, { state: 'open' }, proven)).toEqual([]);
});

test('after submission the subject may not change its score, until it is returned', () => {
  expect(DOSSIER_STATES.filter(isSelfScoring)).toEqual(['draft', 'self-scored', 'returned']);
});

test('an open objection holds an award after the notice is over as well', () => {
  const over = { state: 'over', left: 0, stoppedBy: ['o'] } as const;
  const dossier = { vetoed: null, finalScore: 90 };
  expect(blocksOfAward({ passLine: 80 }, dossier, over)).toEqual([
    { block: 'objection', ids: ['o'] },
  ]);
  expect(blocksOfAward({ passLine: 80 }, dossier, { ...over, stoppedBy: [] })).toEqual([]);
});

test('each step of the funnel counts by its own date', () => {
  const dossier = { id: 'd', submittedOn: '2026-01', recommendedOn: '2026-02-01' };
  const steps = (day: string) =>
    funnelSteps([{ ...dossier, publicisedOn: null }], [], day).map((s) => s.ids.length);
  expect(steps('2026-01-15')).toEqual([1, 0, 0, 0, 0, 0]);
  expect(steps('2026-02-01')).toEqual([1, 1, 0, 0, 0, 0]);
});
