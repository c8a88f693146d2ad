import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { isoDay } from '#client/ui/format.ts';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { addDays, addMonths } from '#domain/kernel/calendar.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { ScoreKind } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { buildTerm } from '#domain/term/term.builder.ts';
import { DossierPage } from './dossier.page.tsx';

afterEach(() => notifications.clean());
const routes: RouteObject[] = [{ path: '/ratings/dossiers/:id', Component: DossierPage }];

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const FEDERATION = '00000000-0000-7000-8000-000000000f01';
const today = isoDay(new Date());
const chamber = buildChamber();
const [SCHEME, ROUND, DOSSIER] = [id(1), id(2), id(3)];
const scheme: Row = {
  ...{ id: SCHEME, name: '示例办法', code: 'SIHAO', version: '1', federationId: FEDERATION },
  ...{ subjectKind: 'chamber', official: false, passLine: 8, benchmarkLine: null },
  dimensions: [
    {
      ...{ code: 'A', text: '班子好' },
      items: [
        {
          ...{ code: 'A1', text: '按期换届', points: 5, kind: 'level', autofill: 'term-in-time' },
          levels: [
            { code: 'in-time', text: '届期未超', points: 5 },
            { code: 'overdue', text: '超届', points: 0 },
          ],
        },
        { code: 'A2', text: '学习', points: 4, kind: 'count', each: 2, unit: '次', evidence: true },
      ],
    },
    {
      ...{ code: 'B', text: '服务好' },
      items: [
        { code: 'B1', text: '覆盖', points: 6, kind: 'ratio', from: 50, to: 100 },
        { code: 'B2', text: '报告', points: 2, kind: 'bool' },
      ],
    },
  ],
  bonus: [{ code: 'P1', text: '表彰', points: 6, kind: 'count', each: 3, unit: '项' }],
  bonusCap: 4,
  gates: [{ code: 'G1', text: '经理事会同意' }],
  vetoes: [{ code: 'X1', text: '受到处罚' }],
  finalRule: { expertShare: 50 },
};
const sheet = (kind: ScoreKind, authorId: string, more: object): Row => ({
  ...{ id: scoreId(DOSSIER, kind, authorId), dossierId: DOSSIER, kind, authorId },
  ...more,
});
const book = (state: string, more: Partial<Record<'score' | 'evidence', readonly Row[]>> = {}) =>
  new FakeData({
    chamber: [chamber],
    scheme: [scheme],
    round: [
      {
        ...{ id: ROUND, name: '示例批次', schemeId: SCHEME, federationId: FEDERATION },
        ...{ level: 'city', year: '2026', state: 'open' },
      },
    ],
    dossier: [
      {
        ...{ id: DOSSIER, roundId: ROUND, subjectKind: 'chamber', subjectId: chamber.id, state },
        ...(state === 'submitted' ? { submittedOn: today } : {}),
      },
    ],
    term: [
      buildTerm({ starts: addMonths(today, -12), ends: addMonths(today, 48), extendedTo: null }),
    ],
    ...more,
  });
const secretary = staffSession({
  user: { id: 'u2', username: 'secretary', name: '示例乙' },
  grants: [{ scope: `chamber:${chamber.id}`, role: 'secretary', subtree: false }],
});
const expert = staffSession({
  user: { id: 'u3', username: 'expert', name: '示例丙' },
  grants: [{ scope: `federation:${FEDERATION}`, role: 'expert', subtree: false }],
});
const open = (data: FakeData, who = secretary, query = '') =>
  renderRoute(routes, { path: `/ratings/dossiers/${DOSSIER}${query}`, data, who });
const item = async (code: string) => within(await screen.findByRole('region', { name: code }));
const selfEntries = async (data: FakeData) =>
  (await data.get('score', scoreId(DOSSIER, 'self', chamber.id)))?.row.entries;

