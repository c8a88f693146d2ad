import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recordQuery } from '#client/data/queries.ts';
import { wordOfAward } from '#domain/award/award.rules.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { round as roundEntity } from '#domain/round/round.entity.ts';
import { scheme as schemeEntity } from '#domain/scheme/scheme.entity.ts';
import { asAward } from '../ratings.queries.ts';
import { useSubject } from '../use-subject.ts';

/** An award with its subject's name, its round, who gave it and how it is called; undefined while it is read. */
export function useAward(id: string) {
  const record = useQuery(recordQuery('award', id)).data;
  const row = record?.row;
  const award = useMemo(() => (row ? asAward(row) : null), [row]);
  const subject = useSubject(award);
  const roundId = award?.roundId ?? '';
  const roundRow = useQuery({ ...recordQuery('round', roundId), enabled: roundId !== '' }).data
    ?.row;
  const round = roundRow ? asRecord(roundEntity, roundRow) : null;
  const schemeId = award?.schemeId ?? '';
  const schemeRow = useQuery({ ...recordQuery('scheme', schemeId), enabled: schemeId !== '' }).data
    ?.row;
  const scheme = schemeRow ? asRecord(schemeEntity, schemeRow) : null;
  const issuerId = round?.federationId ?? '';
  const issuer = useQuery({
    ...recordQuery('federation', issuerId),
    enabled: issuerId !== '',
  }).data;
  return {
    record,
    award,
    round,
    subject,
    word: award ? wordOfAward(award, scheme) : 'recognised',
    issuer: issuer ? String(issuer.row.name ?? '') : '',
  };
}
