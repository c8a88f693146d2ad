import type { Demand } from './demand.entity.ts';

/** An invented demand for tests; name what the test is about. */
export function buildDemand(over: Partial<Demand> = {}): Demand {
  return {
    id: '0198c0de-0000-7000-8000-00000000d001',
    title: '示范诉求',
    text: null,
    targetKind: 'enterprise',
    targetId: '0198c0de-0000-7000-8000-00000000e001',
    category: null,
    source: null,
    visitId: null,
    leaderId: null,
    campaignId: null,
    chamberId: null,
    number: null,
    contactName: null,
    contactPhone: null,
    state: 'registered',
    handler: null,
    registeredOn: '2026-03-02',
    dueOn: null,
    assignedOn: null,
    startedOn: null,
    repliedOn: null,
    confirmedOn: null,
    closedOn: null,
    asideOn: null,
    returnedOn: null,
    reply: null,
    outcome: null,
    satisfaction: null,
    note: null,
    demo: null,
    ...over,
  };
}
