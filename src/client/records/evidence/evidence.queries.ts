import { queryOptions } from '@tanstack/react-query';
import { byQuery, listQuery } from '#client/data/queries.ts';
import { type Evidence, evidence } from '#domain/evidence/evidence.entity.ts';
import { AMBER_DAYS, evidenceStanding } from '#domain/evidence/evidence.rules.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { asRecord } from '#domain/kernel/entity.ts';

/** Documents of all subjects of a city that end within the same sixty days. */
const ALL = 20_000;

/** The library of a chamber or a federation, the soonest to end first. */
export const evidenceOfQuery = (subjectId: string) =>
  queryOptions({
    ...byQuery('evidence', 'subjectId', subjectId),
    select: (records): readonly Evidence[] =>
      records
        .map((r) => asRecord(evidence, r.row))
        .sort((a, b) => (a.validTo ?? '9').localeCompare(b.validTo ?? '9')),
  });

/** Documents that have ended or end soon, the earliest first; as the index knows them. */
export const endingEvidenceQuery = (today: string) =>
  queryOptions({
    ...listQuery({
      kind: 'evidence',
      where: [{ field: 'validTo', to: addDays(today, AMBER_DAYS) }],
      sort: { field: 'validTo', dir: 'asc' },
      offset: 0,
      limit: ALL,
    }),
    select: ({ rows }): readonly Evidence[] =>
      rows
        .map((r) => asRecord(evidence, r.row))
        .filter((one) => evidenceStanding(one, today) !== 'valid'),
  });
