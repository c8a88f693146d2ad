import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderScreen } from '#client/testing/render-route.tsx';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import type { HistoryAnswer } from '#domain/sync/history-answer.ts';
import { HistoryFeed } from './history-feed.tsx';

const firm = buildEnterprise({ name: '洛阳示范甲有限公司', phone: '0379-2' });
type Item = HistoryAnswer['items'][number];
const item = (over: Partial<Item>): Item => ({
  ...{ rev: 1, op: 'patch', by: '示例丙', byId: 'u2', client: 'c2', n: 1 },
  ...{ at: '2026-03-02T09:00:00+08:00', receivedAt: '2026-03-02T01:00:01.000Z' },
  ...{ parallel: false, parallelWith: [], lost: [], settled: [], changes: {} },
  ...over,
});
const answers = (status: number, items: readonly Item[] = []) =>
  vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(
      async () => new Response(JSON.stringify({ k: 'enterprise', id: firm.id, items }), { status }),
    );
const opened = (data = new FakeData({ enterprise: [firm] })) =>
  renderScreen(<HistoryFeed kind="enterprise" id={firm.id} />, { data });

test('the server’s history is told: who, when, parallel edits, what met another value', async () => {
  const c = {
    ...{ id: 'x', field: 'phone', reason: 'field', status: 'open' },
    ...{ base: '0379-1', theirs: '0379-2', mine: '0379-3' },
  };
  answers(200, [
    item({ rev: 6, n: 6, op: 'resolve', settled: [{ ...c, status: 'kept-theirs' }] }),
    item({ rev: 5, n: 5, op: 'resolve', settled: [c] }),
    item({
      ...{ rev: 4, n: 4, changes: { phone: { before: '0379-2', after: '0379-3' } } },
      settled: [{ ...c, status: 'took-mine' }],
    }),
    item({ rev: 3, n: 3, op: 'conflict', by: '示例丁', byId: 'u3', lost: [c] }),
    item({
      ...{ rev: 2, n: 2, parallel: true, parallelWith: ['示例丁'] },
      changes: { phone: { before: '0379-1', after: '0379-2' } },
    }),
  ]);
  await opened();
  const lines = await screen.findAllByRole('listitem');
  expect(lines).toHaveLength(5);
  expect(lines[0]?.textContent).toContain('示例丙');
  expect(lines[0]?.textContent).toContain('选定了用哪个');
  expect(lines[1]?.textContent).toContain('把选定的放回了待处理');
  const taken = within(lines[2] as HTMLElement);
  expect(taken.getByText('选定了用哪个')).toBeTruthy();
  expect(taken.getAllByText('0379-3')).toHaveLength(1);
  const lost = within(lines[3] as HTMLElement);
  for (const text of ['提交了不一样的说法', '0379-3', '0379-2', '没有采用提交的'])
    expect(lost.getByText(text)).toBeTruthy();
  const parallel = within(lines[4] as HTMLElement);
  expect(parallel.getByText('并行修改')).toBeTruthy();
  expect(parallel.getByText('示例丁同时改了别的内容，两边都保留了。')).toBeTruthy();
  expect(screen.queryByRole('status')).toBeNull();
});

test('without a line only this device’s part is shown, and that is said', async () => {
  const asked = answers(200);
  const data = new FakeData({ enterprise: [firm] });
  data.show({ status: { connection: 'offline' } });
  const f = { phone: { b: '0379-2', v: '0379-9' } };
  await data.change({
    ops: [{ op: 'patch', kind: 'enterprise', id: firm.id, f }],
    label: { key: 'x' },
  });
  await opened(data);
  expect(await screen.findByText('0379-9')).toBeTruthy();
  expect(screen.getByText('您', { exact: false })).toBeTruthy();
  expect(screen.getByRole('status').textContent).toBe('现在连不上服务器，这里只有本机做过的改动。');
  expect(asked).not.toHaveBeenCalled();
});

test('a server that can not answer is said, and asked again on request', async () => {
  const asked = answers(500);
  await opened();
  const retry = await screen.findByRole('button', { name: '重试' });
  asked.mockImplementation(
    async () => new Response(JSON.stringify({ k: 'enterprise', id: firm.id, items: [item({})] })),
  );
  fireEvent.click(retry);
  expect(await screen.findByText('示例丙', { exact: false })).toBeTruthy();
});

test('a record that the server does not know yet is no failure', async () => {
  answers(404);
  await opened();
  expect(await screen.findByText('还没有变更记录')).toBeTruthy();
  expect(screen.queryByRole('status')).toBeNull();
});
