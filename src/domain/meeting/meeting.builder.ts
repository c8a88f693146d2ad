import { asRecord } from '#domain/kernel/entity.ts';
import { type Meeting, meeting } from './meeting.entity.ts';

/** A council meeting, for tests; `overrides` wins. */
export function buildMeeting(overrides: Partial<Meeting> = {}): Meeting {
  return asRecord(meeting, {
    id: '00000000-0000-7000-8000-000000001101',
    bodyKind: 'chamber',
    bodyId: '00000000-0000-7000-8000-000000000c01',
    kind: 'council',
    subject: '第三届理事会第四次会议',
    date: '2026-01-15',
    demo: true,
    ...overrides,
  });
}
