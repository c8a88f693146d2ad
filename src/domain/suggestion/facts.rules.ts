import { addDays, addMonths } from '#domain/kernel/calendar.ts';
import { earliest, holdsOn, latest } from '#domain/kernel/date.ts';
import { MEETING_KINDS, type MeetingKind } from '#domain/meeting/meeting.entity.ts';
import { roundPoints } from '#domain/scheme/item.rules.ts';
import type { MeetingsAsked } from '#domain/scheme/scheme-parts.ts';
import { currentTerm, termClock } from '#domain/term/term.rules.ts';
import {
  type Fact,
  type FactKey,
  type FactRow,
  isUnrecorded,
  type RatingRows,
  type RecordedKey,
} from './rating-facts.ts';

/** A fact of one kind from the rows at hand on a day; null where they say nothing. */
type FactRule = (
  rows: RatingRows,
  day: string,
  from: string,
  asked?: MeetingsAsked,
) => Omit<Fact, 'key'> | null;
type Dated = { readonly id: string; readonly on: string };

const named = (kind: string, rows: readonly { readonly id: string }[]): readonly FactRow[] =>
  rows.map(({ id }) => ({ kind, id }));

const within = (on: string, from: string, day: string) => latest(on) >= from && earliest(on) <= day;
const inside = <T extends Dated>(rows: readonly T[], from: string, day: string): readonly T[] =>
  rows.filter(({ on }) => within(on, from, day));

function rate(kind: string, part: readonly { id: string }[], whole: readonly { id: string }[]) {
  if (whole.length === 0) return null;
  const value = roundPoints((part.length / whole.length) * 100);
  return { value, rows: named(kind, part), of: named(kind, whole) };
}

const membersOn = (rows: RatingRows, day: string) =>
  (rows.memberships ?? []).filter(
    (m) => m.status !== 'applied' && holdsOn(day, m.joinedOn, m.leftOn),
  );

const termInTime: FactRule = ({ terms }, day) => {
  const term = currentTerm(terms ?? [], day);
  if (!term) return null;
  const { phase, extended } = termClock(term, day);
  const late = latest(term.ends) < day;
  const value = phase === 'overdue' ? 'overdue' : extended && late ? 'extended' : 'in-time';
  return { value, rows: named('term', [term]) };
};

const visitCoverage: FactRule = (rows, day, from) => {
  const members = membersOn(rows, day);
  if (!rows.visits || members.length === 0) return null;
  const visits = inside(rows.visits, from, day);
  const seen = new Set(visits.map((v) => v.targetId));
  const met = members.filter((m) => seen.has(m.memberId));
  const value = roundPoints((met.length / members.length) * 100);
  const of = new Set(met.map((m) => m.memberId));
  const counted = visits.filter((v) => of.has(v.targetId));
  return { value, rows: named('visit', counted), of: named('membership', members), from };
};

const demands =
  (
    test: (d: NonNullable<RatingRows['demands']>[number], day: string) => boolean | null,
  ): FactRule =>
  (rows, day, from) => {
    const raised = (rows.demands ?? []).filter(
      (d) => latest(d.raisedOn) >= from && earliest(d.raisedOn) <= day,
    );
    const asked = raised.filter((d) => test(d, day) !== null);
    const found = rate(
      'demand',
      asked.filter((d) => test(d, day)),
      asked,
    );
    return found && { ...found, from };
  };

const documents =
  (kind: string): FactRule =>
  (rows, day, from) => {
    if (!rows.documents) return null;
    const found = rows.documents.filter(
      (d) =>
        d.kind === kind &&
        d.issuedOn !== null &&
        latest(d.issuedOn) >= from &&
        earliest(d.issuedOn) <= day,
    );
    return { value: found.length > 0, rows: named('evidence', found), from };
  };

/** Meetings of the organs that a charter names. */
const ORGANS: readonly MeetingKind[] = [
  'assembly',
  'council',
  'standing-council',
  'supervisors',
  'president-office',
];

const held =
  (kinds: readonly MeetingKind[]): FactRule =>
  ({ meetings }, day, from) => {
    if (!meetings) return null;
    const found = meetings.filter((m) => kinds.includes(m.kind) && within(m.date, from, day));
    return { value: found.length, rows: named('meeting', found), from };
  };

