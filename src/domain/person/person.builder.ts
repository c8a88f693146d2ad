import { asRecord } from '#domain/kernel/entity.ts';
import { type Person, person } from './person.entity.ts';

/** An invented person kept by a chamber, for tests; `overrides` wins. */
export function buildPerson(overrides: Partial<Person> = {}): Person {
  return asRecord(person, {
    id: '00000000-0000-7000-8000-000000000a01',
    name: '示例丙',
    bodyKind: 'chamber',
    bodyId: '00000000-0000-7000-8000-000000000c01',
    phone: '13800000002',
    demo: true,
    ...overrides,
  });
}
