import { expect, test } from 'vitest';
import { DOSSIER_STATES } from './dossier.entity.ts';
import { funnel, gatesBeforeSubmission, isSelfScoring, NEXT_STATES } from './dossier.rules.ts';

const scheme = {
  dimensions: [
    {
      code: 'A',
      text: 'a',
      items: [
        { code: 'A1', text: '', points: 3, kind: 'bool' as const },
        { code: 'A2', text: '', points: 6, kind: 'level' as const },
      ],
    },
  ],
};

test('a missing or impossible score and a closed round each stand in the way, by name', () => {
  const gates = gatesBeforeSubmission(scheme, { state: 'reviewing' }, { selfScores: { A2: 7 } });
  expect(gates).toEqual([
    { gate: 'round', state: 'reviewing' },
    { gate: 'missing', items: ['A1'] },
    { gate: 'outside', items: ['A2'] },
  ]);
  expect(
    gatesBeforeSubmission(scheme, { state: 'open' }, { selfScores: { A1: 3, A2: 4.5 } }),
  ).toEqual([]);
});

test('every state is reachable from draft, and only steps of the funnel lead on', () => {
  const seen = new Set<string>(['draft']);
  const queue: (typeof DOSSIER_STATES)[number][] = ['draft'];
  for (let state = queue.pop(); state; state = queue.pop())
    for (const next of NEXT_STATES[state])
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
  expect([...seen].sort()).toEqual([...DOSSIER_STATES].sort());
  expect(NEXT_STATES.submitted).not.toContain('awarded');
});

test('after submission the subject may not change its score, until it is returned', () => {
  expect(DOSSIER_STATES.filter(isSelfScoring)).toEqual(['draft', 'self-scored', 'returned']);
});

test('the funnel counts every dossier once', () => {
  expect(funnel([{ state: 'draft' }, { state: 'awarded' }, { state: 'awarded' }])).toEqual({
    draft: 1,
    awarded: 2,
  });
});
