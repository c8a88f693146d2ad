import { earliest } from '#domain/kernel/date.ts';
import { Problem } from '#domain/kernel/problem.ts';
import type { Demand, DemandState } from './demand.entity.ts';

/** What the rules look at: texts that explain a demand are not among it. */
export type DemandFacts = Pick<
  Demand,
  | 'state'
  | 'category'
  | 'handler'
  | 'registeredOn'
  | 'dueOn'
  | 'assignedOn'
  | 'startedOn'
  | 'repliedOn'
  | 'confirmedOn'
  | 'closedOn'
  | 'asideOn'
  | 'outcome'
  | 'satisfaction'
>;

/** The loop in its order; what stands beside it is no step of it. */
export const LOOP = [
  'registered',
  'assigned',
  'in-progress',
  'replied',
  'confirmed',
  'closed',
] as const satisfies readonly DemandState[];

/** The field that says since when a state holds. */
export const DATE_OF = {
  registered: 'registeredOn',
  assigned: 'assignedOn',
  'in-progress': 'startedOn',
  replied: 'repliedOn',
  confirmed: 'confirmedOn',
  closed: 'closedOn',
  rejected: 'asideOn',
  terminated: 'asideOn',
  'long-term': 'asideOn',
} as const satisfies Record<DemandState, keyof DemandFacts>;

const rankOf = (state: DemandState): number => (LOOP as readonly DemandState[]).indexOf(state);
export const isAside = (state: DemandState): boolean => rankOf(state) < 0;

/** States in which somebody still has to do something. A 挂账 demand waits for conditions, not for a person. */
export const OPEN_STATES: readonly DemandState[] = LOOP.filter((state) => state !== 'closed');
export const isOpen = (state: DemandState): boolean => OPEN_STATES.includes(state);

/**
 * The first day of a state: its own date; for the state it is in now, where a list from elsewhere
 * gave no date, the last day that is known of it. Null for a step that was not taken.
 */
export function reachedOn(demand: DemandFacts, state: DemandState): string | null {
  const own = demand[DATE_OF[state]];
  if (isAside(state)) {
    if (demand.state !== state) return null;
    return own === null ? lastKnown(demand, LOOP) : earliest(own);
  }
  // What left the loop was not closed, whatever an old date says.
  const last = isAside(demand.state) ? 'confirmed' : demand.state;
  if (rankOf(state) > rankOf(last)) return null;
  if (own !== null) return earliest(own);
  return demand.state === state ? lastKnown(demand, LOOP.slice(0, rankOf(state))) : null;
}

function lastKnown(demand: DemandFacts, steps: readonly DemandState[]): string {
  const days = steps.map((step) => demand[DATE_OF[step]]).filter((day) => day !== null);
  return [demand.registeredOn, ...days].map(earliest).sort().at(-1) ?? demand.registeredOn;
}

/** The state as of a day (`2026-03-31`), from the dates; null where the demand was not there yet. */
export function stateOn(demand: DemandFacts, day: string): DemandState | null {
  const taken = (state: DemandState) => {
    const since = reachedOn(demand, state);
    return since !== null && since <= day;
  };
  if (earliest(demand.registeredOn) > day) return null;
  if (isAside(demand.state) && taken(demand.state)) return demand.state;
  return LOOP.findLast(taken) ?? 'registered';
}

/** What a person fills in with a step. */
export type StepField = 'handler' | 'dueOn' | 'reply' | 'outcome' | 'satisfaction' | 'note';

export interface Step {
  readonly to: DemandState;
  /** `on` along the loop, `back` to be handled again, `aside` out of it, `again` into it. */
  readonly way: 'on' | 'back' | 'aside' | 'again';
  readonly needs: readonly StepField[];
  readonly may: readonly StepField[];
}

const step = (
  to: DemandState,
  way: Step['way'],
  needs: Step['needs'] = [],
  may: Step['may'] = [],
): Step => ({ to, way, needs, may });

const ASSIGN = step('assigned', 'on', ['handler'], ['dueOn']);
const REPLY = step('replied', 'on', ['reply'], ['outcome']);
const CLOSE = step('closed', 'on', ['outcome'], ['satisfaction']);
const BACK = step('in-progress', 'back', [], ['note']);
const REJECT = step('rejected', 'aside', ['reply']);
const TERMINATE = step('terminated', 'aside', ['reply']);
const LONG_TERM = step('long-term', 'aside', ['reply']);

