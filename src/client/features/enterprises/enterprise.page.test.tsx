import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import { buildFederation } from '#domain/federation/federation.builder.ts';
import { buildMembership } from '#domain/membership/membership.builder.ts';
import { EnterprisePage } from './enterprise.page.tsx';

// A busy machine takes its time; nothing here is measured.
afterEach(() => notifications.clean());

const routes: RouteObject[] = [
  { path: '/enterprises/:id', Component: EnterprisePage },
  { path: '/enterprises', element: <p>企业列表</p> },
];
const on = buildEnterprise();
const path = `/enterprises/${on.id}`;
const fresh = () =>
  new FakeData({
    federation: [buildFederation()],
    chamber: [buildChamber()],
    enterprise: [on],
    membership: [buildMembership()],
  });
const open = (data = fresh(), who = staffSession()) => renderRoute(routes, { path, data, who });
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));
const choose = async (name: string) =>
  fireEvent.click(await screen.findByRole('menuitem', { name }));

test('one tap notes that the file was verified today', async () => {
  const { data } = await open();
  await press('今天核实无误');
  await waitFor(() => expect(screen.queryByRole('button', { name: '今天核实无误' })).toBeNull());
  expect(data.sent[0]?.ops[0]).toMatchObject({
    op: 'patch',
    f: { verifiedOn: { b: null, v: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) } },
  });
  expect(await screen.findByText(/最近核对日期/)).toBeTruthy();
});

test('a membership is ended in place with its reason, stays as history and can be resumed', async () => {
  const { data } = await open();
  await press(/^更多 洛阳市示范机械商会/);
  await choose('办理退会');
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByLabelText('自动退会'));
  fireEvent.change(within(dialog).getByLabelText(/退会日期/), { target: { value: '2019-01-01' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '确认退会' }));
  expect(await within(dialog).findByText('退会日期早于入会日期')).toBeTruthy();
  fireEvent.change(within(dialog).getByLabelText(/退会日期/), { target: { value: '2025-06-30' } });
  fireEvent.change(within(dialog).getByLabelText(/退会原因/), { target: { value: '两年未缴费' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '确认退会' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops[0]).toMatchObject({
    f: {
      status: { b: 'active', v: 'auto-withdrawn' },
      leftOn: { b: null, v: '2025-06-30' },
      leavingReason: { b: null, v: '两年未缴费' },
    },
  });
  expect(await screen.findByText('还没有加入商会')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('显示已退会的'));
  await press(/^更多 洛阳市示范机械商会/);
  await choose('恢复会籍');
  await waitFor(() => expect(data.sent).toHaveLength(2));
  const row = await data.get('membership', buildMembership().id);
  expect(row?.row).toMatchObject({ status: 'active', leftOn: null });
});

test('deleting takes memberships along and undo brings all of it back', async () => {
  const { data } = await open();
  await press('更多操作');
  await choose('删除企业');
  expect(await screen.findByText('企业列表')).toBeTruthy();
  expect(await data.get('enterprise', on.id)).toBeNull();
  expect(await data.by('membership', 'memberId', on.id)).toEqual([]);
  await press('撤销');
  await waitFor(async () => expect(await data.get('enterprise', on.id)).not.toBeNull());
  expect(await data.by('membership', 'memberId', on.id)).toHaveLength(1);
});

test('deleting takes its leader and its place on a list along', async () => {
  const target = { targetKind: 'enterprise', targetId: on.id, from: '2025-01-01' };
  const held = new FakeData({
    federation: [buildFederation()],
    enterprise: [on],
    membership: [buildMembership()],
    liaison: [
      { ...target, id: '00000000-0000-7000-8000-00000000d001', leaderId: buildFederation().id },
    ],
    'liaison-target': [
      {
        ...target,
        id: '00000000-0000-7000-8000-00000000d002',
        federationId: buildFederation().id,
      },
    ],
  });
  const { data } = await open(held);
  await press('更多操作');
  await choose('删除企业');
  await waitFor(() => expect(data.sent).toHaveLength(1));
  const kinds = ['membership', 'liaison', 'liaison-target', 'enterprise'];
  expect(data.sent[0]?.ops.map((op) => op.kind)).toEqual(kinds);
});

test('deregistration ends the running memberships in the same act', async () => {
  const { data } = await open();
  await press('更多操作');
  await choose('登记为注销');
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops.map((op) => op.kind)).toEqual(['enterprise', 'membership']);
  expect((await screen.findAllByText('注销')).length).toBeGreaterThan(0);
});

test('a change is told as a sentence with before and after', async () => {
  const data = fresh();
  await data.change({
    ops: [
      { op: 'patch', kind: 'enterprise', id: on.id, f: { address: { b: on.address, v: '新址' } } },
    ],
    label: { key: 'enterprises:act.change' },
  });
  await open(data);
  const entry = await screen.findByRole('listitem');
  expect(entry.textContent).toMatch(/修改.*地址.*洛龙区示范路1号.*改为.*新址/);
});

test('who may only read is offered nothing that would be refused', async () => {
  const viewer = staffSession({
    grants: [{ scope: `federation:${buildFederation().id}`, role: 'viewer', subtree: true }],
  });
  await open(fresh(), viewer);
  expect(await screen.findByRole('heading', { name: on.name })).toBeTruthy();
  await screen.findByText('洛阳市示范机械商会');
  for (const name of ['修改', '今天核实无误', '更多操作', '加入商会', /^更多 /])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('a record that is not on this device is said so, with the way back', async () => {
  await renderRoute(routes, { path: '/enterprises/00000000-0000-7000-8000-0000000000ff' });
  expect(await screen.findByText('这台设备上没有这家企业')).toBeTruthy();
  expect(screen.getByRole('link', { name: '回到企业列表' })).toBeTruthy();
});
