import { expect, test } from 'vitest';
import { MEETING_KINDS } from './meeting.entity.ts';
import { attendance, meetingFaults, papersOf } from './meeting.rules.ts';

const TODAY = '2026-03-02';

test('a meeting has been held, and no more came than had to', () => {
  expect(meetingFaults({ date: '2026-03-02' }, TODAY)).toEqual({});
  expect(meetingFaults({ date: '2026-03' }, TODAY)).toEqual({});
  expect(meetingFaults({ date: '2026-03-03' }, TODAY)).toEqual({ date: 'future' });
  expect(meetingFaults({ date: '2026', expected: 30, attended: 31 }, TODAY)).toEqual({
    attended: 'more-than-expected',
  });
  expect(meetingFaults({ date: '2026', expected: null, attended: 31 }, TODAY)).toEqual({});
});

test('attendance is a share of those who had to come, where both are known', () => {
  expect(attendance({ expected: 30, attended: 20 })).toBe(67);
  expect(attendance({ expected: null, attended: 20 })).toBeNull();
  expect(attendance({ expected: 0, attended: 0 })).toBeNull();
});

test('organs leave minutes, activities their own papers', () => {
  const minutes = MEETING_KINDS.filter((kind) => papersOf(kind) === 'minutes');
  expect(minutes).toEqual([
    'assembly',
    'council',
    'standing-council',
    'supervisors',
    'president-office',
  ]);
});
