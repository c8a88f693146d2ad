import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Issue } from '#client/data/data-port.ts';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute } from '#client/testing/render-route.tsx';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import { routes } from './inbox.routes.tsx';

const firm = buildEnterprise({ name: '洛阳示范甲有限公司', phone: '0379-2' });
const conflictId = '00000000-0000-7000-8000-00000000ce01';
const conflict = {
  id: conflictId,
  kind: 'enterprise',
  row: firm.id,
  field: 'phone',
  base: '0379-1',
  theirs: '0379-2',
  mine: '0379-3',
  reason: 'field',
  author: 'u2',
  authorName: '示例丙',
  client: '00000000-0000-7000-8000-00000000cc01',
  n: 4,
  at: '2026-03-02T09:00:00+08:00',
  status: 'open',
};
const issue: Issue = {
  id: 'issue-1',
  n: 3,
  at: '2026-03-02T09:00:00+08:00',
  code: 'invalid',
  field: 'email',
  kind: 'enterprise',
  row: firm.id,
  message: 'email',
  ops: [{ op: 'patch', kind: 'enterprise', id: firm.id, f: { email: { b: null, v: 'nobody' } } }],
};
const opened = (data: FakeData, path = '/inbox') => renderRoute(routes, { path, data });

test('nothing to do is said with what would appear here', async () => {
  await opened(new FakeData());
  expect(await screen.findByText('您的改动都已被收下')).toBeTruthy();
});

test('a refused change is told in words, mended in its inputs and sent again', async () => {
  const data = new FakeData({ enterprise: [firm] });
  data.show({ issues: [issue] });
  await opened(data);
  expect(await screen.findByText(/“邮箱”：填写的内容不符合要求/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '改正后重新提交' }));
  const email = screen.getByLabelText('邮箱');
  fireEvent.click(screen.getByRole('button', { name: '重新提交' }));
  expect(await screen.findByText('“nobody”不是有效的邮箱地址')).toBeTruthy();
  expect(data.sent).toEqual([]);
  fireEvent.change(email, { target: { value: 'office@example.cn' } });
  fireEvent.click(screen.getByRole('button', { name: '重新提交' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops).toEqual([
    { ...issue.ops[0], f: { email: { b: null, v: 'office@example.cn' } } },
  ]);
  expect(await screen.findByText('您的改动都已被收下')).toBeTruthy();
});

test('discarding asks once and then lets go', async () => {
  const data = new FakeData({ enterprise: [firm] });
  data.show({ issues: [issue] });
  await opened(data);
  fireEvent.click(await screen.findByRole('button', { name: '作废这处改动' }));
  expect(await data.issues()).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: '确定作废' }));
  await waitFor(async () => expect(await data.issues()).toEqual([]));
});

test.each([
  ['保留现在的', { take: 'theirs' }],
  ['采用提交的', { take: 'mine' }],
])('a conflict shows three values and is settled by %s', async (button, choice) => {
  const data = new FakeData({ enterprise: [firm], conflict: [conflict] });
  await opened(data, `/inbox?conflict=${conflictId}`);
  const field = await screen.findByRole('region', { name: '办公电话' });
  for (const value of ['0379-1', '0379-2', '0379-3'])
    expect(within(field).getByText(value)).toBeTruthy();
  fireEvent.click(within(field).getByRole('button', { name: button }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops).toEqual([
    { op: 'resolve', kind: 'conflict', id: conflictId, b: 'open', ...choice },
  ]);
  expect(await screen.findByText('没有互相矛盾的改动')).toBeTruthy();
});

test('another value is checked before it is taken', async () => {
  const data = new FakeData({ enterprise: [firm], conflict: [conflict] });
  await opened(data, '/inbox?tab=conflicts');
  fireEvent.click(await screen.findByRole('button', { name: '填另一个值' }));
  const phone = screen.getByLabelText('办公电话', { selector: 'input' });
  fireEvent.change(phone, { target: { value: '0'.repeat(61) } });
  fireEvent.click(screen.getByRole('button', { name: '用这个值' }));
  expect(screen.getByText('最多 60 个字，现在 61 个')).toBeTruthy();
  expect(data.sent).toEqual([]);
  fireEvent.change(phone, { target: { value: '0379-4' } });
  fireEvent.click(screen.getByRole('button', { name: '用这个值' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops[0]).toMatchObject({ take: 'other', v: '0379-4' });
});

test('staff carry out a refused change of someone else', async () => {
  const refusal = {
    id: '00000000-0000-7000-8000-00000000de01',
    code: 'exists',
    kind: 'enterprise',
    row: firm.id,
    author: 'u3',
    authorName: '示例丁',
    client: conflict.client,
    n: 1,
    at: '2026-03-02T09:00:00+08:00',
    ops: [{ op: 'create', kind: 'enterprise', id: firm.id, v: { name: firm.name } }],
    federationId: firm.federationId,
    status: 'open',
  };
  const data = new FakeData({ enterprise: [firm], refusal: [refusal] });
  await opened(data, '/inbox?tab=queue');
  expect(await screen.findByText(/并入已有记录/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '采用' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops).toEqual([
    { op: 'resolve', kind: 'refusal', id: refusal.id, take: 'mine', b: 'open' },
  ]);
  expect(await screen.findByText('队列是空的')).toBeTruthy();
});