test('values become points at once, by the kind of the item; the bonus is capped', async () => {
  const { data } = await open(book('draft'));
  fireEvent.click((await item('A1')).getByRole('radio', { name: /届期未超/ }));
  const type = async (code: string, value: string) =>
    fireEvent.change((await item(code)).getByRole('textbox', { name: `${code} 实际情况` }), {
      target: { value },
    });
  await type('A2', '3');
  await type('B1', '75');
  await type('P1', '2');
  fireEvent.click((await item('B2')).getByRole('radio', { name: '否' }));
  expect((await item('A2')).getByText('4 / 4 分')).toBeTruthy();
  expect((await item('B1')).getByText('3 / 6 分')).toBeTruthy();
  // 5 + 4 + 3 + 0, and 4 of 6 bonus points.
  expect(screen.getByText('自评合计 16 / 17')).toBeTruthy();
  expect(screen.getByText(/加分申报 6，计入 4/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '保存自评' }));
  await waitFor(async () =>
    expect(await selfEntries(data)).toEqual({
      A1: { value: 'in-time' },
      A2: { value: 3 },
      B1: { value: 75 },
      B2: { value: false },
      P1: { value: 2 },
    }),
  );
});

test('a suggestion opens its rows and is taken over by one press', async () => {
  const { data } = await open(book('draft'));
  const first = await item('A1');
  fireEvent.click(await first.findByRole('button', { name: /系统建议 届期未超/ }));
  expect(within(await screen.findByRole('dialog')).getByText(/（1）$/)).toBeTruthy();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '关闭' }));
  fireEvent.click(await first.findByRole('button', { name: 'A1 采用系统建议' }));
  expect(first.getByText('5 / 5 分')).toBeTruthy();
  expect(first.getByText('与填写一致')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '保存自评' }));
  await waitFor(async () => expect(await selfEntries(data)).toEqual({ A1: { value: 'in-time' } }));
});

test('gates say why a dossier can not be handed in, and each leads to its place', async () => {
  const entries = {
    A1: { value: 'in-time' },
    A2: { value: 2 },
    B1: { value: 100 },
    B2: { value: true },
  };
  const { data } = await open(
    book('self-scored', { score: [sheet('self', chamber.id, { entries })] }),
  );
  const alert = within(
    (await screen.findByText('还不能提交：')).closest('[role=alert]') as HTMLElement,
  );
  expect(alert.getByText(/缺佐证材料/).textContent).toContain('A2');
  expect(alert.getByRole('link', { name: 'A2' }).getAttribute('href')).toBe('#item-A2');
  expect(alert.getByText(/申报条件未满足/).textContent).toContain('G1');
  expect(screen.getByRole('button', { name: '提交申报' }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: '经理事会同意' }));
  await waitFor(() => expect(screen.queryByText(/申报条件未满足/)).toBeNull());
  expect((await data.get('dossier', DOSSIER))?.row.state).toBe('self-scored');
});

test('evidence of the library is attached; what ends soon is amber, what has ended red', async () => {
  const doc = (n: number, name: string, validTo: string): Row => ({
    ...{ id: id(n), name, kind: 'training', subjectKind: 'chamber', subjectId: chamber.id },
    ...{ validTo, usedBy: ['SIHAO:A2'] },
  });
  const evidence = [doc(11, '培训签到', addDays(today, 30)), doc(12, '旧照片', addDays(today, -3))];
  const entries = { A2: { value: 2, evidence: [id(11), id(12)] } };
  await open(book('draft', { evidence, score: [sheet('self', chamber.id, { entries })] }));
  const second = await item('A2');
  expect(
    (await second.findByText(/即将到期/)).closest('[data-standing]')?.getAttribute('data-standing'),
  ).toBe('expiring');
  expect(
    second
      .getByText(/已过期/)
      .closest('[data-standing]')
      ?.getAttribute('data-standing'),
  ).toBe('expired');
  fireEvent.click(second.getByRole('button', { name: '从 A2 移除 旧照片' }));
  await waitFor(() => expect(second.queryByText('旧照片')).toBeNull());
});

