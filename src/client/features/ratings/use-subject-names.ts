import { useMemo } from 'react';
import { nameIn, useNames } from '#client/records/names.queries.ts';

interface Subject {
  readonly subjectKind: 'chamber' | 'federation';
  readonly subjectId: string;
}

/**
 * Names of rated chambers and federations by id, `…` while they are read; absent where this device
 * does not hold them. The function stays the same while the names and `subjects` do.
 */
export function useSubjectNames(subjects: readonly Subject[]): (id: string) => string | undefined {
  const chambers = useNamesOf('chamber', subjects);
  const federations = useNamesOf('federation', subjects);
  return useMemo(() => (id: string) => nameIn(id, chambers, federations), [chambers, federations]);
}

function useNamesOf(kind: Subject['subjectKind'], subjects: readonly Subject[]) {
  const ids = useMemo(
    () => subjects.filter((s) => s.subjectKind === kind).map((s) => s.subjectId),
    [kind, subjects],
  );
  return useNames(kind, ids);
}
