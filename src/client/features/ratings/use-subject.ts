import { useQuery } from '@tanstack/react-query';
import { recordQuery } from '#client/data/queries.ts';

/**
 * The name of one rated body, read by its id: at once, while names of many wait for the search index.
 * Undefined while it is read, empty where this device does not hold it.
 */
export function useSubject(
  of: { readonly subjectKind: 'chamber' | 'federation'; readonly subjectId: string } | null,
): string | undefined {
  const { data } = useQuery({
    ...recordQuery(of?.subjectKind ?? 'chamber', of?.subjectId ?? ''),
    enabled: of !== null,
  });
  return data === undefined ? undefined : String(data?.row.name ?? '');
}
