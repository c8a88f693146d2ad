import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recordQuery } from '#client/data/queries.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { round as roundEntity } from '#domain/round/round.entity.ts';
import { asAward } from '../ratings.queries.ts';
import { useSubjectNames } from '../use-subject-names.ts';

/** An award with its subject's name, its round and who gave it; undefined while it is read. */
export function useAward(id: string) {
  const record = useQuery(recordQuery('award', id)).data;
  const row = record?.row;
  const award = useMemo(() => (row ? asAward(row) : null), [row]);
  const subjects = useMemo(() => (award ? [award] : []), [award]);
  const nameOf = useSubjectNames(subjects);
  const roundId = award?.roundId ?? '';
  const roundRow = useQuery({ ...recordQuery('round', roundId), enabled: roundId !== '' }).data
    ?.row;
  const round = roundRow ? asRecord(roundEntity, roundRow) : null;
  const issuerId = round?.federationId ?? '';
  const issuer = useQuery({
    ...recordQuery('federation', issuerId),
    enabled: issuerId !== '',
  }).data;
  return {
    record,
    award,
    round,
    subject: award ? (nameOf(award.subjectId) ?? '') : '',
    issuer: issuer ? String(issuer.row.name ?? '') : '',
  };
}
