import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { isoDay } from '#client/ui/format.ts';
import { addWorkdays, workdaysBetween } from '#domain/calendar/workday.rules.ts';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { buildDemand } from '#domain/demand/demand.builder.ts';
import { routes } from '../demand.routes.tsx';

afterEach(() => notifications.clean());

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const today = isoDay(new Date());
const CHAMBER = buildChamber({ id: id(1), name: '示范商会' });
const about = { targetKind: 'chamber' as const, targetId: id(1) };
const due = (days: number) => addWorkdays(today, days);
const book = (...demands: object[]) =>
  new FakeData({ chamber: [CHAMBER], demand: demands as never });
const show = (demand: object, who = staffSession()) =>
  renderRoute(routes, { path: `/liaison/demands/${id(9)}`, data: book(demand), who });

test('the next step is one button that asks for what it needs and no more', async () => {
  const { data } = await show(
    buildDemand({ id: id(9), ...about, title: '用地', registeredOn: '2026-03-02' }),
  );
  fireEvent.click(await screen.findByRole('button', { name: '交办' }));
  const dialog = within(await screen.findByRole('dialog', { name: '交办' }));
  const save = () => fireEvent.click(dialog.getByRole('button', { name: '交办' }));
  save();
  expect(await dialog.findByText('请填写承办单位')).toBeTruthy();
  expect(data.sent).toEqual([]);
  fireEvent.change(dialog.getByLabelText(/^承办单位/), { target: { value: '示范局' } });
  save();
  expect(await screen.findByRole('button', { name: '开始办理' })).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(data.sent[0]?.ops[0]).toMatchObject({
    op: 'patch',
    f: { state: { v: 'assigned' }, handler: { v: '示范局' }, assignedOn: { v: today } },
  });
});

test('an enterprise that is not satisfied: handed back with one press', async () => {
  const { data } = await show(
    buildDemand({
      id: id(9),
      ...about,
      state: 'confirmed',
      repliedOn: '2026-03-05',
      confirmedOn: '2026-03-06',
      satisfaction: 'dissatisfied',
    }),
  );
  fireEvent.click(await screen.findByRole('button', { name: '退回重办' }));
  await screen.findByRole('button', { name: '答复企业' });
  expect(data.sent[0]?.ops[0]).toMatchObject({
    f: { state: { v: 'in-progress' }, satisfaction: { v: null }, returnedOn: { v: today } },
  });
});

test('the deadline in working days: left and over', async () => {
  await show(buildDemand({ id: id(9), ...about, dueOn: due(3) }));
  expect(await screen.findByText(/还剩 3 个工作日/)).toBeTruthy();
  await show(buildDemand({ id: id(9), ...about, dueOn: due(-2) }));
  const over = workdaysBetween(due(-2), today);
  expect(await screen.findByText(new RegExp(`超期 ${over} 个工作日`))).toBeTruthy();
});

test('a secretary sees no step that is staff’s', async () => {
  const who = staffSession({
    grants: [{ scope: `chamber:${id(1)}`, role: 'secretary', subtree: false }],
  });
  await show(buildDemand({ id: id(9), ...about, chamberId: id(1) }), who);
  expect(await screen.findByText(/您没有可做的下一步/)).toBeTruthy();
});

test('the ledger shows its figures, and one opens what it counts', async () => {
  const rows = [
    buildDemand({
      id: id(11),
      ...about,
      title: '已办一件',
      state: 'closed',
      closedOn: '2026-03-05',
      outcome: 'solved',
    }),
    buildDemand({
      id: id(12),
      ...about,
      title: '退回一件',
      state: 'rejected',
      asideOn: '2026-03-05',
    }),
    buildDemand({ id: id(13), ...about, title: '超期一件', dueOn: due(-2) }),
  ];
  await renderRoute(routes, { path: '/liaison/demands', data: book(...rows) });
  await screen.findAllByText('50.0%');
  const figure = (name: string) => screen.getByText(name).closest('a') as HTMLElement;
  expect(figure('解决率').textContent).toContain('1 / 2');
  expect(figure('受理数').textContent).toContain('2 / 3');
  fireEvent.click(figure('解决率'));
  expect(await screen.findByText('正在看：解决率（1 件）')).toBeTruthy();
});

test('who enters a demand sees what is open of the same target', async () => {
  const open = buildDemand({ id: id(9), ...about, title: '停车难' });
  await renderRoute(routes, { path: `/liaison/demands/new?target=${id(1)}`, data: book(open) });
  expect(await screen.findByText('同一提出方还有 1 件未办结的诉求')).toBeTruthy();
  expect(screen.getByRole('link', { name: '停车难' })).toBeTruthy();
});

test('a ledger that the board has narrowed counts the demands of those targets, and says so', async () => {
  const leaderId = id(21);
  const held = { leaderId, targetKind: 'chamber', targetId: id(1), role: 'liaison-leader' };
  const data = new FakeData({
    chamber: [CHAMBER, buildChamber({ id: id(2), name: '另一商会' })],
    leader: [{ id: leaderId, name: '岚桥', federationId: CHAMBER.federationId ?? null }],
    liaison: [{ id: id(31), ...held, from: '2020-01-01' }],
    demand: [
      buildDemand({ id: id(9), ...about, title: '本会用地' }),
      buildDemand({ id: id(10), ...about, targetId: id(2), title: '他会用地' }),
    ] as never,
  });
  await renderRoute(routes, { path: `/liaison/demands?leader=${leaderId}`, data });
  const accepted = async () => (await screen.findByRole('link', { name: /^受理数/ })).textContent;
  await waitFor(async () => expect(await accepted()).toContain('1 / 1'));
  expect(screen.getByText('只看这些联系对象的诉求：联系领导 岚桥')).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: '看全部' }));
  await waitFor(async () => expect(await accepted()).toContain('2 / 2'));
});
