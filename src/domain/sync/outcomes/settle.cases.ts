import { ID } from '../testing/town.ts';
import type { Act, OutcomeCase } from './outcome.ts';

const phone = (b: unknown, v: unknown) => [
  { op: 'patch', kind: 'enterprise', id: ID.eastFirm, f: { phone: { b, v } }, rev: 1 },
];
const settle = (take: string, v?: string) => (conflict: string) => [
  { op: 'resolve', kind: 'conflict', id: conflict, take, b: 'open', ...(v ? { v } : {}) },
];
const reopen = (conflict: string) => [{ op: 'restore', kind: 'conflict', id: conflict }];
const EAST = ['eastSecretary', 'eastStaff', 'cityStaff'] as const;
const CONFLICT: readonly Act[] = [
  { who: 'eastStaff', words: 'changed the phone 1 → 5', ops: phone('1', '5') },
  { who: 'eastSecretary', words: 'changed it 1 → 7 (a conflict)', ops: phone('1', '7') },
];

/** Two people who settle one conflict, and a conflict whose ground moved. */
export const SETTLE_CASES: readonly OutcomeCase[] = [
  {
    title: 'two settle in the same way',
    given: CONFLICT,
    theirs: [{ who: 'eastStaff', words: 'takes “mine” (7)', ops: settle('mine') }],
    mine: { who: 'cityStaff', words: 'takes “mine” (7)', ops: settle('mine') },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: { status: 'applied', row: { phone: '7' } },
    says: 'They agree.',
  },
  {
    title: 'two settle differently',
    given: CONFLICT,
    theirs: [{ who: 'eastStaff', words: 'takes “mine” (7)', ops: settle('mine') }],
    mine: { who: 'cityStaff', words: 'keeps “now” (5)', ops: settle('theirs') },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: { status: 'conflict', row: { phone: '7' } },
    says: 'The first stands; the second is told that it was settled, and by whom. No task is left.',
  },
  {
    title: 'a third value for what was settled meanwhile',
    given: CONFLICT,
    theirs: [{ who: 'eastStaff', words: 'takes “mine” (7)', ops: settle('mine') }],
    mine: { who: 'cityStaff', words: 'types a third value (8)', ops: settle('other', '8') },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: {
      status: 'conflict',
      row: { phone: '7' },
      waits: {
        kind: 'conflict',
        about: 'phone',
        reason: 'field',
        before: '5',
        now: '7',
        mine: '8',
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'The first stands; the typed value is kept in a task of its own.',
  },
  {
    title: 'settled while the field changed again',
    given: CONFLICT,
    theirs: [{ who: 'eastStaff', words: 'changes the phone 5 → 6', ops: phone('5', '6') }],
    mine: { who: 'cityStaff', words: 'takes “mine” (7) over the 5 he saw', ops: settle('mine') },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: {
      status: 'conflict',
      row: { phone: '6' },
      waits: {
        kind: 'conflict',
        about: 'phone',
        reason: 'field',
        before: '1',
        now: '6',
        mine: '7',
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'He had not seen the 6: the task stays open and shows it.',
  },
  {
    title: 'a settlement taken back',
    given: CONFLICT,
    theirs: [{ who: 'eastStaff', words: 'takes “mine” (7)', ops: settle('mine') }],
    mine: { who: 'cityStaff', words: 'opens it again', ops: reopen },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: { status: 'applied', row: { phone: '5' } },
    says: 'The value that stood before stands again, and the task waits as before.',
  },
  {
    title: 'a settlement taken back after the field changed again',
    given: CONFLICT,
    theirs: [
      { who: 'eastStaff', words: 'takes “mine” (7)', ops: settle('mine') },
      { who: 'eastSecretary', words: 'changes the phone 7 → 8', ops: phone('7', '8') },
    ],
    mine: { who: 'cityStaff', words: 'opens it again', ops: reopen },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: { status: 'applied', row: { phone: '8' } },
    says: 'What was changed since stays; the task waits again and shows it as “now”.',
  },
  {
    title: 'settled by somebody who lost the right',
    given: CONFLICT,
    theirs: [],
    mine: {
      who: 'eastSecretary',
      rightsOf: 'nobody',
      words: 'takes “mine” (7); his grant was taken back meanwhile',
      ops: settle('mine'),
    },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: { status: 'rejected', code: 'scope', row: { phone: '5' } },
    says: 'Refused without a new task: what it was about waits as before.',
  },
];
