import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DECIDING_ROLES, type Role } from '#domain/kernel/access.ts';
import { KINDS, type Kind } from '#domain/registry.ts';
import { ACCESS, canWrite, mayCreate, permissions } from './access.ts';
import type { Verb } from './access-rule.ts';
import { author, GRANTS, ID, member, send, town, uid, type Who } from './testing/town.ts';

/** What each role may do at all: the table that docs/access prints. c create, p patch, d delete. */
const MATRIX: Readonly<Record<Kind, Partial<Record<Role, string>>>> = {
  federation: { admin: 'cpd', staff: 'cpd' },
  chamber: { admin: 'cpd', staff: 'cpd', secretary: 'p' },
  term: { admin: 'cpd', staff: 'cpd', secretary: 'cpd' },
  person: { admin: 'cpd', staff: 'cpd', secretary: 'cpd' },
  appointment: { admin: 'cpd', staff: 'cpd', secretary: 'cpd' },
  enterprise: { admin: 'cpd', staff: 'cpd', secretary: 'cpd' },
  membership: { admin: 'cpd', staff: 'cpd', secretary: 'cpd' },
  leader: { admin: 'cpd', staff: 'cpd' },
  campaign: { admin: 'cpd', staff: 'cpd' },
  liaison: { admin: 'cpd', staff: 'cpd' },
  'liaison-rule': { admin: 'cpd', staff: 'cpd' },
  'liaison-target': { admin: 'cpd', staff: 'cpd' },
  visit: { admin: 'cpd', staff: 'cpd', officer: 'cpd' },
  demand: { admin: 'cpd', staff: 'cpd', secretary: 'cpd', officer: 'cpd' },
  scheme: { admin: 'cpd', staff: 'cpd' },
  round: { admin: 'cpd', staff: 'cpd' },
  dossier: { admin: 'cpd', staff: 'cpd', secretary: 'cp' },
  score: { admin: 'cpd', staff: 'cpd', secretary: 'cp', author: 'cp' },
  evidence: { admin: 'cpd', staff: 'cpd', secretary: 'cpd' },
  meeting: { admin: 'cpd', staff: 'cpd', secretary: 'cpd' },
  award: { admin: 'cpd', staff: 'cpd' },
  objection: { admin: 'cpd', staff: 'cpd', secretary: 'c' },
  conflict: {},
  refusal: { admin: '', staff: '' },
};

test('the table of roles, verbs and kinds is the one that was agreed', () => {
  const letters = (role: Role, kind: Kind) =>
    ACCESS[kind][role]?.verbs.map((verb) => verb[0]).join('');
  for (const kind of KINDS) {
    const found = DECIDING_ROLES.map((role) => [role, letters(role, kind)]).filter(
      ([, v]) => v !== undefined,
    );
    expect([kind, Object.fromEntries(found)]).toEqual([kind, MATRIX[kind]]);
  }
});

/** Rows of the town by kind: the east's, and the west's or the city's that the east may not write. */
const ROWS: readonly (readonly [Kind, string])[] = [
  ['federation', ID.east],
  ['federation', ID.west],
  ['federation', ID.city],
  ['chamber', ID.eastChamber],
  ['chamber', ID.westChamber],
  ['enterprise', ID.eastFirm],
  ['enterprise', ID.westFirm],
  ['membership', ID.eastMember],
  ['membership', ID.westMember],
  ['leader', ID.leader],
  ['liaison', ID.liaison],
  ['campaign', ID.campaign],
  ['liaison-rule', ID.rule],
  ['liaison-target', ID.target],
  ['visit', ID.visit],
  ['demand', ID.demand],
  ['scheme', ID.scheme],
  ['round', ID.round],
  ['dossier', ID.dossier],
  ['award', ID.award],
  ['person', ID.person],
  ['appointment', ID.post],
  ['term', ID.term],
  ['meeting', ID.meeting],
];

