import type { EVIDENCE_KINDS } from '#domain/evidence/evidence.entity.ts';
import { earliest } from '#domain/kernel/date.ts';
import type { Meeting, MeetingKind } from './meeting.entity.ts';

/** What the dates and numbers of a meeting get wrong, by field. */
type MeetingFault = 'future' | 'more-than-expected';

/** Faults of a meeting as entered on a day: it has been held, and no more came than had to. */
export function meetingFaults(
  of: Partial<Pick<Meeting, 'date' | 'expected' | 'attended'>>,
  today: string,
): Readonly<Partial<Record<'date' | 'attended', MeetingFault>>> {
  const { date, expected = null, attended = null } = of;
  const late = date !== undefined && earliest(date) > today;
  const many = expected !== null && attended !== null && attended > expected;
  return {
    ...(late ? { date: 'future' as const } : {}),
    ...(many ? { attended: 'more-than-expected' as const } : {}),
  };
}

/** Percent of those who had to come that came; null where the numbers do not say. */
export function attendance({
  expected,
  attended,
}: Pick<Meeting, 'expected' | 'attended'>): number | null {
  if (expected === null || attended === null || expected === 0) return null;
  return Math.round((attended / expected) * 100);
}

const PAPERS: Readonly<Partial<Record<MeetingKind, (typeof EVIDENCE_KINDS)[number]>>> = {
  party: 'party',
  study: 'training',
  training: 'training',
  matchmaking: 'activity',
  'field-study': 'activity',
  charity: 'charity',
  other: 'activity',
};

/** The kind of document under which the papers of a meeting go into the library. */
export const papersOf = (kind: MeetingKind): (typeof EVIDENCE_KINDS)[number] =>
  PAPERS[kind] ?? 'minutes';
