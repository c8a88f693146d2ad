import { useQuery } from '@tanstack/react-query';
import type { LocalRecord } from '#client/data/data-port.ts';
import { recordQuery } from '#client/data/queries.ts';
import { type Dossier, dossier as dossierEntity } from '#domain/dossier/dossier.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Round, round as roundEntity } from '#domain/round/round.entity.ts';
import { type Scheme, scheme as schemeEntity } from '#domain/scheme/scheme.entity.ts';
import { useSubject } from '../use-subject.ts';

export interface OpenDossier {
  readonly record: LocalRecord;
  readonly dossier: Dossier;
  /** Null where this device does not hold it. */
  readonly round: Round | null;
  readonly scheme: Scheme | null;
  readonly subject: string;
}

/** A dossier with its round, its scheme and the name of its subject; undefined while it is read. */
export function useDossier(id: string): OpenDossier | null | undefined {
  const record = useQuery(recordQuery('dossier', id)).data;
  const dossier = record ? asRecord(dossierEntity, record.row) : null;
  const roundId = dossier?.roundId ?? '';
  const held = useQuery({ ...recordQuery('round', roundId), enabled: roundId !== '' }).data;
  const round = held ? asRecord(roundEntity, held.row) : null;
  const schemeId = round?.schemeId ?? '';
  const found = useQuery({ ...recordQuery('scheme', schemeId), enabled: schemeId !== '' }).data;
  const scheme = found ? asRecord(schemeEntity, found.row) : null;
  const subject = useSubject(dossier);
  if (record === undefined || record === null || !dossier)
    return record === null ? null : undefined;
  if (subject === undefined || held === undefined || (held && found === undefined))
    return undefined;
  return { record, dossier, round, scheme, subject };
}