/** Which steps may follow a state, the next of the loop first, and what each needs. */
export const STEPS: Readonly<Record<DemandState, readonly Step[]>> = {
  registered: [ASSIGN, REJECT, TERMINATE],
  assigned: [step('in-progress', 'on'), REPLY, LONG_TERM, TERMINATE, REJECT],
  'in-progress': [REPLY, LONG_TERM, TERMINATE],
  replied: [step('confirmed', 'on', ['satisfaction']), CLOSE, BACK, TERMINATE],
  confirmed: [CLOSE, BACK],
  closed: [step('in-progress', 'again', [], ['note'])],
  rejected: [step('registered', 'again', [], ['note'])],
  terminated: [step('registered', 'again', [], ['note'])],
  'long-term': [step('in-progress', 'again', [], ['dueOn']), CLOSE, TERMINATE],
};

/** The steps that may follow; one whom the enterprise did not satisfy is first of all handed back. */
export function nextSteps(demand: Pick<DemandFacts, 'state' | 'satisfaction'>): readonly Step[] {
  const steps = STEPS[demand.state];
  if (demand.satisfaction !== 'dissatisfied' || demand.state === 'closed') return steps;
  return [...steps].sort((a, b) => Number(b.way === 'back') - Number(a.way === 'back'));
}

export type StepValues = Partial<Pick<Demand, StepField>> & { readonly day: string };
export type DemandPatch = Partial<Omit<Demand, 'id'>>;
export interface StepFault {
  readonly field: StepField | 'day';
  readonly code: 'missing' | 'before';
  /** The day that the step may not precede. */
  readonly since?: string;
}

/** What hinders a step: values that it needs and lacks, or a day before the one it builds upon. */
export function stepFaults(
  demand: DemandFacts & Partial<Pick<Demand, 'reply'>>,
  taken: Step,
  values: StepValues,
): readonly StepFault[] {
  const merged = { ...demand, ...values } as Readonly<Record<string, unknown>>;
  const faults: StepFault[] = taken.needs
    .filter((field) => (merged[field] ?? '') === '')
    .map((field) => ({ field, code: 'missing' }));
  const since = reachedOn(demand, demand.state) ?? demand.registeredOn;
  if (values.day < since) faults.push({ field: 'day', code: 'before', since });
  return faults;
}

/**
 * The fields that a step changes, each with its new value. Dates of later steps are cleared, so that
 * the state of any day follows from what is left. Throws `invalid` where the step may not follow or
 * lacks something.
 */
export function stepTo(demand: Demand, to: DemandState, values: StepValues): DemandPatch {
  const taken = STEPS[demand.state].find((one) => one.to === to);
  if (!taken)
    throw new Problem('invalid', `A demand that is ${demand.state} can't become ${to}`, {
      kind: 'demand',
      field: 'state',
      read: to,
      allowed: STEPS[demand.state].map((one) => one.to),
    });
  const [fault] = stepFaults(demand, taken, values);
  if (fault)
    throw new Problem('invalid', `Step to ${to}: ${fault.field} is ${fault.code}`, {
      kind: 'demand',
      field: fault.field,
      allowed: fault.since,
    });
  const { day, ...filled } = values;
  const said = Object.fromEntries(Object.entries(filled).filter(([, v]) => (v ?? '') !== ''));
  if (taken.way === 'aside') return { ...said, state: to, asideOn: day };
  const later = LOOP.slice(rankOf(to) + 1).map((state) => [DATE_OF[state], null]);
  const cleared = { ...Object.fromEntries(later), asideOn: null } as DemandPatch;
  const kept = taken.way === 'on' || demand[DATE_OF[to]] === null;
  const patch = { ...said, ...cleared, state: to, ...(kept ? { [DATE_OF[to]]: day } : {}) };
  if (taken.way === 'on') return patch;
  const rated = demand.satisfaction === null ? {} : { satisfaction: null };
  return { ...patch, ...rated, ...(to === 'in-progress' ? { returnedOn: day } : {}) };
}
