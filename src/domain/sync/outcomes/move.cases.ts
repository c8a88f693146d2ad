import { ID } from '../testing/town.ts';
import type { OutcomeCase } from './outcome.ts';

const patch = (f: object, id: string = ID.eastFirm, kind = 'enterprise') => ({
  op: 'patch',
  kind,
  id,
  f,
  rev: 1,
});
const phone = (b: unknown, v: unknown) => [patch({ phone: { b, v } })];
const move = (to: string) => patch({ federationId: { b: ID.east, v: to } });
const end = patch({ leftOn: { b: null, v: '2026-01-31' } }, ID.eastMember, 'membership');

/** Records and rights that move while somebody works offline, and settlements that meet. */
export const MOVE_CASES: readonly OutcomeCase[] = [
  {
    title: 'move against edit, still in my scope',
    theirs: [
      {
        who: 'cityStaff',
        words: 'moves the firm to the west; it stays in the east’s chamber',
        ops: [move(ID.west)],
      },
    ],
    mine: { who: 'eastSecretary', words: 'changes the phone 1 → 7', ops: phone('1', '7') },
    look: ['enterprise', ID.eastFirm, 'phone', 'federationId'],
    outcome: { status: 'merged', row: { phone: '7', federationId: ID.west } },
    says: 'Different fields: both stand.',
  },
  {
    title: 'move against edit, out of my scope',
    theirs: [
      {
        who: 'cityStaff',
        words: 'moves the firm to the west and ends its membership in the east',
        ops: [move(ID.west), end],
      },
    ],
    mine: { who: 'eastStaff', words: 'changes the phone 1 → 7', ops: phone('1', '7') },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: {
      status: 'rejected',
      code: 'scope',
      row: { phone: '1' },
      waits: { kind: 'refusal', about: null, reason: 'scope' },
      tasks: 1,
      seenBy: ['westStaff', 'cityStaff'],
    },
    says: 'The row left his shelf; his edit waits with the successor, and his own words stay with him.',
  },
  {
    title: 'move against move',
    theirs: [{ who: 'cityStaff', words: 'moves the firm to the west', ops: [move(ID.west)] }],
    mine: { who: 'admin', words: 'moves it to the city', ops: [move(ID.city)] },
    look: ['enterprise', ID.eastFirm, 'federationId'],
    outcome: {
      status: 'conflict',
      row: { federationId: ID.west },
      waits: {
        kind: 'conflict',
        about: 'federationId',
        reason: 'field',
        before: ID.east,
        now: ID.west,
        mine: ID.city,
      },
      tasks: 1,
      seenBy: ['eastSecretary', 'eastStaff', 'westStaff', 'cityStaff'],
    },
    says: 'It lies in one place; where it should lie is a task like any other.',
  },
  {
    title: 'a conflict moves with its record',
    given: [
      { who: 'eastStaff', words: 'changed the phone 1 → 5', ops: phone('1', '5') },
      { who: 'eastSecretary', words: 'changed it 1 → 7 (a conflict)', ops: phone('1', '7') },
    ],
    theirs: [
      {
        who: 'cityStaff',
        words: 'moves the firm to the west and ends its membership in the east',
        ops: [move(ID.west), end],
      },
    ],
    mine: { who: 'westStaff', words: 'changes the phone 1 → 9', ops: phone('1', '9') },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: {
      status: 'conflict',
      row: { phone: '5' },
      waits: {
        kind: 'conflict',
        about: 'phone',
        reason: 'field',
        before: '1',
        now: '5',
        mine: '9',
      },
      tasks: 1,
      seenBy: ['westStaff', 'cityStaff'],
    },
    says: 'Tasks lie where the record lies.',
  },
  {
    title: 'edit of a firm whose membership has ended',
    theirs: [{ who: 'eastStaff', words: 'ends the membership', ops: [end] }],
    mine: { who: 'eastSecretary', words: 'changes the firm’s phone 1 → 7', ops: phone('1', '7') },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: {
      status: 'rejected',
      code: 'scope',
      row: { phone: '1' },
      waits: { kind: 'refusal', about: null, reason: 'scope' },
      tasks: 1,
      seenBy: ['eastSecretary', 'eastStaff', 'cityStaff'],
    },
    says: 'The firm is no longer the chamber’s; the federation’s staff may take the edit over.',
  },
  {
    title: 'a right that was taken back',
    theirs: [],
    mine: {
      who: 'eastSecretary',
      rightsOf: 'nobody',
      words: 'changes the phone 1 → 7; his grant was taken back meanwhile',
      ops: phone('1', '7'),
    },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: {
      status: 'rejected',
      code: 'scope',
      row: { phone: '1' },
      waits: { kind: 'refusal', about: null, reason: 'scope' },
      tasks: 1,
      seenBy: ['eastStaff', 'cityStaff'],
    },
    says: 'Rights are those at the time of receipt. Nothing is lost: staff may take it over.',
  },
  {
    title: 'a role that was narrowed',
    theirs: [],
    mine: {
      who: 'eastStaff',
      rightsOf: 'viewer',
      words: 'changes the name; he only reads by now',
      ops: [patch({ name: { b: '东县云雾茶厂', v: '东县云雾茶业' } })],
    },
    look: ['enterprise', ID.eastFirm, 'name'],
    outcome: {
      status: 'rejected',
      code: 'forbidden',
      row: { name: '东县云雾茶厂' },
      waits: { kind: 'refusal', about: null, reason: 'forbidden' },
      tasks: 1,
      seenBy: ['eastStaff', 'cityStaff'],
    },
    says: 'He reads the record but may not write it: refused, and kept for staff.',
  },
];
