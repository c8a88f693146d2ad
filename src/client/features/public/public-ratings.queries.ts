import { queryOptions } from '@tanstack/react-query';
import { type PublicRatings, publicRatings } from '#domain/award/public-ratings.ts';

const URL = '/api/public/ratings';
const SHELF = 'chamberbook-public';

export interface Published {
  readonly ratings: PublicRatings;
  /** True where the server could not be reached and an earlier visit is shown. */
  readonly kept: boolean;
}

async function keep(answer: Response): Promise<void> {
  if (!('caches' in globalThis)) return;
  const shelf = await caches.open(SHELF);
  await shelf.put(URL, answer);
}

async function kept(): Promise<PublicRatings | null> {
  if (!('caches' in globalThis)) return null;
  const answer = await caches.match(URL, { cacheName: SHELF });
  return answer ? publicRatings.parse(await answer.json()) : null;
}

/** The published ratings from the server, or as they were at the last visit. */
async function read(): Promise<Published> {
  try {
    const answer = await fetch(URL, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    await keep(answer.clone());
    return { ratings: publicRatings.parse(await answer.json()), kept: false };
  } catch (error) {
    const earlier = await kept();
    if (earlier) return { ratings: earlier, kept: true };
    throw error;
  }
}

export const publicRatingsQuery = () =>
  queryOptions({
    queryKey: ['public', 'ratings'],
    queryFn: read,
    networkMode: 'always',
    retry: false,
    staleTime: 60_000,
  });