test('what another device filled in meanwhile stays: only touched items are written', async () => {
  const own = sheet('self', chamber.id, { entries: { B2: { value: true } } });
  const { data } = await open(book('draft', { score: [own] }));
  fireEvent.click((await item('A1')).getByRole('radio', { name: /超届/ }));
  const f = {
    entries: { b: { B2: { value: true } }, v: { B2: { value: true }, B1: { value: 80 } } },
  };
  await data.change({ ops: [{ op: 'patch', kind: 'score', id: own.id, f }], label: { key: 'x' } });
  fireEvent.click(screen.getByRole('button', { name: '保存自评' }));
  await waitFor(async () =>
    expect(await selfEntries(data)).toEqual({
      A1: { value: 'overdue' },
      B1: { value: 80 },
      B2: { value: true },
    }),
  );
});

test('an expert scores on his own sheet, with a reason for what he takes off, and hands it in', async () => {
  const claim = sheet('self', chamber.id, {
    entries: {
      A1: { value: 'in-time' },
      A2: { value: 2 },
      B1: { value: 100 },
      B2: { value: true },
    },
  });
  const { data } = await open(book('submitted', { score: [claim] }), expert);
  expect(await screen.findByRole('tab', { name: '专家评分', selected: true })).toBeTruthy();
  expect(screen.queryByRole('tab', { name: '复核' })).toBeNull();
  fireEvent.change((await item('A1')).getByRole('textbox', { name: 'A1 给分' }), {
    target: { value: '3' },
  });
  expect(screen.getByText(/还没有写扣分原因：A1/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '保存评分' }).hasAttribute('disabled')).toBe(true);
  fireEvent.change((await item('A1')).getByRole('textbox', { name: 'A1 扣分原因' }), {
    target: { value: '延期' },
  });
  fireEvent.click(screen.getByRole('button', { name: '未评的按自评给分' }));
  fireEvent.click(screen.getByRole('button', { name: '保存评分' }));
  const own = scoreId(DOSSIER, 'expert', 'u3');
  await waitFor(async () =>
    expect((await data.get('score', own))?.row).toMatchObject({
      kind: 'expert',
      authorId: 'u3',
      findings: { A1: { points: 3, reason: '延期' }, B1: { points: 6 } },
    }),
  );
  fireEvent.click(await screen.findByRole('button', { name: '提交评分' }));
  await screen.findByText(/您的评分已提交/);
  expect((await data.get('score', own))?.row.submittedAt).toBeTruthy();
});

test('staff see the sheets that were handed in, and settle the final score by the rule', async () => {
  const findings = (points: number) => ({
    findings: Object.fromEntries(
      ['A1', 'A2', 'B1', 'B2'].map((code) => [code, { points, reason: '示例' }]),
    ),
  });
  const data = book('submitted', {
    score: [
      sheet('self', chamber.id, { entries: { A1: { value: 'in-time' } } }),
      sheet('reviewer', FEDERATION, findings(2)),
      sheet('expert', 'u3', {
        ...findings(1),
        authorName: '专家丙',
        submittedAt: '2026-03-01T00:00:00Z',
      }),
      sheet('expert', 'u4', { ...findings(0), authorName: '专家丁' }),
    ],
  });
  await open(data, staffSession(), '?tab=expert');
  expect(await screen.findByText('专家丙')).toBeTruthy();
  expect(screen.queryByText('专家丁')).toBeNull();
  fireEvent.click(screen.getByRole('tab', { name: '终评' }));
  expect(await screen.findByText('终评得分 6 / 17')).toBeTruthy();
  fireEvent.change((await item('A1')).getByRole('textbox', { name: 'A1 给分' }), {
    target: { value: '2.5' },
  });
  expect(screen.getByText(/还没有写原因：A1/)).toBeTruthy();
  fireEvent.change((await item('A1')).getByRole('textbox', { name: 'A1 扣分原因' }), {
    target: { value: '复议' },
  });
  fireEvent.click(screen.getByRole('button', { name: '确定终评' }));
  await waitFor(async () => expect((await data.get('dossier', DOSSIER))?.row.finalScore).toBe(7));
  const final = await data.get('score', scoreId(DOSSIER, 'final', FEDERATION));
  expect(final?.row.entries).toMatchObject({ A1: { points: 2.5, reason: '复议' } });
});