/** All meetings of organs, or those that the standard asks for, no kind of them more often than asked. */
const meetingsHeld: FactRule = (rows, day, from, asked) => {
  const kinds = MEETING_KINDS.filter((kind) => asked?.[kind] !== undefined);
  if (kinds.length === 0) return held(ORGANS)(rows, day, from);
  const found = held(kinds)(rows, day, from);
  if (!found) return null;
  const lines = kinds.map((kind) => ({
    kind,
    held: Number(held([kind])(rows, day, from)?.value ?? 0),
    asked: asked?.[kind] ?? 0,
  }));
  const value = lines.reduce((sum, line) => sum + Math.min(line.held, line.asked), 0);
  return { ...found, value, asked: lines };
};

const TOP = ['president', 'executive-president', 'standing-vice-president', 'vice-president'];
const WATCHING = ['chief-supervisor', 'supervisor'];
const heldOn = (rows: RatingRows, day: string, posts: readonly string[]) =>
  (rows.appointments ?? []).filter((a) => posts.includes(a.post) && holdsOn(day, a.from, a.to));

const officersEvaluated: FactRule = (rows, day) => {
  const holders = new Set(heldOn(rows, day, TOP).map((a) => a.personId));
  const persons = (rows.persons ?? []).filter((p) => holders.has(p.id));
  return rate(
    'person',
    persons.filter((p) => p.evaluatedUntil !== null && latest(p.evaluatedUntil) >= day),
    persons,
  );
};

const staffEnough: FactRule = (rows, day) => {
  const { chamber } = rows;
  if (!chamber || chamber.staffCount === null) return null;
  const needed = membersOn(rows, day).length > 100 ? 2 : 1;
  return {
    value: chamber.staffCount >= needed ? 'enough' : 'short',
    rows: named('chamber', [chamber]),
  };
};

const memberGrowth: FactRule = (rows, day) => {
  const [now, before] = [membersOn(rows, day), membersOn(rows, addMonths(day, -12))];
  if (before.length === 0) return null;
  const value = roundPoints(((now.length - before.length) / before.length) * 100);
  return { value, rows: named('membership', now), of: named('membership', before) };
};

/** Whole years since the day of founding; a partial date counts from its last day. */
const yearsRegistered: FactRule = ({ chamber }, day) => {
  if (!chamber || chamber.foundedOn === null) return null;
  const founded = latest(chamber.foundedOn);
  let years = 0;
  while (addMonths(founded, (years + 1) * 12) <= day) years += 1;
  return { value: years, rows: named('chamber', [chamber]) };
};

const RULES: Readonly<Record<RecordedKey, FactRule>> = {
  'term-in-time': termInTime,
  'party-organisation': ({ chamber }) =>
    chamber?.partyOrganisation
      ? { value: chamber.partyOrganisation, rows: named('chamber', [chamber]) }
      : null,
  supervisors: (rows, day) => {
    const found = heldOn(rows, day, WATCHING);
    return rows.appointments
      ? { value: found.length > 0, rows: named('appointment', found) }
      : null;
  },
  'full-time-staff': staffEnough,
  'meetings-held': meetingsHeld,
  'study-activities': held(['study']),
  matchmaking: held(['matchmaking']),
  training: held(['training']),
  charity: held(['charity']),
  'officers-evaluated': officersEvaluated,
  'visit-coverage': visitCoverage,
  'demand-solved': demands((d, day) => d.solvedOn !== null && earliest(d.solvedOn) <= day),
  'demand-satisfied': demands((d) => d.satisfied),
  'dues-paid': (rows, day) => {
    const members = membersOn(rows, day);
    const paid = members.filter(
      (m) => m.duesPaidThrough !== null && latest(m.duesPaidThrough) >= day,
    );
    return rate('membership', paid, members);
  },
  'member-growth': memberGrowth,
  'inspection-passed': documents('inspection'),
  audited: documents('audit'),
  'rules-kept': ({ documents: all }, day) => {
    if (!all) return null;
    const kept = all.filter(
      (d) =>
        d.kind === 'rules' &&
        (d.issuedOn === null || earliest(d.issuedOn) <= day) &&
        (d.validTo === null || latest(d.validTo) >= day),
    );
    return { value: kept.length, rows: named('evidence', kept) };
  },
  'years-registered': yearsRegistered,
};

/**
 * One fact about a subject as of a day, from its rows alone; null where they can't tell. `asked` are
 * the meetings that the item counts, for the fact that is about them.
 */
export function factOf(
  key: FactKey,
  rows: RatingRows,
  day: string,
  asked?: MeetingsAsked,
): Fact | null {
  if (isUnrecorded(key)) return null;
  const found = RULES[key](rows, day, addDays(addMonths(day, -12), 1), asked);
  return found && { key, ...found };
}
