import { asRecord } from '#domain/kernel/entity.ts';
import { type Term, term } from './term.entity.ts';

/** A term of five years, for tests; `overrides` wins. */
export function buildTerm(overrides: Partial<Term> = {}): Term {
  return asRecord(term, {
    id: '00000000-0000-7000-8000-000000000d01',
    bodyKind: 'chamber',
    bodyId: '00000000-0000-7000-8000-000000000c01',
    number: 3,
    starts: '2022-10-01',
    ends: '2027-09-30',
    demo: true,
    ...overrides,
  });
}
