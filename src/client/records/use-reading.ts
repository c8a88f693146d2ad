import { useQueries } from '@tanstack/react-query';
import { listQuery } from '#client/data/queries.ts';
import type { Kind } from '#domain/registry.ts';

/**
 * Whether the device still reads some of these kinds in: until then records are found only in part,
 * and nothing can be said to be absent. `const reading = useReading('dossier', 'score')`
 */
export function useReading(...kinds: readonly Kind[]): boolean {
  const queries = kinds.map((kind) => listQuery({ kind, offset: 0, limit: 1 }));
  return useQueries({ queries }).some(({ data }) => !data?.complete);
}
