import { useHistory } from '#client/records/history/use-history.ts';
import { useNameOf } from '#client/records/who-when.tsx';
import { DEMAND_STATES, type DemandState } from '#domain/demand/demand.entity.ts';

/** Who took a demand to each state last, as far as this device knows. */
export function useStepAuthors(id: string): ReadonlyMap<DemandState, string> {
  const { lines } = useHistory('demand', id);
  const nameOf = useNameOf();
  const authors = new Map<DemandState, string>();
  // Newest first: the first that is found stands.
  for (const { fields, by, byId } of lines) {
    const state = DEMAND_STATES.find((known) => known === fields.state?.after);
    if (state && (by || byId) && !authors.has(state)) authors.set(state, nameOf(by, byId));
  }
  return authors;
}
