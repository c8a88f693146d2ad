import { useQueries } from '@tanstack/react-query';
import { byQuery } from '#client/data/queries.ts';
import { entityOf, type Kind } from '#domain/registry.ts';

/**
 * Whether the device still reads some of these kinds in: until then records are found only in part,
 * and nothing can be said to be absent. `const reading = useReading('dossier', 'score')`
 */
export function useReading(...kinds: readonly Kind[]): boolean {
  // Finds nothing; but what is found by a value is answered only once all of the kind are read.
  const queries = kinds.map((kind) => byQuery(kind, entityOf(kind).title, ''));
  return useQueries({ queries }).some(({ data }) => data === undefined);
}
