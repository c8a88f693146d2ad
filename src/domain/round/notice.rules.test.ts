import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/kernel/calendar.ts';
import { noticeClock } from './notice.rules.ts';

const round = { noticeFrom: '2026-11-20', noticeTo: '2026-11-26', noticeDays: null };
const objection = (raisedOn: string, settledOn: string | null) => ({
  id: 'o',
  raisedOn,
  settledOn,
});

test('a notice of seven days ends on its seventh', () => {
  expect(noticeClock(round, [], '2026-11-19')).toMatchObject({ state: 'not-begun', left: 7 });
  expect(noticeClock(round, [], '2026-11-22')).toMatchObject({
    state: 'running',
    stood: 3,
    left: 4,
    lastDay: '2026-11-26',
  });
  expect(noticeClock(round, [], '2026-11-27')).toMatchObject({ state: 'over', left: 0 });
  expect(noticeClock({ ...round, noticeFrom: null }, [], '2026-11-27').state).toBe('none');
});

test('an objection stops the clock until it is settled', () => {
  const open = [objection('2026-11-22', null)];
  expect(noticeClock(round, open, '2026-12-30')).toEqual({
    state: 'stopped',
    stood: 2,
    left: 5,
    lastDay: null,
    stoppedBy: ['o'],
  });
  const settled = [objection('2026-11-22', '2026-11-25')];
  expect(noticeClock(round, settled, '2026-11-25')).toMatchObject({
    state: 'running',
    stood: 3,
    lastDay: '2026-11-29',
  });
});

test('an objection raised after the notice is over is open until it is settled', () => {
  const late = (settledOn: string | null) => [objection('2026-11-28', settledOn)];
  const over = { state: 'over', left: 0, lastDay: '2026-11-26' };
  expect(noticeClock(round, late(null), '2026-11-29')).toMatchObject({ ...over, stoppedBy: ['o'] });
  const settled = noticeClock(round, late('2026-11-30'), '2026-11-30');
  expect(settled).toMatchObject({ ...over, stoppedBy: [] });
  const none = { ...round, noticeFrom: null };
  expect(noticeClock(none, late(null), '2026-11-29').stoppedBy).toEqual(['o']);
});

test('every day is stood, stopped or still to come, and an objection never shortens a notice', () => {
  const span = fc
    .tuple(fc.nat(20), fc.option(fc.nat(20), { nil: null }))
    .map(([at, takes]) =>
      objection(
        addDays('2026-11-20', at),
        takes === null ? null : addDays('2026-11-20', at + takes),
      ),
    );
  fc.assert(
    fc.property(fc.array(span, { maxLength: 3 }), fc.nat(60), (objections, after) => {
      const today = addDays('2026-11-20', after);
      const clock = noticeClock(round, objections, today);
      const free = noticeClock(round, [], today);
      expect(clock.stood + clock.left).toBe(7);
      expect(clock.stood).toBeLessThanOrEqual(free.stood);
      expect(clock.state === 'stopped').toBe(clock.lastDay === null);
      const later = noticeClock(round, objections, addDays(today, 1));
      expect(later.stood).toBeGreaterThanOrEqual(clock.stood);
    }),
  );
});
