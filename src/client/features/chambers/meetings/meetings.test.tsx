import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { isoDay } from '#client/ui/format.ts';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { addDays } from '#domain/kernel/calendar.ts';
import { buildMeeting } from '#domain/meeting/meeting.builder.ts';
import { ChamberPage } from '../chamber.page.tsx';
import { MeetingPage } from './meeting.page.tsx';
import { MeetingListPage } from './meeting-list.page.tsx';

afterEach(() => notifications.clean());
const routes: RouteObject[] = [
  { path: '/chambers/meetings', Component: MeetingListPage },
  { path: '/chambers/meetings/:id', Component: MeetingPage },
  { path: '/chambers/:id', Component: ChamberPage },
];
const today = isoDay(new Date());
const home = buildChamber();
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const paper = {
  ...{ id: id(900), name: '理事会纪要', subjectKind: 'chamber', subjectId: home.id },
  kind: 'minutes',
};
const held = (n: number, over: Parameters<typeof buildMeeting>[0] = {}) =>
  buildMeeting({ id: id(n), date: addDays(today, -n), ...over });
const book = () =>
  new FakeData({
    chamber: [home],
    evidence: [paper],
    meeting: [
      held(1, { subject: '近期理事会', attended: 20, expected: 25, documentId: paper.id }),
      held(20, { subject: '银企对接会', kind: 'matchmaking', attended: 40 }),
      held(700, { subject: '前年大会', kind: 'assembly' }),
    ],
  });
const secretary = staffSession({
  user: { id: 'u2', username: 'secretary', name: '示例乙' },
  grants: [{ scope: `chamber:${home.id}`, role: 'secretary', subtree: false }],
});
const viewer = staffSession({
  grants: [{ scope: `chamber:${home.id}`, role: 'viewer', subtree: false }],
});
const tab = (data: FakeData, who = secretary) =>
  renderRoute(routes, { path: `/chambers/${home.id}?tab=meetings`, data, who });
const fill = (box: HTMLElement, label: RegExp, value: string) =>
  fireEvent.change(within(box).getByLabelText(label), { target: { value } });
const choose = async (box: HTMLElement, label: RegExp, option: string) => {
  fireEvent.click(within(box).getByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
};

test('a chamber’s page lists what it held, the latest first, and counts the last twelve months', async () => {
  await tab(book());
  const rows = (await screen.findAllByRole('row')).slice(1).map((row) => row.textContent ?? '');
  expect(rows.map((text) => /近期理事会|银企对接会|前年大会/.exec(text)?.[0])).toEqual([
    '近期理事会',
    '银企对接会',
    '前年大会',
  ]);
  expect(rows[0]).toContain('20 / 25');
  expect(screen.getByText('近一年 2 次')).toBeTruthy();
  expect(screen.getByText('对接活动 1')).toBeTruthy();
  expect(screen.queryByText('会员（代表）大会 1')).toBeNull();
});

test('a secretary enters a meeting with its minutes from the library', async () => {
  const data = book();
  await tab(data);
  fireEvent.click(await screen.findByRole('button', { name: '登记会议活动' }));
  const box = await screen.findByRole('dialog');
  await choose(box, /类别/, '会长办公会');
  fill(box, /日期/, addDays(today, 2));
  fill(box, /名称或议题/, '第九次会长办公会');
  fill(box, /实到人数/, '12');
  fill(box, /应到人数/, '9');
  await choose(box, /佐证材料/, '理事会纪要');
  fireEvent.click(within(box).getByRole('button', { name: '保存' }));
  expect(await within(box).findByText('日期还没到，开过以后再登记')).toBeTruthy();
  expect(within(box).getByText(/实到 12 人多于应到 9 人/)).toBeTruthy();
  expect(data.sent).toHaveLength(0);

  fill(box, /日期/, today);
  fill(box, /应到人数/, '12');
  fireEvent.click(within(box).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops).toMatchObject([
    {
      op: 'create',
      kind: 'meeting',
      v: {
        ...{ bodyKind: 'chamber', bodyId: home.id, kind: 'president-office', date: today },
        ...{ subject: '第九次会长办公会', attended: 12, expected: 12, documentId: paper.id },
      },
    },
  ]);
});

test('who may only read is offered no form, and finds the meeting with its paper', async () => {
  const data = book();
  const { router } = await tab(data, viewer);
  const link = await screen.findByRole('link', { name: '近期理事会' });
  expect(screen.queryByRole('button', { name: '登记会议活动' })).toBeNull();
  fireEvent.click(link);
  expect(await screen.findByText('80%')).toBeTruthy();
  expect(await screen.findByText('理事会纪要')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
  expect(router.state.location.pathname).toBe(`/chambers/meetings/${id(1)}`);
});

test('staff enter a meeting for a chamber that they choose', async () => {
  const data = book();
  const { router } = await renderRoute(routes, { path: '/chambers/meetings', data });
  fireEvent.click(await screen.findByRole('button', { name: '登记会议活动' }));
  const box = await screen.findByRole('dialog');
  await choose(box, /召开单位/, home.name);
  await choose(box, /类别/, '培训');
  fill(box, /日期/, today);
  fill(box, /名称或议题/, '财税培训');
  fireEvent.click(within(box).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  const [op] = data.sent[0]?.ops ?? [];
  expect(op).toMatchObject({ kind: 'meeting', v: { bodyId: home.id, subject: '财税培训' } });
  await waitFor(() =>
    expect(router.state.location.pathname).toBe(`/chambers/meetings/${op && 'id' in op && op.id}`),
  );
});
