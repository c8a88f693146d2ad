import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recordsQuery } from '#client/data/queries.ts';
import { useReading } from '#client/records/use-reading.ts';
import { useToday } from '#client/records/use-today.ts';
import { useWhole } from '#client/records/use-whole.ts';
import { dossier as dossierEntity } from '#domain/dossier/dossier.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { score } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { useSubjectNames } from '../use-subject-names.ts';
import { type BoardLine, boardLines } from './board-lines.ts';
import type { RoundFile } from './use-round.ts';

const ALL = 50_000;
export interface Board {
  readonly lines: readonly BoardLine[];
  /** Whether all scores are read: until then none is settled from them. */
  readonly whole: boolean;
}
const NONE: Board = { lines: [], whole: false };

/**
 * A round's board. Names and states stand at once; scores follow when their sheets are read.
 * Experts' sheets are read only for dossiers that have no final score yet.
 */
export function useBoardLines({
  round,
  scheme,
  dossiers,
  dossierRecords,
  objections,
}: RoundFile): Board {
  const today = useToday();
  const nameOf = useSubjectNames(dossiers);
  const federationId = round?.federationId ?? '';
  const ids = useMemo(
    () =>
      dossiers.flatMap((d) => [
        scoreId(d.id, 'self', d.subjectId),
        scoreId(d.id, 'reviewer', federationId),
      ]),
    [dossiers, federationId],
  );
  const open = useMemo(
    () => dossiers.filter((d) => d.submittedOn && d.finalScore === null).map((d) => d.id),
    [dossiers],
  );
  const read = useQuery(recordsQuery('score', ids));
  const sheets = read.data;
  const asked = useMemo(
    () =>
      open.length > 0
        ? ({
            kind: 'score',
            where: [
              { field: 'kind', is: ['expert'] },
              { field: 'dossierId', is: open },
            ],
            offset: 0,
            limit: ALL,
          } as const)
        : null,
    [open],
  );
  const experts = useWhole(asked);
  const reading = useReading('score', 'objection');
  const whole =
    !reading &&
    sheets !== undefined &&
    !read.isPlaceholderData &&
    (asked === null || experts !== undefined);
  return useMemo(() => {
    if (!round || !scheme || !dossierRecords) return NONE;
    const lines = boardLines({
      round,
      scheme,
      dossiers: dossierRecords.map(({ row, state }) => ({
        row,
        state,
        dossier: asRecord(dossierEntity, row),
      })),
      scores: [...(sheets ?? []), ...(experts ?? [])].map((s) => asRecord(score, s.row)),
      objections,
      nameOf: (id) => nameOf(id) ?? '',
      today,
    });
    return { lines, whole };
  }, [round, scheme, dossierRecords, sheets, experts, whole, objections, today, nameOf]);
}
