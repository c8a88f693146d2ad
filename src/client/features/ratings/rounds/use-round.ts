import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import { byQuery, recordQuery } from '#client/data/queries.ts';
import { useWhole } from '#client/records/use-whole.ts';
import { type Award, award } from '#domain/award/award.entity.ts';
import { type Dossier, dossier } from '#domain/dossier/dossier.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Objection, objection } from '#domain/objection/objection.entity.ts';
import { round as roundEntity } from '#domain/round/round.entity.ts';
import { scheme as schemeEntity } from '#domain/scheme/scheme.entity.ts';

const OBJECTIONS = { kind: 'objection', offset: 0, limit: 5000 } as const;
const NO_DOSSIERS: readonly Dossier[] = [];
const NO_AWARDS: readonly Award[] = [];
const NO_OBJECTIONS: readonly Objection[] = [];

/** A round with its scheme, dossiers, awards and what was objected to them. */
export function useRound(id: string) {
  const record = useQuery(recordQuery('round', id)).data;
  const row = record?.row;
  const round = useMemo(() => (row ? asRecord(roundEntity, row) : null), [row]);
  const schemeId = round?.schemeId ?? '';
  const schemeRecord = useQuery({
    ...recordQuery('scheme', schemeId),
    enabled: schemeId !== '',
  }).data;
  const schemeRow = schemeRecord?.row;
  const scheme = useMemo(() => (schemeRow ? asRecord(schemeEntity, schemeRow) : null), [schemeRow]);
  const dossierRecords = useQuery(byQuery('dossier', 'roundId', id)).data;
  const awardRecords = useQuery(byQuery('award', 'roundId', id)).data;
  const now = useWhole(OBJECTIONS);
  // Those known before stay while one more is read: the page must not be taken down for it.
  const before = useRef(now);
  if (now) before.current = now;
  const raised = before.current;
  const dossiers = useMemo(
    () => dossierRecords?.map((r) => asRecord(dossier, r.row)) ?? NO_DOSSIERS,
    [dossierRecords],
  );
  const awards = useMemo(
    () => awardRecords?.map((r) => asRecord(award, r.row)) ?? NO_AWARDS,
    [awardRecords],
  );
  const objections = useMemo(() => {
    const about = new Set([
      ...[...dossiers, ...awards].map((one) => one.id),
      ...Object.keys(round?.publicised ?? {}),
    ]);
    const all = raised?.map((r) => asRecord(objection, r.row)) ?? NO_OBJECTIONS;
    return all.filter((o) => about.has(o.aboutId));
  }, [raised, dossiers, awards, round]);
  return {
    /** Undefined while it is read, null where this device does not hold it. */
    record,
    /** What the round gathers is not all known yet: nothing can be said to be absent. */
    reading:
      dossierRecords === undefined ||
      awardRecords === undefined ||
      raised === undefined ||
      (schemeId !== '' && schemeRecord === undefined),
    round,
    scheme,
    dossiers,
    dossierRecords,
    awards,
    awardRecords,
    objections,
  };
}
export type RoundFile = ReturnType<typeof useRound>;
