import { asRecord } from '#domain/kernel/entity.ts';
import { type Appointment, appointment } from './appointment.entity.ts';

/** The presidency of a chamber, for tests; `overrides` wins. */
export function buildAppointment(overrides: Partial<Appointment> = {}): Appointment {
  return asRecord(appointment, {
    id: '00000000-0000-7000-8000-000000000501',
    personId: '00000000-0000-7000-8000-000000000a01',
    bodyKind: 'chamber',
    bodyId: '00000000-0000-7000-8000-000000000c01',
    post: 'president',
    order: 1,
    termId: '00000000-0000-7000-8000-000000000d01',
    from: '2022-10-01',
    demo: true,
    ...overrides,
  });
}
