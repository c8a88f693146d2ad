import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { recordsQuery } from '#client/data/queries.ts';
import { type Evidence, evidence } from '#domain/evidence/evidence.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';

/** The documents of a library, and those of other libraries that entries name, as far as they are held. */
export function useNamedDocuments(own: readonly Evidence[], entries: Entries): readonly Evidence[] {
  const away = useMemo(() => {
    const known = new Set(own.map((d) => d.id));
    const named = Object.values(entries).flatMap((e) => e.evidence ?? []);
    return [...new Set(named)].filter((id) => !known.has(id)).sort();
  }, [own, entries]);
  const enabled = away.length > 0;
  const { data } = useQuery({ ...recordsQuery('evidence', away), enabled });
  return useMemo(() => {
    const found = enabled ? (data ?? []) : [];
    const others = found.filter((r) => away.includes(r.id));
    return others.length === 0 ? own : [...own, ...others.map((r) => asRecord(evidence, r.row))];
  }, [own, away, data, enabled]);
}
