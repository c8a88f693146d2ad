import { addDays } from '#domain/kernel/calendar.ts';
import { latest } from '#domain/kernel/date.ts';
import { type OutcomeWord, outcomeWord } from '#domain/scheme/outcome-word.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { Award, AwardWording } from './award.entity.ts';

export const VALIDITIES = ['valid', 'expiring', 'lapsed', 'revoked', 'not-yet'] as const;
export type Validity = (typeof VALIDITIES)[number];

/** Days before its end from which an award is shown as expiring. */
export const EXPIRING_DAYS = 60;
/** Days before its end from which a new rating is due. */
const RENEWAL_DAYS = 182;

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

/** The words of a scheme version as an award keeps them. */
export function wordingOf(
  scheme: Pick<
    Scheme,
    'name' | 'version' | 'subjectKind' | 'dimensions' | 'outcome' | 'official' | 'source'
  > &
    Partial<Pick<Scheme, 'outcomeWord'>>,
): AwardWording {
  return {
    scheme: scheme.name,
    version: scheme.version,
    dimensions: (scheme.dimensions ?? []).map((d) => d.text),
    outcome: scheme.outcome,
    word: outcomeWord(scheme),
    official: scheme.official === true,
    source: scheme.source,
  };
}

/** How what was won is called: as its wording keeps it, else as its scheme or its subject has it. */
export function wordOfAward(
  { wording, subjectKind }: Pick<Award, 'wording' | 'subjectKind'>,
  scheme: Partial<Pick<Scheme, 'outcome' | 'outcomeWord'>> | null = null,
): OutcomeWord {
  if (!wording) return outcomeWord({ ...scheme, subjectKind });
  return outcomeWord({ outcomeWord: wording.word, outcome: wording.outcome, subjectKind });
}

/** The day from which a subject should ask to be rated again: half a year before the end. */
export function renewalFrom(award: Pick<Award, 'validUntil'>): string | null {
  return award.validUntil === null ? null : addDays(latest(award.validUntil), -RENEWAL_DAYS);
}
