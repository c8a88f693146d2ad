import { latest } from '#domain/kernel/date.ts';
import type { Award } from './award.entity.ts';

export type Validity = 'valid' | 'expiring' | 'lapsed' | 'revoked' | 'not-yet';

/** Days before its end from which an award is shown as expiring. */
export const EXPIRING_DAYS = 60;

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** How an award stands on a day. Without `validUntil` it does not lapse. */
export function validityOf(
  award: Pick<Award, 'awardedOn' | 'validUntil' | 'revokedOn'>,
  day: string,
): Validity {
  if (award.revokedOn !== null && latest(award.revokedOn) <= day) return 'revoked';
  if (award.awardedOn > day) return 'not-yet';
  if (award.validUntil === null) return 'valid';
  const last = latest(award.validUntil);
  if (last < day) return 'lapsed';
  return last <= addDays(day, EXPIRING_DAYS) ? 'expiring' : 'valid';
}

/** Last day of an award given for a number of years: 2024-05-20 and 2 years → 2026-05-19. */
export function validThrough(awardedOn: string, years: number | null): string | null {
  if (years === null) return null;
  const day = latest(awardedOn);
  return addDays(
    `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace('-02-29', '-03-01'),
    -1,
  );
}
