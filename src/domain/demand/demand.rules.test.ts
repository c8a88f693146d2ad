import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/kernel/calendar.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { buildDemand } from './demand.builder.ts';
import type { Demand, DemandState } from './demand.entity.ts';
import { DEMAND_STATES } from './demand.entity.ts';
import { LOOP, nextSteps, reachedOn, STEPS, stateOn, stepFaults, stepTo } from './demand.rules.ts';

const FILLED = {
  handler: '示范市发展改革委',
  reply: '已协调',
  outcome: 'solved',
  satisfaction: 'satisfied',
} as const;
const take = (demand: Demand, to: DemandState, day: string) => ({
  ...demand,
  ...stepTo(demand, to, { day, ...FILLED }),
});

test('a demand goes round the loop and keeps the day of each step', () => {
  let demand = buildDemand({ registeredOn: '2026-03-02' });
  for (const [i, state] of LOOP.slice(1).entries())
    demand = take(demand, state, addDays('2026-03-02', i + 1));
  expect(LOOP.map((state) => reachedOn(demand, state))).toEqual([
    '2026-03-02',
    '2026-03-03',
    '2026-03-04',
    '2026-03-05',
    '2026-03-06',
    '2026-03-07',
  ]);
  expect([stateOn(demand, '2026-03-01'), stateOn(demand, '2026-03-05')]).toEqual([null, 'replied']);
});

test('each step says what it lacks, and no step precedes the one before', () => {
  const demand = buildDemand({ registeredOn: '2026-03-02' });
  const [assign] = nextSteps(demand);
  expect(assign && stepFaults(demand, assign, { day: '2026-03-01' })).toEqual([
    { field: 'handler', code: 'missing' },
    { field: 'day', code: 'before', since: '2026-03-02' },
  ]);
  expect(() => stepTo(demand, 'assigned', { day: '2026-03-03' })).toThrow(Problem);
  expect(() => stepTo(demand, 'closed', { day: '2026-03-03', ...FILLED })).toThrow(
    "registered can't become closed",
  );
});

test('whom the reply did not satisfy is offered to be handed back first, and is rated anew', () => {
  let demand = buildDemand({ registeredOn: '2026-03-02' });
  demand = take(demand, 'assigned', '2026-03-03');
  demand = take(demand, 'replied', '2026-03-04');
  demand = {
    ...demand,
    ...stepTo(demand, 'confirmed', { day: '2026-03-05', satisfaction: 'dissatisfied' }),
  };
  expect(nextSteps(demand)[0]?.way).toBe('back');
  const back = { ...demand, ...stepTo(demand, 'in-progress', { day: '2026-03-06' }) };
  expect(back).toMatchObject({
    state: 'in-progress',
    startedOn: '2026-03-06',
    repliedOn: null,
    confirmedOn: null,
    satisfaction: null,
    returnedOn: '2026-03-06',
    reply: '已协调',
  });
});

test('put aside and taken up again, it goes on where it was', () => {
  let demand = take(buildDemand({ registeredOn: '2026-03-02' }), 'assigned', '2026-03-03');
  demand = take(demand, 'long-term', '2026-04-01');
  expect([stateOn(demand, '2026-03-31'), stateOn(demand, '2026-04-01')]).toEqual([
    'assigned',
    'long-term',
  ]);
  demand = take(demand, 'in-progress', '2026-05-01');
  expect(demand).toMatchObject({ state: 'in-progress', asideOn: null, startedOn: '2026-05-01' });
});

test('a list from elsewhere without dates: a state holds since the last day that is known', () => {
  const demand = buildDemand({ state: 'closed', registeredOn: '2025-06', repliedOn: '2025-07-10' });
  expect(reachedOn(demand, 'closed')).toBe('2025-07-10');
  expect(stateOn(demand, '2025-07-09')).toBe('registered');
  expect(reachedOn(buildDemand({ state: 'rejected', registeredOn: '2025' }), 'rejected')).toBe(
    '2025-01-01',
  );
});

const walk = fc.array(fc.record({ pick: fc.nat(), wait: fc.integer({ min: 0, max: 20 }) }), {
  maxLength: 12,
});
function walked(steps: readonly { pick: number; wait: number }[]) {
  let demand = buildDemand({ registeredOn: '2026-01-05' });
  let day = '2026-01-05';
  for (const { pick, wait } of steps) {
    day = addDays(day, wait);
    const open = STEPS[demand.state];
    const next = open[pick % open.length];
    if (next) demand = take(demand, next.to, day);
  }
  return { demand, day };
}

test('after any walk the last day gives the state, and time only goes forward', () => {
  fc.assert(
    fc.property(walk, (steps) => {
      const { demand, day } = walked(steps);
      expect(stateOn(demand, day)).toBe(demand.state);
      const rank = (at: string) => {
        const state = stateOn(demand, at);
        const place = LOOP.findIndex((one) => one === state);
        return state === null ? -1 : place < 0 ? LOOP.length : place;
      };
      let before = -1;
      for (let n = -1; n < 260; n += 3) {
        const now = rank(addDays('2026-01-05', n));
        expect(now).toBeGreaterThanOrEqual(before);
        before = now;
      }
    }),
  );
});

test('every state can be left and reached, and no step leads to where one is', () => {
  for (const state of DEMAND_STATES) {
    expect(STEPS[state].length).toBeGreaterThan(0);
    expect(STEPS[state].some((one) => one.to === state)).toBe(false);
    const into = DEMAND_STATES.some((from) => STEPS[from].some((one) => one.to === state));
    expect(into).toBe(true);
  }
});
