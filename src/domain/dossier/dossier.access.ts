import { type Access, type Asked, staffWrites } from '#domain/sync/access-rule.ts';
import { idIn } from '#domain/sync/scope-rule.ts';

const OPEN = ['draft', 'self-scored', 'returned'];

/** Handing in takes an open round; staff may still accept a file that came late. */
function roundTakes({ row, world, values }: Asked): boolean {
  if (values?.state !== 'submitted') return true;
  const round = idIn(row, 'roundId');
  const found = round === null ? undefined : world?.get('round', round);
  return !found || found.row.state === 'open';
}

/** A secretary scores his own chamber until he has handed the file in; the rest is the staff's. */
export const dossierAccess: Access = staffWrites(
  {},
  {
    secretary: {
      verbs: ['create', 'patch'],
      home: ({ row }) =>
        row.subjectKind === 'chamber' ? [`chamber:${String(row.subjectId)}`] : [],
      never: [
        'reviewScores',
        'finalScore',
        'deductionReason',
        'recommendedOn',
        'vetoed',
        'vetoReason',
        'returnedOn',
        'returnReason',
        'publicisedOn',
        'decidedOn',
        'demo',
      ],
      values: { state: ['draft', 'self-scored', 'submitted'] },
      when: (asked, verb) =>
        (verb === 'create' || OPEN.includes(String(asked.row.state))) && roundTakes(asked),
    },
  },
);
