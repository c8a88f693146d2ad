import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { byQuery, recordsQuery } from '#client/data/queries.ts';
import { type Dossier, dossier } from '#domain/dossier/dossier.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { type Round, round } from '#domain/round/round.entity.ts';
import { type Fare, fareUnder } from '#domain/scheme/gain-lose.rules.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import { type Entries, entriesFromPoints } from '#domain/scheme/sheet.rules.ts';
import { type Score, score } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';

export interface ImpactLine extends Fare {
  readonly subjectId: string;
  readonly subjectKind: Dossier['subjectKind'];
  readonly from: 'final' | 'self';
}

/** How many gain, lose or stay. */
export const changeCounts = (lines: readonly Pick<Fare, 'change'>[]) => {
  const of = (change: Fare['change']) => lines.filter((l) => l.change === change).length;
  return { gains: of('gains'), loses: of('loses'), same: of('same') };
};

/** Each subject's dossier of the latest round under a version. */
function latestDossiers(rounds: readonly Round[], dossiers: readonly Dossier[]) {
  const year = new Map(rounds.map((r) => [r.id, r.year]));
  const latest = new Map<string, Dossier>();
  for (const d of dossiers) {
    const known = latest.get(d.subjectId);
    if (!known || (year.get(d.roundId) ?? '') > (year.get(known.roundId) ?? ''))
      latest.set(d.subjectId, d);
  }
  return [...latest.values()];
}

/**
 * How the subjects of a version would fare under another, from their latest sheets: the outcome
 * where there is one, else the claim. Undefined while they are read.
 */
export function useImpact(before: Scheme | null, after: Scheme): readonly ImpactLine[] | undefined {
  const roundRecords = useQuery({
    ...byQuery('round', 'schemeId', before?.id ?? ''),
    enabled: before !== null,
  }).data;
  const rounds = useMemo(
    () => (roundRecords ?? []).map((r) => asRecord(round, r.row)),
    [roundRecords],
  );
  const found = useQueries({
    queries: rounds.map((r) => byQuery('dossier', 'roundId', r.id)),
    combine: (answers) => ({
      pending: answers.some((a) => a.data === undefined),
      records: answers.flatMap((a) => a.data ?? []),
    }),
  });
  const latest = useMemo(
    () =>
      latestDossiers(
        rounds,
        found.records.map((r) => asRecord(dossier, r.row)),
      ),
    [rounds, found.records],
  );
  const ids = useMemo(() => {
    const holder = new Map(rounds.map((r) => [r.id, r.federationId]));
    return latest.map((d) => ({
      final: scoreId(d.id, 'final', holder.get(d.roundId) ?? ''),
      self: scoreId(d.id, 'self', d.subjectId),
    }));
  }, [latest, rounds]);
  const wanted = useMemo(() => ids.flatMap((one) => [one.final, one.self]), [ids]);
  const sheets = useQuery(recordsQuery('score', wanted)).data;
  return useMemo(() => {
    if (!before) return [];
    if (!roundRecords || found.pending || !sheets) return undefined;
    const entries = new Map<string, Score['entries']>(
      sheets.map((s) => [s.id, asRecord(score, s.row).entries]),
    );
    const known = latest.flatMap((d, i) => {
      const final = entries.get(ids[i]?.final ?? '');
      const self: Entries | null | undefined =
        entries.get(ids[i]?.self ?? '') ?? (d.selfScores && entriesFromPoints(d.selfScores));
      const sheet = final ?? self;
      return sheet ? [{ d, sheet, from: final ? ('final' as const) : ('self' as const) }] : [];
    });
    const fares = fareUnder(
      before,
      after,
      known.map(({ d, sheet }) => ({ id: d.id, entries: sheet })),
    );
    return fares.flatMap((fare, i) => {
      const one = known[i];
      return one
        ? [{ ...fare, from: one.from, subjectId: one.d.subjectId, subjectKind: one.d.subjectKind }]
        : [];
    });
  }, [before, after, roundRecords, found.pending, sheets, latest, ids]);
}