/** Who may patch which row of the town; nobody else may. */
const MAY_PATCH: Readonly<Record<string, readonly Who[]>> = {
  [ID.east]: ['cityStaff', 'admin', 'eastStaff'],
  [ID.west]: ['cityStaff', 'admin', 'westStaff'],
  [ID.city]: ['cityStaff', 'admin'],
  [ID.eastChamber]: ['cityStaff', 'admin', 'eastStaff', 'eastSecretary'],
  [ID.westChamber]: ['cityStaff', 'admin', 'westStaff', 'westSecretary'],
  [ID.eastFirm]: ['cityStaff', 'admin', 'eastStaff', 'eastSecretary'],
  [ID.westFirm]: ['cityStaff', 'admin', 'westStaff', 'westSecretary'],
  [ID.eastMember]: ['cityStaff', 'admin', 'eastStaff', 'eastSecretary'],
  [ID.westMember]: ['cityStaff', 'admin', 'westStaff', 'westSecretary'],
  [ID.leader]: ['cityStaff', 'admin'],
  [ID.liaison]: ['cityStaff', 'admin', 'eastStaff'],
  [ID.campaign]: ['cityStaff', 'admin'],
  [ID.rule]: ['cityStaff', 'admin'],
  [ID.target]: ['cityStaff', 'admin', 'eastStaff'],
  [ID.visit]: ['cityStaff', 'admin', 'eastStaff', 'officer'],
  [ID.demand]: ['cityStaff', 'admin', 'eastStaff', 'eastSecretary', 'officer'],
  [ID.scheme]: ['cityStaff', 'admin'],
  [ID.round]: ['cityStaff', 'admin'],
  [ID.dossier]: ['cityStaff', 'admin', 'eastStaff', 'eastSecretary'],
  [ID.award]: ['cityStaff', 'admin'],
  [ID.person]: ['cityStaff', 'admin', 'eastStaff', 'eastSecretary'],
  [ID.post]: ['cityStaff', 'admin', 'eastStaff', 'eastSecretary'],
  [ID.term]: ['cityStaff', 'admin', 'eastStaff', 'eastSecretary'],
  [ID.meeting]: ['cityStaff', 'admin', 'eastStaff', 'eastSecretary'],
};

const PEOPLE = Object.keys(GRANTS) as Who[];

test.each(ROWS)('who may patch %s %s, by the server and by the button', (kind, id) => {
  const world = town();
  const found = world.get(kind, id);
  const row = found?.row ?? { id };
  for (const who of PEOPLE) {
    const may = MAY_PATCH[id]?.includes(who) ?? false;
    const f = { laterField: { b: null, v: 'x' } };
    const { result } = send(town(), author(who), [{ op: 'patch', kind, id, f }]);
    expect([who, result.status]).toEqual([who, may ? 'applied' : 'rejected']);
    const { patch } = permissions(kind, GRANTS[who], found?.scopes ?? [], row);
    if (kind !== 'award') expect([who, patch]).toEqual([who, may]);
  }
});

test.each<[string, Who, Kind, string, object, string | null]>([
  [
    'guiding federation',
    'eastSecretary',
    'chamber',
    ID.eastChamber,
    { federationId: ID.city },
    'federationId',
  ],
  [
    'own affiliation',
    'eastSecretary',
    'chamber',
    ID.eastChamber,
    { affiliation: 'linked' },
    'affiliation',
  ],
  ['own address', 'eastSecretary', 'chamber', ID.eastChamber, { address: '茶山路' }, null],
  [
    'a hidden field',
    'eastSecretary',
    'person',
    ID.person,
    { evaluationGrade: 'A' },
    'evaluationGrade',
  ],
  [
    'own scores',
    'eastSecretary',
    'dossier',
    ID.dossier,
    { selfScores: { a: 4 }, state: 'submitted' },
    null,
  ],
  [
    'reviewers’ scores',
    'eastSecretary',
    'dossier',
    ID.dossier,
    { reviewScores: { a: 4 } },
    'reviewScores',
  ],
  ['an award to oneself', 'eastSecretary', 'dossier', ID.dossier, { state: 'awarded' }, 'state'],
  ['where a county hangs', 'eastStaff', 'federation', ID.east, { parentId: ID.east }, ''],
  ['where a county hangs', 'cityStaff', 'federation', ID.east, { parentId: ID.west }, null],
])('%s set by %s', (_, who, kind, id, v, refused) => {
  const world = town();
  const row = world.get(kind, id)?.row;
  const f = Object.fromEntries(
    Object.entries(v).map(([name, value]) => [name, { b: row?.[name] ?? null, v: value }]),
  );
  const { result } = send(world, author(who), [{ op: 'patch', kind, id, f }]);
  if (refused === null) expect(result.status).toBe('applied');
  else {
    const field = refused === '' ? {} : { field: refused };
    expect(result).toMatchObject({ status: 'rejected', error: { code: 'forbidden', ...field } });
  }
});

