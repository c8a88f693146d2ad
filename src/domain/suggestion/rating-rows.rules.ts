import type { Demand } from '#domain/demand/demand.entity.ts';
import { reachedOn } from '#domain/demand/demand.rules.ts';
import type { Person } from '#domain/person/person.entity.ts';
import type { Visit } from '#domain/visit/visit.entity.ts';
import type { RatingRows } from './rating-facts.ts';

type Visits = NonNullable<RatingRows['visits']>;
type Demands = NonNullable<RatingRows['demands']>;
type Persons = NonNullable<RatingRows['persons']>;

/** Visits as the facts read them; one that describes another once more is left out. */
export const visitRows = (
  visits: readonly Pick<Visit, 'id' | 'date' | 'targetId' | 'sameAs'>[],
): Visits =>
  visits
    .filter((v) => v.sameAs === null)
    .map(({ id, date, targetId }) => ({ id, on: date, targetId }));

/**
 * Demands as the facts read them. The items ask for the rate of 办结, so the day on which a demand
 * was closed counts, whatever came of it; one that was not accepted (不予受理) is no demand to solve.
 */
export const demandRows = (demands: readonly Demand[]): Demands =>
  demands
    .filter((d) => d.state !== 'rejected')
    .map((d) => ({
      id: d.id,
      raisedOn: d.registeredOn,
      solvedOn: reachedOn(d, 'closed'),
      satisfied: d.satisfaction === null ? null : d.satisfaction !== 'dissatisfied',
    }));

/** Officers as the facts read them: to when their comprehensive evaluation holds. */
export const personRows = (
  persons: readonly Pick<Person, 'id' | 'evaluationValidUntil'>[],
): Persons =>
  persons.map(({ id, evaluationValidUntil }) => ({ id, evaluatedUntil: evaluationValidUntil }));
