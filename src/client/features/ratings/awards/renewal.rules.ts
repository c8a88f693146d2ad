import type { Award } from '#domain/award/award.entity.ts';
import { renewalFrom, validityOf } from '#domain/award/award.rules.ts';
import { daysBetween } from '#domain/kernel/calendar.ts';
import { latest } from '#domain/kernel/date.ts';

type Dated = Pick<Award, 'awardedOn' | 'validUntil' | 'revokedOn'>;

/** Where the clock of rating anew stands on a day. `left` counts days to the end. */
export type Renewal =
  | { readonly state: 'none' | 'revoked' }
  | { readonly state: 'ahead'; readonly from: string }
  | { readonly state: 'due'; readonly left: number }
  | { readonly state: 'lapsed'; readonly on: string };

/** When a subject should ask to be rated again. */
export function renewalOf(award: Dated, day: string): Renewal {
  const validity = validityOf(award, day);
  const from = renewalFrom(award);
  if (validity === 'revoked') return { state: 'revoked' };
  if (award.validUntil === null || from === null) return { state: 'none' };
  const end = latest(award.validUntil);
  if (validity === 'lapsed') return { state: 'lapsed', on: end };
  return from > day ? { state: 'ahead', from } : { state: 'due', left: daysBetween(day, end) + 1 };
}

export const AWARD_VIEWS = ['all', 'valid', 'renew', 'lapsed', 'revoked'] as const;
export type AwardView = (typeof AWARD_VIEWS)[number];

/** Whether an award is among those that a view lists. */
export function inView(award: Dated, view: AwardView, day: string): boolean {
  const validity = validityOf(award, day);
  if (view === 'all') return true;
  if (view === 'renew') return renewalOf(award, day).state === 'due';
  if (view === 'valid') return validity === 'valid' || validity === 'expiring';
  return validity === view;
}
