import { useQuery } from '@tanstack/react-query';
import { namesQuery } from '#client/records/names.queries.ts';

interface Subject {
  readonly subjectKind: 'chamber' | 'federation';
  readonly subjectId: string;
}

/** Names of rated chambers and federations by id; absent where this device does not hold them. */
export function useSubjectNames(subjects: readonly Subject[]): (id: string) => string | undefined {
  const of = (kind: Subject['subjectKind']) =>
    subjects.filter((s) => s.subjectKind === kind).map((s) => s.subjectId);
  const chambers = useQuery(namesQuery('chamber', of('chamber'))).data;
  const federations = useQuery(namesQuery('federation', of('federation'))).data;
  return (id) => chambers?.get(id) ?? federations?.get(id);
}