test('a dossier that was handed in is closed to the secretary', () => {
  const world = town();
  const set = (state: string, v: string) => ({
    op: 'patch',
    kind: 'dossier',
    id: ID.dossier,
    f: { state: { b: state, v } },
  });
  const by = author('eastSecretary');
  expect(send(world, by, [set('draft', 'submitted')]).result.status).toBe('applied');
  expect(send(world, by, [set('submitted', 'draft')]).result.error?.code).toBe('forbidden');
});

test('a demand that is closed or set aside is the staff’s alone', () => {
  for (const state of ['closed', 'rejected', 'terminated', 'long-term']) {
    const world = town();
    const f = { state: { b: 'registered', v: state } };
    const closed = send(world, author('eastStaff'), [
      { op: 'patch', kind: 'demand', id: ID.demand, f },
    ]);
    expect(closed.result.status).toBe('applied');
    for (const who of ['officer', 'eastSecretary'] as const) {
      const again = { op: 'patch', kind: 'demand', id: ID.demand };
      const { result } = send(world, author(who), [
        { ...again, f: { state: { b: state, v: 'confirmed' } } },
      ]);
      expect([who, result.status]).toEqual([who, 'rejected']);
    }
  }
});

test('creations are judged where the row comes to lie', () => {
  const firm = (federationId: string) => ({
    op: 'create',
    kind: 'enterprise',
    id: uid(500),
    v: { name: '新厂', federationId },
  });
  const code = (who: Who, op: object) => send(town(), author(who), [op]).result.error?.code ?? 'ok';
  expect(code('eastStaff', firm(ID.east))).toBe('ok');
  expect(code('eastStaff', firm(ID.west))).toBe('reference');
  expect(code('eastStaff', firm(ID.city))).toBe('scope');
  expect(code('eastStaff', firm(uid(999)))).toBe('reference');
  expect(code('eastSecretary', firm(ID.east))).toBe('scope');
  expect(code('viewer', firm(ID.east))).toBe('forbidden');
});

test('an id inside a payload answers alike whether it is foreign or absent', () => {
  const join = (memberId: string, bodyId: string) => ({
    op: 'create',
    kind: 'membership',
    id: uid(500),
    v: member(uid(500), memberId, bodyId),
  });
  const answer = (op: object) => {
    const { error } = send(town(), author('eastStaff'), [op]).result;
    return { ...error, read: null };
  };
  const absent = answer(join(uid(999), ID.eastChamber));
  expect(absent).toMatchObject({ code: 'reference', field: 'memberId' });
  expect(answer(join(ID.westFirm, ID.eastChamber))).toEqual(absent);
  expect(answer(join(ID.eastChamber, ID.eastChamber))).toEqual(absent);
  expect(answer(join(ID.eastFirm, ID.westChamber))).toMatchObject({
    code: 'reference',
    field: 'bodyId',
  });
});

test('a reference is checked again when the kind that it names changes', () => {
  const f = { memberKind: { b: 'enterprise', v: 'chamber' } };
  const op = { op: 'patch', kind: 'membership', id: ID.eastMember, f };
  expect(send(town(), author('eastStaff'), [op]).result.error).toMatchObject({
    code: 'reference',
    field: 'memberId',
  });
});

test('without a grant on one of its scopes nothing of a row can be written, whatever the role', () => {
  const scopes = fc.subarray(['federation:a', 'chamber:b', 'leader:c', 'federation:d']);
  const grant = fc.record({
    scope: fc.constantFrom('federation:a', 'chamber:b', 'federation:d'),
    role: fc.constantFrom(...DECIDING_ROLES),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...KINDS),
      scopes,
      fc.array(grant),
      fc.constantFrom<Verb>('create', 'patch', 'delete'),
      (kind, lies, grants, verb) => {
        const row = {
          id: 'b',
          federationId: 'a',
          bodyKind: 'chamber',
          bodyId: 'b',
          subjectKind: 'chamber',
          subjectId: 'b',
        };
        const verdict = canWrite({ kind, verb, row, scopes: lies, grants });
        const held = grants.filter((g) => lies.includes(g.scope));
        if (held.length === 0) expect(verdict).toEqual({ ok: false, code: 'scope' });
        if (verdict.ok)
          expect(grants.some((g) => mayCreate(kind, [g]) || kind === 'chamber')).toBe(true);
      },
    ),
  );
});
