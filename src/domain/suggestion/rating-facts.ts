import type { Appointment } from '#domain/appointment/appointment.entity.ts';
import type { Chamber } from '#domain/chamber/chamber.entity.ts';
import type { Evidence } from '#domain/evidence/evidence.entity.ts';
import type { Meeting, MeetingKind } from '#domain/meeting/meeting.entity.ts';
import type { Membership } from '#domain/membership/membership.entity.ts';
import type { Term } from '#domain/term/term.entity.ts';

/**
 * Facts that schemes ask for and no kind of record holds: projects that a chamber brought in. A
 * screen says so and asks the person; documents alone don't tell how many there were.
 */
const UNRECORDED = ['investment'] as const;

/** Facts about a subject that an item may name as its `autofill`. */
export const FACT_KEYS = [
  'term-in-time',
  'party-organisation',
  'supervisors',
  'full-time-staff',
  'officers-evaluated',
  'meetings-held',
  'study-activities',
  'matchmaking',
  'training',
  ...UNRECORDED,
  'charity',
  'visit-coverage',
  'demand-solved',
  'demand-satisfied',
  'dues-paid',
  'member-growth',
  'inspection-passed',
  'audited',
  'rules-kept',
  'years-registered',
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

export type RecordedKey = Exclude<FactKey, (typeof UNRECORDED)[number]>;
const unrecorded: ReadonlySet<string> = new Set(UNRECORDED);

export const isUnrecorded = (key: FactKey): key is (typeof UNRECORDED)[number] =>
  unrecorded.has(key);

/** What a number rests on: the screen opens these rows. */
export interface FactRow {
  readonly kind: string;
  readonly id: string;
}

/** A fact as of a day. `of` are the rows that could have counted, where it is a rate. */
export interface Fact {
  readonly key: FactKey;
  readonly value: number | string | boolean;
  readonly rows: readonly FactRow[];
  readonly of?: readonly FactRow[];
  /** First day of the twelve months that count, for what happened in a period. */
  readonly from?: string;
  /** Meetings by kind beside those that the standard asks for: more than asked do not count. */
  readonly asked?: readonly MeetingsHeld[];
}

interface MeetingsHeld {
  readonly kind: MeetingKind;
  readonly held: number;
  readonly asked: number;
}

type MemberRow = Pick<
  Membership,
  'id' | 'memberId' | 'joinedOn' | 'leftOn' | 'status' | 'duesPaidThrough'
>;

/** The rows about one subject. Only what is here is looked at: other kinds may join later. */
export interface RatingRows {
  readonly chamber?: Pick<Chamber, 'id' | 'foundedOn' | 'partyOrganisation' | 'staffCount'>;
  readonly terms?: readonly Pick<Term, 'id' | 'number' | 'starts' | 'ends' | 'extendedTo'>[];
  readonly appointments?: readonly Pick<Appointment, 'id' | 'personId' | 'post' | 'from' | 'to'>[];
  /** `evaluatedUntil`: to when a comprehensive evaluation holds. */
  readonly persons?: readonly { readonly id: string; readonly evaluatedUntil: string | null }[];
  readonly memberships?: readonly MemberRow[];
  readonly documents?: readonly Pick<Evidence, 'id' | 'kind' | 'issuedOn' | 'validTo'>[];
  readonly meetings?: readonly Pick<Meeting, 'id' | 'kind' | 'date'>[];
  readonly visits?: readonly {
    readonly id: string;
    readonly on: string;
    readonly targetId: string;
  }[];
  readonly demands?: readonly {
    readonly id: string;
    readonly raisedOn: string;
    readonly solvedOn: string | null;
    /** Null where the enterprise was not asked or did not answer. */
    readonly satisfied: boolean | null;
  }[];
}
