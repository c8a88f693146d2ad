import { expect, test } from 'vitest';
import { inbox as en } from '#client/i18n/en/inbox.ts';
import { inbox as zh } from '#client/i18n/zh-CN/inbox.ts';
import { awardCheck } from '#domain/award/award.check.ts';
import { dossierCheck } from '#domain/dossier/dossier.check.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { PROBLEMS, Problem, type ProblemCode } from '#domain/kernel/problem.ts';
import type { Kind } from '#domain/registry.ts';
import { schemeCheck } from '#domain/scheme/scheme.check.ts';
import { MemoryWorld } from '#domain/sync/memory-world.ts';
import type { RowCheck } from '#domain/sync/row-check.ts';
import { uid } from '#domain/sync/testing/town.ts';
import { reasonOf } from './reason.rules.ts';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];
const plain = (code: ProblemCode) => reasonOf({ code, ops: [] });

test('every reason has its sentence and its advice in both languages, and only the unknown one quotes', () => {
  for (const { reason, advice } of [zh, en]) {
    expect(Object.keys(reason).sort()).toEqual(Object.keys(advice).sort());
    for (const [name, text] of Object.entries(reason))
      expect(text.includes('{{message}}'), name).toBe(name === 'other');
  }
  for (const code of CODES) expect(zh.reason, code).toHaveProperty(plain(code));
  expect(plain('brand-new' as ProblemCode)).toBe('other');
});

const lying = (kind: Kind, row: Row) => ({ kind, row, rev: 1, deleted: false, scopes: [] });
const [subject, round, dossier] = [uid(1), uid(2), uid(3)];

/** What the server's own check of a row says, as it stands in the inbox. */
function told(check: RowCheck, kind: Kind, after: Row, before?: Row, ...others: [Kind, Row][]) {
  const world = new MemoryWorld();
  for (const [of, row] of others) world.put(lying(of, row));
  try {
    check(lying(kind, after), before && lying(kind, before), world);
  } catch (problem) {
    if (problem instanceof Problem)
      return reasonOf({ code: problem.code, allowed: problem.details.allowed, ops: [] });
  }
  return null;
}

test('the rules that hold an award or close a version are named by what the server’s own checks say', () => {
  const claim = { id: dossier, subjectId: subject, roundId: round, state: 'on-notice' };
  const awarded = { ...claim, state: 'awarded' };
  expect(told(dossierCheck, 'dossier', { ...awarded, vetoed: ['v1'] }, claim)).toBe('vetoed');
  const objection = { id: uid(9), aboutId: dossier, receivedOn: '2026-01-02' };
  const open: [Kind, Row] = ['objection', objection];
  expect(told(dossierCheck, 'dossier', awarded, claim, open)).toBe('objected');
  const award = { id: uid(4), dossierId: dossier, wording: '四好商会' };
  const vetoed: [Kind, Row] = ['dossier', { ...claim, vetoed: ['v1'] }];
  expect(told(awardCheck, 'award', award, undefined, vetoed)).toBe('vetoed');
  expect(told(awardCheck, 'award', { ...award, wording: '示范商会' }, award)).toBe('wordingKept');
  const locked = { id: uid(5), name: '评价表', lockedOn: '2026-01-02', total: 100 };
  expect(told(schemeCheck, 'scheme', { ...locked, total: 90 }, locked)).toBe('schemeLocked');
});

test('a file that lies here but is not taken is not called lost; a choice is not said to be passed on', () => {
  expect(reasonOf({ code: 'blob', ops: [] }, true)).toBe('file');
  const settles = { op: 'resolve', kind: 'conflict', id: uid(7), take: 'mine', b: 'open' } as const;
  expect(reasonOf({ code: 'forbidden', ops: [settles] })).toBe('settling');
});
