import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { namesQuery } from '#client/records/names.queries.ts';

interface Subject {
  readonly subjectKind: 'chamber' | 'federation';
  readonly subjectId: string;
}

/**
 * Names of rated chambers and federations by id; absent where this device does not hold them. The
 * function stays the same while the names and `subjects` do.
 */
export function useSubjectNames(subjects: readonly Subject[]): (id: string) => string | undefined {
  const chambers = useNames('chamber', subjects);
  const federations = useNames('federation', subjects);
  return useMemo(
    () => (id: string) => chambers?.get(id) ?? federations?.get(id),
    [chambers, federations],
  );
}

function useNames(kind: Subject['subjectKind'], subjects: readonly Subject[]) {
  const query = useMemo(() => {
    const ids = subjects.filter((s) => s.subjectKind === kind).map((s) => s.subjectId);
    return namesQuery(kind, ids);
  }, [kind, subjects]);
  return useQuery(query).data;
}
