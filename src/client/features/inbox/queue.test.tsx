import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { buildRefusal, firm, idOf } from './inbox.builder.ts';
import { routes } from './inbox.routes.tsx';

const opened = (data: FakeData) => renderRoute(routes, { path: '/inbox?tab=queue', data });
const held = (...refusals: ReturnType<typeof buildRefusal>[]) =>
  new FakeData({ enterprise: [firm], refusal: refusals });
const opsOf = (data: FakeData) => data.sent.flatMap((change) => change.ops);

test('staff see who asks for what beside what stands, and carry it out under their name', async () => {
  const data = held(buildRefusal());
  await opened(data);
  await screen.findByRole('columnheader', { name: '现在的' });
  const table = screen.getByRole('table');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .map((th) => th.textContent),
  ).toEqual(['项目', '示例丁 要求', '现在的', '原来的']);
  const row = within(table).getByRole('row', { name: /^办公电话/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((td) => td.textContent),
  ).toEqual(['0379-9', '0379-2', '0379-1']);
  expect(screen.getByText('采用后以您的名义写入台账，变更记录里会注明。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '以我的名义采用' }));
  await waitFor(() =>
    expect(opsOf(data)).toEqual([
      { op: 'resolve', kind: 'refusal', id: idOf(500), take: 'mine', b: 'open' },
    ]),
  );
  expect(await screen.findByText('没有转来的改动')).toBeTruthy();
});

test('a known record is linked; what waits for it goes along and has no buttons of its own', async () => {
  const v = { name: firm.name, federationId: firm.federationId };
  const create = { op: 'create', kind: 'enterprise', id: firm.id, v };
  const data = held(
    buildRefusal({ code: 'exists', ops: [create] }),
    buildRefusal({ id: idOf(501), code: 'parent', n: 2 }),
  );
  await opened(data);
  expect(await screen.findByRole('button', { name: '关联到已有记录' })).toBeTruthy();
  expect(screen.getAllByRole('article')).toHaveLength(1);
  const later = screen.getByRole('region', { name: '还有 1 处改动等着它' });
  expect(later.textContent).toContain('0379-9');
  expect(within(later).queryAllByRole('button')).toEqual([]);
});

test('discarding takes a reason for the author, goes for all of them, and can be taken back', async () => {
  const data = held(
    buildRefusal({ code: 'exists' }),
    buildRefusal({ id: idOf(501), code: 'parent', n: 2 }),
  );
  await opened(data);
  fireEvent.click(await screen.findByRole('button', { name: '作废…' }));
  const why = screen.getByLabelText('作废的理由');
  expect(document.activeElement).toBe(why);
  fireEvent.change(why, { target: { value: ' 号码不对 ' } });
  fireEvent.click(screen.getByRole('button', { name: '确定作废' }));
  const drop = { op: 'resolve', kind: 'refusal', take: 'theirs', b: 'open', v: '号码不对' };
  await waitFor(() =>
    expect(opsOf(data)).toEqual([
      { ...drop, id: idOf(500) },
      { ...drop, id: idOf(501) },
    ]),
  );
  expect(await screen.findByText('没有转来的改动')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '撤销' }));
  expect(await screen.findByRole('button', { name: '关联到已有记录' })).toBeTruthy();
});

test('what was dealt with is looked up with its outcome and reason', async () => {
  const done = { status: 'discarded', handledBy: '示例戊', handledAt: '2026-03-02T02:00:00.000Z' };
  await opened(held(buildRefusal({ ...done, handledNote: '号码不对' })));
  fireEvent.click(await screen.findByLabelText('已处理的'));
  const card = await screen.findByRole('article');
  for (const text of ['已作废', '示例戊', '理由：号码不对', '0379-9'])
    expect(card.textContent).toContain(text);
});

test('nobody but staff has this list, though he may hear of his own', async () => {
  const chamber = [{ scope: 'chamber:c1', role: 'secretary', subtree: false }];
  const who = staffSession({ grants: chamber });
  await renderRoute(routes, { path: '/inbox', data: held(buildRefusal()), who });
  expect(await screen.findByRole('tab', { name: '我的改动' })).toBeTruthy();
  expect(screen.queryByRole('tab', { name: /转来的改动/ })).toBeNull();
});

test('all that is open is counted and can be reached, however much it is', async () => {
  await opened(
    held(...Array.from({ length: 301 }, (_, n) => buildRefusal({ id: idOf(1000 + n), n }))),
  );
  expect(await screen.findByRole('tab', { name: /301/ })).toBeTruthy();
  expect(screen.getAllByRole('article')).toHaveLength(20);
  fireEvent.click(screen.getByRole('button', { name: '再显示 20 条' }));
  expect(screen.getAllByRole('article')).toHaveLength(40);
});
