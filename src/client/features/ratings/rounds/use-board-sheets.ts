import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ListResult, LocalRecord } from '#client/data/data-port.ts';
import { listQuery, recordsQuery } from '#client/data/queries.ts';
import { useReading } from '#client/records/use-reading.ts';
import type { Dossier } from '#domain/dossier/dossier.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';

const ALL = 50_000;
/** Dossiers whose sheets are read in one go: so few that the page stays at hand meanwhile. */
const PAGE = 50;
type ExpertSheets = ReadonlyMap<string, readonly string[]>;

/** Sheets of some dossiers; the same object while nothing of them changed. */
interface SheetPage {
  readonly dossierIds: readonly string[];
  /** Undefined until they are read. */
  readonly records: readonly LocalRecord[] | undefined;
}

/** Ids of experts' sheets by dossier; undefined while the device still reads them in. */
const byDossier = ({ rows, complete }: ListResult): ExpertSheets | undefined => {
  if (!complete) return undefined;
  const out = new Map<string, string[]>();
  for (const { id, row } of rows) {
    const key = String(row.dossierId);
    const held = out.get(key);
    if (held) held.push(id);
    else out.set(key, [id]);
  }
  return out;
};

/** Experts' sheets count only where there is no final score yet. */
function useExpertSheets(dossiers: readonly Dossier[]): ExpertSheets | undefined {
  const open = useMemo(
    () => dossiers.filter((d) => d.submittedOn && d.finalScore === null).map((d) => d.id),
    [dossiers],
  );
  const where = [
    { field: 'kind', is: ['expert'] },
    { field: 'dossierId', is: open },
  ];
  const { data } = useQuery(listQuery({ kind: 'score', where, offset: 0, limit: ALL }));
  return useMemo(() => (data ? byDossier(data) : undefined), [data]);
}

/**
 * The sheets of a board: those of the dossiers in sight first, then of all, some at a time. Thousands
 * of sheets at once would keep a person from the lines that are already there.
 */
export function useBoardSheets(
  dossiers: readonly Dossier[],
  federationId: string,
  sight: readonly string[],
): { readonly sight: SheetPage; readonly pages: readonly SheetPage[]; readonly whole: boolean } {
  const experts = useExpertSheets(dossiers);
  const reading = useReading('score', 'objection') || experts === undefined;
  const idsOf = useMemo(() => {
    const known = new Map(dossiers.map((d) => [d.id, d]));
    // An id is a hash of its parts: made once for each page, not at every step.
    const made = new WeakMap<readonly string[], readonly string[]>();
    return (ids: readonly string[]): readonly string[] => {
      const held = made.get(ids);
      if (held) return held;
      const all = ids.flatMap((id) => {
        const subject = known.get(id)?.subjectId;
        if (subject === undefined) return [];
        const own = [scoreId(id, 'self', subject), scoreId(id, 'reviewer', federationId)];
        return [...own, ...(experts?.get(id) ?? [])];
      });
      made.set(ids, all);
      return all;
    };
  }, [dossiers, federationId, experts]);
  const parts = useMemo(
    () =>
      Array.from({ length: Math.ceil(dossiers.length / PAGE) }, (_, i) =>
        dossiers.slice(i * PAGE, (i + 1) * PAGE).map((d) => d.id),
      ),
    [dossiers],
  );
  const [begun, setBegun] = useState(0);
  const asked = useMemo(
    () => parts.slice(0, begun).map((ids) => idsOf(ids)),
    [parts, begun, idsOf],
  );
  const seen = useMemo(() => (reading ? [] : idsOf(sight)), [reading, idsOf, sight]);
  const found = useQueries({ queries: asked.map((ids) => recordsQuery('score', ids)) });
  const read = found.map((q) => (q.isPlaceholderData ? undefined : q.data));
  const caughtUp = !reading && read.every((records) => records !== undefined);
  const done = caughtUp && begun >= parts.length;
  const near = useQuery({ ...recordsQuery('score', seen), enabled: seen.length > 0 && !done });
  const nearRead = seen.length === 0 || done || (near.isFetched && !near.isPlaceholderData);
  const next = caughtUp && nearRead;
  useEffect(() => {
    if (!next || begun >= parts.length) return;
    // Later, so that keys and scrolling come between.
    const timer = setTimeout(() => setBegun(begun + 1));
    return () => clearTimeout(timer);
  }, [next, begun, parts.length]);
  return {
    sight: {
      dossierIds: sight,
      records: seen.length > 0 && !near.isPlaceholderData ? near.data : undefined,
    },
    pages: parts.map((dossierIds, i) => ({ dossierIds, records: read[i] })),
    whole: done,
  };
}
