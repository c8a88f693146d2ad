import { paths } from '#client/ui/paths.ts';
import { Problem } from '#domain/kernel/problem.ts';

export type Failure = 'missing' | 'wrong' | 'tooMany' | 'noContact' | 'other';

/** Only paths of this app: an address from elsewhere must not lead away after signing in. */
export function safeNext(next: string | null): string {
  const inside = next?.startsWith('/') && !/^\/[/\\]|[\\\n\r\t]/.test(next);
  return next && inside ? next : paths.home;
}

/** What went wrong at signing in, by what a person can do about it. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Problem)) return 'other';
  if (error.code === 'unauthenticated') return 'wrong';
  if (error.code === 'too-many-requests') return 'tooMany';
  return error.code === 'unavailable' ? 'noContact' : 'other';
}
