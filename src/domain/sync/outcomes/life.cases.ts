import { ID, member, uid } from '../testing/town.ts';
import type { OutcomeCase } from './outcome.ts';

const patch = (f: object, id: string = ID.eastFirm, kind = 'enterprise') => ({
  op: 'patch',
  kind,
  id,
  f,
  rev: 1,
});
const phone = (b: unknown, v: unknown) => [patch({ phone: { b, v } })];
const SEEN = { name: '东县云雾茶厂', federationId: ID.east, phone: '1', tags: ['茶'] };
const remove = [{ op: 'delete', kind: 'enterprise', id: ID.eastFirm, b: SEEN }];
const restore = [{ op: 'restore', kind: 'enterprise', id: ID.eastFirm }];
const create = (v: object, id: string = ID.eastFirm) => ({
  op: 'create',
  kind: 'enterprise',
  id,
  v,
});
const EAST = ['eastSecretary', 'eastStaff', 'cityStaff'] as const;

/** Records that are deleted, restored and added while somebody else works on them. */
export const LIFE_CASES: readonly OutcomeCase[] = [
  {
    title: 'delete against edit',
    theirs: [{ who: 'eastSecretary', words: 'changes the phone 1 → 5', ops: phone('1', '5') }],
    mine: { who: 'eastStaff', words: 'deletes the firm', ops: remove },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: {
      status: 'conflict',
      row: { phone: '5' },
      waits: {
        kind: 'conflict',
        about: null,
        reason: 'delete-changed',
        before: { phone: '1' },
        now: { phone: '5' },
        mine: null,
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'The record stays; the task shows what was changed meanwhile.',
  },
  {
    title: 'edit against delete',
    theirs: [{ who: 'eastStaff', words: 'deletes the firm', ops: remove }],
    mine: { who: 'eastSecretary', words: 'changes the phone 1 → 7', ops: phone('1', '7') },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: {
      status: 'conflict',
      row: 'deleted',
      waits: {
        kind: 'conflict',
        about: null,
        reason: 'edit-deleted',
        before: { phone: '1' },
        now: null,
        mine: { phone: '7' },
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'It stays deleted; “mine” restores it with the edit.',
  },
  {
    title: 'delete against delete',
    theirs: [{ who: 'eastStaff', words: 'deletes the firm', ops: remove }],
    mine: { who: 'eastSecretary', words: 'deletes the firm', ops: remove },
    look: ['enterprise', ID.eastFirm],
    outcome: { status: 'applied', row: 'deleted' },
    says: 'Both meant the same.',
  },
  {
    title: 'delete against an edit that its author can not see',
    theirs: [
      {
        who: 'eastStaff',
        words: 'notes a date of birth, which the secretary’s view hides',
        ops: [patch({ bornOn: { b: '1980', v: '1981' } }, ID.person, 'person')],
      },
    ],
    mine: {
      who: 'eastSecretary',
      words: 'deletes the person',
      ops: [
        {
          op: 'delete',
          kind: 'person',
          id: ID.person,
          b: { name: '某秘书', bodyKind: 'chamber', bodyId: ID.eastChamber },
        },
      ],
    },
    look: ['person', ID.person],
    outcome: { status: 'applied', row: 'deleted' },
    says: 'Deleted: what he could not see can not stop him. History has it, and it can be restored.',
  },
  {
    title: 'restore of a deleted record',
    theirs: [{ who: 'eastStaff', words: 'deletes the firm', ops: remove }],
    mine: { who: 'cityStaff', words: 'restores it', ops: restore },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: { status: 'applied', row: { phone: '1' } },
    says: 'It is back as it was, wherever it belongs now.',
  },
  {
    title: 'restore of what was restored already',
    given: [{ who: 'eastStaff', words: 'deletes the firm', ops: remove }],
    theirs: [
      { who: 'eastStaff', words: 'restores it', ops: restore },
      { who: 'eastStaff', words: 'and changes the phone 1 → 5', ops: phone('1', '5') },
    ],
    mine: { who: 'cityStaff', words: 'restores it', ops: restore },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: { status: 'applied', row: { phone: '5' } },
    says: 'Nothing to do; the later edit is not undone.',
  },
  {
    title: 'adding what is there, in sight',
    theirs: [],
    mine: {
      who: 'eastSecretary',
      words: 'adds the firm by its credit code, with the phone 7 and an address',
      ops: [create({ ...SEEN, phone: '7', address: '茶山路' })],
    },
    look: ['enterprise', ID.eastFirm, 'phone', 'address'],
    outcome: {
      status: 'conflict',
      row: { phone: '1', address: '茶山路' },
      waits: {
        kind: 'conflict',
        about: 'phone',
        reason: 'field',
        before: null,
        now: '1',
        mine: '7',
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'They meet in one record: empty fields are filled, differing ones wait.',
  },
  {
    title: 'adding what is there, out of sight',
    theirs: [],
    mine: {
      who: 'eastSecretary',
      words: 'adds the firm of the west by its credit code, as a member of the east’s chamber',
      ops: [
        create({ name: '西县青石厂', federationId: ID.east }, ID.westFirm),
        {
          op: 'create',
          kind: 'membership',
          id: uid(500),
          v: member(uid(500), ID.westFirm, ID.eastChamber),
        },
      ],
    },
    look: ['enterprise', ID.westFirm, 'phone'],
    outcome: {
      status: 'rejected',
      code: 'exists',
      row: { phone: '2222' },
      waits: { kind: 'refusal', about: null, reason: 'exists' },
      tasks: 1,
      seenBy: ['eastSecretary', 'cityStaff'],
    },
    says: 'Nothing is revealed and nothing changed. Staff above both sides link it with one click.',
  },
  {
    title: 'adding what was deleted, in sight',
    theirs: [{ who: 'eastStaff', words: 'deletes the firm', ops: remove }],
    mine: {
      who: 'eastStaff',
      client: 991,
      words: 'adds it again with the phone 7 and an address',
      ops: [create({ ...SEEN, phone: '7', address: '茶山路' })],
    },
    look: ['enterprise', ID.eastFirm, 'phone', 'address'],
    outcome: {
      status: 'conflict',
      row: { phone: '1', address: '茶山路' },
      waits: {
        kind: 'conflict',
        about: 'phone',
        reason: 'field',
        before: null,
        now: '1',
        mine: '7',
      },
      tasks: 1,
      seenBy: EAST,
    },
    says: 'It comes back; empty fields are filled, differing ones wait together (decision 009).',
  },
  {
    title: 'adding again exactly what was deleted',
    theirs: [{ who: 'eastStaff', words: 'deletes the firm', ops: remove }],
    mine: { who: 'eastStaff', client: 991, words: 'imports it again', ops: [create(SEEN)] },
    look: ['enterprise', ID.eastFirm, 'phone'],
    outcome: { status: 'applied', row: { phone: '1' } },
    says: 'It comes back, and no task is left: an import after its undo is just an import.',
  },
  {
    title: 'a reference to a deleted record',
    theirs: [
      {
        who: 'cityStaff',
        words: 'deletes the chamber of the east',
        ops: [{ op: 'delete', kind: 'chamber', id: ID.eastChamber }],
      },
    ],
    mine: {
      who: 'eastStaff',
      words: 'adds a member to it',
      ops: [
        {
          op: 'create',
          kind: 'membership',
          id: uid(500),
          v: member(uid(500), ID.eastFirm, ID.eastChamber),
        },
      ],
    },
    look: ['membership', uid(500)],
    outcome: {
      status: 'rejected',
      code: 'reference',
      row: 'absent',
      waits: { kind: 'refusal', about: null, reason: 'reference' },
      tasks: 1,
      seenBy: ['eastStaff', 'cityStaff'],
    },
    says: 'Refused as a whole. Author and staff keep what was typed: restore the chamber and send again, or let it go.',
  },
  {
    title: 'an edit of a record whose creation was refused',
    theirs: [
      {
        who: 'eastSecretary',
        words: 'had added a firm outside the chamber (refused)',
        ops: [create({ name: '新厂', federationId: ID.east }, uid(500))],
      },
    ],
    mine: {
      who: 'eastSecretary',
      words: 'then fills in its phone',
      ops: [patch({ phone: { b: null, v: '7' } }, uid(500))],
    },
    look: ['enterprise', uid(500)],
    outcome: {
      status: 'rejected',
      code: 'parent',
      row: 'absent',
      waits: { kind: 'refusal', about: null, reason: 'parent' },
      tasks: 1,
      seenBy: ['eastSecretary', 'eastStaff', 'cityStaff'],
    },
    says: 'It waits with the creation and is applied with it.',
  },
];
