import { useQuery } from '@tanstack/react-query';
import { byQuery, countQuery } from '#client/data/queries.ts';
import { useReading } from '#client/records/use-reading.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { round } from '#domain/round/round.entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';

/** Why a version can't be changed any more; the server applies the same rule. */
export type Lock =
  | { readonly by: 'hand'; readonly on: string }
  | { readonly by: 'round'; readonly name: string }
  | { readonly by: 'award'; readonly count: number };

/** What locks a version as far as this device knows; undefined while that is read. */
export function useSchemeLock(scheme: Scheme | null): readonly Lock[] | undefined {
  const id = scheme?.id ?? '';
  const enabled = scheme !== null;
  const rounds = useQuery({ ...byQuery('round', 'schemeId', id), enabled }).data;
  const awards = useQuery({
    ...countQuery('award', [{ field: 'schemeId', is: [id] }]),
    enabled,
  }).data;
  // A count by itself does not say whether all awards were counted.
  const reading = useReading('award');
  if (!scheme || !rounds || !awards || reading) return undefined;
  const begun = rounds
    .map((r) => asRecord(round, r.row))
    .filter((r) => r.state !== 'preparing')
    .map(({ name }): Lock => ({ by: 'round', name }));
  return [
    ...(scheme.lockedOn ? [{ by: 'hand', on: scheme.lockedOn } as const] : []),
    ...begun,
    ...(awards.total > 0 ? [{ by: 'award', count: awards.total } as const] : []),
  ];
}
