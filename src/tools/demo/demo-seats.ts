import type { Post } from '#domain/appointment/appointment.entity.ts';
import type { DemoChamber } from './demo-chambers.ts';

/** Who sits in a chamber's leadership: the persons of the members that joined first. */
export interface Seat {
  readonly post: Post;
  /** Rank within the post, from 1. */
  readonly order: number;
  readonly personName: string;
  readonly enterpriseId: string;
}

const CITY_SEATS: readonly Post[] = [
  'president',
  'executive-president',
  'standing-vice-president',
  'chief-supervisor',
  'vice-president',
  'vice-president',
  'vice-president',
  'vice-president',
  'vice-president',
  'supervisor',
  'standing-council-member',
  'standing-council-member',
];
const COUNTY_SEATS: readonly Post[] = [
  'president',
  'vice-president',
  'vice-president',
  'chief-supervisor',
];

const seatsOf = (c: DemoChamber) => (c.federation.level === 'city' ? CITY_SEATS : COUNTY_SEATS);

/** The post of the n-th member (from 1), or null where its seat is an ordinary one. */
export function seatPost(c: DemoChamber, n: number): { post: Post; order: number } | null {
  const seats = seatsOf(c);
  const post = seats[n - 1];
  if (post === undefined) return null;
  return { post, order: seats.slice(0, n).filter((p) => p === post).length };
}
