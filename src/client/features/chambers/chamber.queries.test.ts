import { expect, test } from 'vitest';
import type { LocalRecord } from '#client/data/data-port.ts';
import { buildMembership } from '#domain/membership/membership.builder.ts';
import { buildTerm } from '#domain/term/term.builder.ts';
import { clocksByBody } from './chamber.queries.ts';
import { memberLines } from './member-lines.ts';

test('each chamber has the clock of its current term', () => {
  const clocks = clocksByBody(
    [
      buildTerm({ bodyId: 'a', number: 1, starts: '2017-01-01', ends: '2022-01-01' }),
      buildTerm({ bodyId: 'a', number: 2, starts: '2022-01-02', ends: '2027-01-01' }),
      buildTerm({ bodyId: 'b', number: 5, starts: '2018-01-01', ends: '2023-01-01' }),
    ],
    '2026-11-21',
  );
  expect(clocks.get('a')).toMatchObject({ ends: '2027-01-01', phase: 'within-3' });
  expect(clocks.get('b')?.phase).toBe('overdue');
  expect(clocks.has('c')).toBe(false);
});

test('members are ordered by post, strokes, pinyin or day of joining', () => {
  const record = (memberId: string, over: Parameters<typeof buildMembership>[0]): LocalRecord => ({
    kind: 'membership',
    id: memberId,
    row: buildMembership({ memberId, ...over }),
    state: 'confirmed',
    rev: 1,
    scopes: [],
    view: 'full',
  });
  const records = [
    record('1', { number: '2', joinedOn: '2019' }),
    record('2', { number: '1', joinedOn: '2020-05' }),
    record('3', { post: 'president', joinedOn: '2024-01-01', status: 'resigned' }),
  ];
  const names = new Map([
    ['1', '安甲'],
    ['2', '丁乙'],
    ['3', '王丙'],
  ]);
  const order = (by: Parameters<typeof memberLines>[2]) =>
    memberLines(records, names, by)
      .map((line) => line.of.memberId)
      .join('');
  expect(order('rank')).toBe('321');
  expect(order('joined')).toBe('123');
  expect(order('pinyin')).toBe('123');
  expect(order('stroke')).toBe('231');
  expect(memberLines(records, names, 'rank').map((line) => line.ended)).toEqual([
    true,
    false,
    false,
  ]);
});
