import { queryOptions } from '@tanstack/react-query';
import { data } from '#client/data/data.ts';
import { ANY, DB } from '#client/data/queries.ts';
import { appointment } from '#domain/appointment/appointment.entity.ts';
import { chamber } from '#domain/chamber/chamber.entity.ts';
import { demand } from '#domain/demand/demand.entity.ts';
import { evidence } from '#domain/evidence/evidence.entity.ts';
import { addMonths } from '#domain/kernel/calendar.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { meeting } from '#domain/meeting/meeting.entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import { person } from '#domain/person/person.entity.ts';
import type { RatingRows } from '#domain/suggestion/rating-facts.ts';
import { demandRows, personRows, visitRows } from '#domain/suggestion/rating-rows.rules.ts';
import { term } from '#domain/term/term.entity.ts';
import { visit } from '#domain/visit/visit.entity.ts';

/** Kinds from which the facts come: before all are read, nothing is suggested. */
export const FACT_KINDS = [
  'term',
  'appointment',
  'membership',
  'evidence',
  'meeting',
  'visit',
  'demand',
  'person',
] as const;

/** More than one subject and its members have in a year. */
const ALL = 20_000;

/** What this device holds of a subject; a kind that it can't see whole is left out, not counted as none. */
async function read(kind: 'chamber' | 'federation', id: string, day: string): Promise<RatingRows> {
  const body = await data.get(kind, id);
  const [terms, posts, members, documents, meetings] = await Promise.all([
    data.by('term', 'bodyId', id),
    data.by('appointment', 'bodyId', id),
    data.by('membership', 'bodyId', id),
    data.by('evidence', 'subjectId', id),
    data.by('meeting', 'bodyId', id),
  ]);
  const appointments = posts.map((r) => asRecord(appointment, r.row));
  const memberships = members.map((r) => asRecord(membership, r.row));
  const targets = [...new Set([id, ...memberships.map((m) => m.memberId)])];
  const from = addMonths(day, -12).slice(0, 4);
  const listed = (of: 'visit' | 'demand', date: string) =>
    data.list({
      kind: of,
      where: [
        { field: 'targetId', is: targets },
        { field: date, from },
      ],
      offset: 0,
      limit: ALL,
    });
  const [visits, demands, persons] = await Promise.all([
    listed('visit', 'date'),
    listed('demand', 'registeredOn'),
    data.many('person', [...new Set(appointments.map((a) => a.personId))]),
  ]);
  return {
    ...(body && kind === 'chamber' ? { chamber: asRecord(chamber, body.row) } : {}),
    terms: terms.map((r) => asRecord(term, r.row)),
    appointments,
    memberships,
    documents: documents.map((r) => asRecord(evidence, r.row)),
    meetings: meetings.map((r) => asRecord(meeting, r.row)),
    visits: visitRows(visits.rows.map((r) => asRecord(visit, r.row))),
    demands: demandRows(demands.rows.map((r) => asRecord(demand, r.row))),
    // Evaluations are restricted: who does not see them would count nobody as evaluated.
    ...(persons.some((p) => p.view === 'full')
      ? { persons: personRows(persons.map((p) => asRecord(person, p.row))) }
      : {}),
  };
}

/** The rows about a subject from which the app suggests values, as of a day. */
export const ratingRowsQuery = (kind: 'chamber' | 'federation', id: string, day: string) =>
  queryOptions({
    queryKey: [DB, ANY, 'rating-rows', kind, id, day] as const,
    queryFn: () => read(kind, id, day),
    networkMode: 'always',
    retry: false,
  });
