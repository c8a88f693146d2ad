import { ID, uid } from '../testing/town.ts';
import type { OutcomeCase } from './outcome.ts';

const patch = (f: object, id: string = ID.eastFirm, kind = 'enterprise') => ({
  op: 'patch',
  kind,
  id,
  f,
  rev: 1,
});
const phone = (b: unknown, v: unknown) => [patch({ phone: { b, v } })];
const EAST = ['eastSecretary', 'eastStaff', 'cityStaff'] as const;

/** Edits that meet edits. The firm of the east has the phone 1 and the tag 茶. */
export const EDIT_CASES: readonly OutcomeCase[] = [
  {
    title: 'different fields',
    theirs: [{ who: 'eastStaff', words: 'changes the phone 1 → 5', ops: phone('1', '5') }],
    mine: {
      who: 'eastSecretary',
      words: 'fills in the address',
      ops: [patch({ address: { b: null, v: '茶山路' } })],
    },
    look: ['enterprise', ID.eastFirm, 'phone', 'address'],
    outcome: { status: 'merged', row: { phone: '5', address: '茶山路' } },
    says: 'Both stand. History marks the second as 并行修改 with the name of the other.',
  },
  {
    title: 'the same field',
    theirs: [{ who: 'eastStaff', words: 'changes the phone 1 → 5', ops: phone('1', '5') }],
    mine: { who: 'eastSecretary', words: 'changes the phone 1 → 7', ops: phone('1', '7') },
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
        mine: '7',
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'What the server has stays; mine, now and before wait side by side.',
  },
  {
    title: 'the same field and another one in one save',
    theirs: [{ who: 'eastStaff', words: 'changes the phone 1 → 5', ops: phone('1', '5') }],
    mine: {
      who: 'eastSecretary',
      words: 'changes the phone 1 → 7 and fills in the address',
      ops: [patch({ phone: { b: '1', v: '7' }, address: { b: null, v: '茶山路' } })],
    },
    look: ['enterprise', ID.eastFirm, 'phone', 'address'],
    outcome: {
      status: 'conflict',
      row: { phone: '5', address: '茶山路' },
      waits: {
        kind: 'conflict',
        about: 'phone',
        reason: 'field',
        before: '1',
        now: '5',
        mine: '7',
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'The address is taken; only the phone waits.',
  },
  {
    title: 'the same field, the same value',
    theirs: [{ who: 'eastStaff', words: 'changes the phone 1 → 5', ops: phone('1', '5') }],
    mine: { who: 'eastSecretary', words: 'changes the phone 1 → “ 5 ”', ops: phone('1', ' 5 ') },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: { status: 'applied', row: { phone: '5' } },
    says: 'Two people meant the same: nothing to do. Spaces and Unicode forms make no difference.',
  },
  {
    title: 'a set field',
    theirs: [
      {
        who: 'eastStaff',
        words: 'adds the tag AI',
        ops: [patch({ tags: { add: ['AI'] } })],
      },
    ],
    mine: {
      who: 'eastSecretary',
      words: 'adds the tag 出口 and removes 茶',
      ops: [patch({ tags: { add: ['出口'], del: ['茶'] } })],
    },
    look: ['enterprise', ID.eastFirm, 'tags'],
    outcome: { status: 'merged', row: { tags: ['AI', '出口'] } },
    says: 'Additions and removals merge; a set never conflicts.',
  },
  {
    title: 'my own further edit after a conflict',
    theirs: [
      { who: 'eastStaff', words: 'changes the phone 1 → 5', ops: phone('1', '5') },
      { who: 'eastSecretary', words: 'had changed it 1 → 7 (a conflict)', ops: phone('1', '7') },
    ],
    mine: { who: 'eastSecretary', words: 'changes the phone 7 → 8', ops: phone('7', '8') },
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
        mine: '8',
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'The open conflict takes the newer value: one person makes one task. History keeps the 7.',
  },
  {
    title: 'my two devices',
    theirs: [{ who: 'eastSecretary', words: 'changes the phone 1 → 5', ops: phone('1', '5') }],
    mine: {
      who: 'eastSecretary',
      client: 990,
      words: 'on another device, changes the phone 1 → 7',
      ops: phone('1', '7'),
    },
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
        mine: '7',
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'A person may contradict himself: as between two people.',
  },
  {
    title: 'a credit code under two ids',
    theirs: [
      {
        who: 'westStaff',
        words: 'enters the credit code X for the firm of the west',
        ops: [patch({ creditCode: { b: null, v: 'X' } }, ID.westFirm)],
      },
    ],
    mine: {
      who: 'eastSecretary',
      words: 'enters the same code for the firm of the east',
      ops: [patch({ creditCode: { b: null, v: 'X' } })],
    },
    look: ['enterprise', ID.eastFirm, 'creditCode'],
    outcome: {
      status: 'conflict',
      row: { creditCode: 'X' },
      waits: {
        kind: 'conflict',
        about: 'creditCode',
        reason: 'duplicate',
        before: null,
        now: 'X',
        mine: 'X',
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'Both records are kept; a task names the pair. Only who has the full view learns which the other is.',
  },
  {
    title: 'a new record with the code of another',
    theirs: [
      {
        who: 'eastStaff',
        words: 'enters the credit code X for the firm of the east',
        ops: [patch({ creditCode: { b: null, v: 'X' } })],
      },
    ],
    mine: {
      who: 'eastStaff',
      words: 'adds a firm with the code X under another id',
      ops: [
        {
          op: 'create',
          kind: 'enterprise',
          id: uid(500),
          v: { name: '新厂', federationId: ID.east, creditCode: 'X' },
        },
      ],
    },
    look: ['enterprise', uid(500), 'creditCode'],
    outcome: {
      status: 'conflict',
      row: { creditCode: 'X' },
      waits: {
        kind: 'conflict',
        about: 'creditCode',
        reason: 'duplicate',
        before: null,
        now: 'X',
        mine: 'X',
      },
      tasks: 1,
      seenBy: ['eastStaff', 'cityStaff'],
    },
    says: 'It is added, and a task says that there are two.',
  },
];
