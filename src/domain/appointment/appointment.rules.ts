import { holdsOn } from '#domain/kernel/date.ts';
import { compareNames, type NameOrder } from '#domain/person/person.rules.ts';
import { type Appointment, POSTS } from './appointment.entity.ts';

/** Place of a post in the order of officers; without a known post last. */
export function postRank(post: string | null): number {
  const rank = (POSTS as readonly (string | null)[]).indexOf(post);
  return rank < 0 ? POSTS.length : rank;
}

/** Whether a post is held on a day. */
export function isHeldOn(of: Pick<Appointment, 'from' | 'to'>, day: string): boolean {
  return holdsOn(day, of.from, of.to);
}

type Ranked = Pick<Appointment, 'post' | 'order' | 'from'>;

/** Rank order: post, then place within the post (unnumbered last), then seniority. */
export function compareRank(a: Ranked, b: Ranked): number {
  return (
    postRank(a.post) - postRank(b.post) ||
    (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) ||
    (a.from ?? '9999').localeCompare(b.from ?? '9999')
  );
}

export interface Officer<A extends Ranked = Appointment> {
  readonly appointment: A;
  readonly name: string;
}

/** Officers by rank, or by strokes or pinyin of the name with rank deciding between equals. */
export function sortOfficers<A extends Ranked>(
  officers: readonly Officer<A>[],
  order: NameOrder,
): readonly Officer<A>[] {
  return [...officers].sort((a, b) => {
    const ranked = compareRank(a.appointment, b.appointment);
    return order === 'rank'
      ? ranked || compareNames(a.name, b.name, 'stroke')
      : compareNames(a.name, b.name, order) || ranked;
  });
}

/** The place after the last one taken within a post: where a newcomer is put. */
export function nextOrder(
  appointments: readonly Pick<Appointment, 'post' | 'order'>[],
  post: string,
): number {
  const taken = appointments
    .filter((other) => other.post === post)
    .map((other) => other.order ?? 0);
  return Math.max(0, ...taken) + 1;
}
