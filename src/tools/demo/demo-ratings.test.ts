import { expect, test } from 'vitest';
import { gatesOfSheet } from '#domain/dossier/dossier.rules.ts';
import { asRecord, type Row } from '#domain/kernel/entity.ts';
import { objection } from '#domain/objection/objection.entity.ts';
import type { Kind } from '#domain/registry.ts';
import { noticeClock } from '#domain/round/notice.rules.ts';
import { round } from '#domain/round/round.entity.ts';
import { scheme } from '#domain/scheme/scheme.entity.ts';
import { score } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { DEMO_WORKSPACE_ID } from './demo-accounts.ts';
import { demoRows } from './demo-rows.ts';

const TODAY = '2026-11-21';
const city = [...demoRows({ today: TODAY, workspaceId: DEMO_WORKSPACE_ID, size: 'city' })];
const of = (kind: Kind): Row[] => city.filter((r) => r.kind === kind).map((r) => r.row);

test('two rounds are finished and one is open; an award follows from its dossier', () => {
  expect(of('round').map((row) => row.state)).toEqual(['closed', 'awarded', 'open']);
  for (const won of of('award').filter((row) => row.roundId !== undefined)) {
    const file = of('dossier').find(
      (row) => row.roundId === won.roundId && row.subjectId === won.subjectId,
    );
    expect(file?.state).toBe('awarded');
    expect(Number(file?.finalScore) >= (won.benchmark ? 90 : 80)).toBe(true);
  }
});

test('what was handed in is complete, and every sheet is one that the server would take', () => {
  const schemes = new Map(of('scheme').map((row) => [row.id, asRecord(scheme, row)]));
  const rounds = new Map(of('round').map((row) => [row.id, row]));
  const sheets = new Map(of('score').map((row) => [row.id, asRecord(score, row)]));
  for (const sheet of sheets.values())
    expect(sheet.id).toBe(scoreId(sheet.dossierId, sheet.kind, sheet.authorId));
  const states = new Set<unknown>();
  for (const file of of('dossier')) {
    states.add(file.state);
    if (file.state === 'draft') continue;
    const self = sheets.get(scoreId(file.id, 'self', String(file.subjectId)));
    const round = rounds.get(String(file.roundId));
    const rules = schemes.get(String(round?.schemeId));
    expect(self && rules && gatesOfSheet(rules, null, self.entries ?? {})).toEqual([]);
  }
  expect([...states].sort()).toEqual([
    'awarded',
    'draft',
    'not-awarded',
    'on-notice',
    'recommended',
    'returned',
    'self-scored',
    'submitted',
  ]);
});

test('the season under way has some on notice by name, one of them stopped by an objection', () => {
  const open = of('round').find((row) => row.state === 'open');
  const files = of('dossier').filter((row) => row.roundId === open?.id);
  const noticed = files.filter((row) => row.state === 'on-notice');
  expect(noticed.length).toBeGreaterThan(1);
  expect(Object.keys(Object(open?.publicised)).sort()).toEqual(noticed.map((d) => d.id).sort());
  const objections = of('objection').map((row) => asRecord(objection, row));
  expect(objections.map((o) => [o.settledOn, noticed.some((d) => d.id === o.aboutId)])).toEqual([
    [null, true],
  ]);
  if (!open) throw new Error('no round is open');
  const clock = (about: string) =>
    noticeClock(
      asRecord(round, open),
      objections.filter((o) => o.aboutId === about),
      TODAY,
    ).state;
  const clocks = noticed.map((d) => clock(d.id)).toSorted();
  expect(clocks).toEqual(['stopped', ...noticed.slice(1).map(() => 'running')].toSorted());
});
