import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { buildConflict, firm, idOf } from './inbox.builder.ts';
import { routes } from './inbox.routes.tsx';

const opened = (data: FakeData, path = '/inbox?tab=conflicts', as = 'u1') =>
  renderRoute(routes, {
    path,
    data,
    who: staffSession({ user: { id: as, username: 'one', name: '示例甲' } }),
  });
const held = (...conflicts: ReturnType<typeof buildConflict>[]) =>
  new FakeData({ enterprise: [firm], conflict: conflicts });
const opsOf = (data: FakeData) => data.sent.flatMap((change) => change.ops);
const press = (name: string, within_: HTMLElement = document.body) =>
  fireEvent.click(within(within_).getByRole('button', { name }));

test.each([
  ['用现在的', { take: 'theirs' }],
  ['用提交的', { take: 'mine' }],
])('three values with who and when, settled by %s and taken back', async (button, choice) => {
  const data = held(buildConflict({ base: null }));
  await opened(data);
  const field = await screen.findByRole('region', { name: '办公电话' });
  const titles = within(field).getAllByRole('term');
  expect(titles.map((title) => title.textContent?.slice(0, 3))).toEqual([
    '提交的',
    '现在的',
    '原来的',
  ]);
  expect(titles[0]?.textContent).toContain('示例丙');
  expect(titles[1]?.textContent).toContain('示例戊');
  const values = within(field).getAllByRole('definition');
  expect(values.map((value) => value.firstChild?.textContent)).toEqual(['0379-3', '0379-2', '—']);
  expect(values[0]?.querySelector('mark')?.textContent).toBe('3');
  press(button, field);
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(opsOf(data)).toEqual([
    { op: 'resolve', kind: 'conflict', id: idOf(1), b: 'open', ...choice },
  ]);
  expect(await screen.findByText('没有互相矛盾的改动')).toBeTruthy();
  press('撤销');
  expect(await screen.findByRole('region', { name: '办公电话' })).toBeTruthy();
});

test('one’s own value is called mine, and a clock that ran ahead is named', async () => {
  const own = { author: 'u1', authorName: '示例甲', at: '2026-03-02T11:00:00+08:00' };
  await opened(held(buildConflict({ ...own, theirsReceivedAt: '2026-03-02T01:00:00.000Z' })));
  expect(await screen.findByRole('button', { name: '用我的' })).toBeTruthy();
  expect(screen.getByText(/设备时间可能不准/)).toBeTruthy();
  expect(screen.queryByText('示例甲')).toBeNull();
});

test('a change that was long on its way says when it arrived, and blames no clock', async () => {
  await opened(held(buildConflict({ receivedAt: '2026-03-04T01:00:00.000Z' })));
  expect(await screen.findByText(/送达）/)).toBeTruthy();
  expect(screen.queryByText(/设备时间可能不准/)).toBeNull();
});

test('all fields of a record at once, and all that is listed, as one act', async () => {
  const other = { ...firm, id: idOf(900), name: '洛阳示范乙有限公司' };
  const conflicts = [
    buildConflict(),
    buildConflict({ id: idOf(2), field: 'contactName', base: '赵', theirs: '钱', mine: '孙' }),
    buildConflict({ id: idOf(3), row: other.id }),
    buildConflict({
      id: idOf(4),
      row: other.id,
      field: null,
      reason: 'delete-changed',
      mine: null,
    }),
  ];
  const data = new FakeData({ enterprise: [firm, other], conflict: conflicts });
  await opened(data);
  const title = await screen.findByRole('heading', { name: /示范甲/ });
  expect(screen.getAllByRole('article')).toHaveLength(2);
  const card = within(title.closest('article') as HTMLElement);
  fireEvent.click(card.getByRole('button', { name: '全部用提交的' }));
  await waitFor(() => expect(opsOf(data)).toHaveLength(2));
  press('撤销');
  await waitFor(async () => expect(await screen.findAllByRole('article')).toHaveLength(2));
  expect(screen.getByText('下面列出的 3 处，一次选定：')).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: '全部用现在的' })[0] as HTMLElement);
  await waitFor(() => expect(opsOf(data)).toHaveLength(5));
  const last = data.sent.slice(-2);
  expect(new Set(last.map((change) => change.batch)).size).toBe(1);
  // What is about a whole record is decided on its own.
  expect(await screen.findByRole('button', { name: '仍然删除' })).toBeTruthy();
  expect(screen.getAllByRole('article')).toHaveLength(1);
});

test('another value is typed into the field’s own input and checked before it is taken', async () => {
  const data = held(buildConflict());
  await opened(data);
  fireEvent.click(await screen.findByRole('button', { name: '另外填写' }));
  const phone = screen.getByLabelText('办公电话', { selector: 'input' });
  expect(document.activeElement).toBe(phone);
  fireEvent.change(phone, { target: { value: '0'.repeat(61) } });
  press('用这个值');
  expect(screen.getByText('最多 60 个字，现在 61 个')).toBeTruthy();
  expect(data.sent).toEqual([]);
  fireEvent.change(phone, { target: { value: ' 0379-4 ' } });
  press('用这个值');
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(opsOf(data)[0]).toMatchObject({ take: 'other', v: '0379-4' });
});

test('escape leaves the input and keeps the question', async () => {
  await opened(held(buildConflict()));
  fireEvent.click(await screen.findByRole('button', { name: '另外填写' }));
  fireEvent.keyDown(screen.getByLabelText('办公电话', { selector: 'input' }), { key: 'Escape' });
  expect(screen.queryByRole('button', { name: '用这个值' })).toBeNull();
  expect(screen.getByRole('button', { name: '用提交的' })).toBeTruthy();
});

test('a record deleted under an edit: its name, what was edited, restore or leave it deleted', async () => {
  const gone = buildConflict({
    ...{ field: null, reason: 'edit-deleted', row: idOf(901), theirs: null },
    ...{ base: { phone: '0379-1' }, mine: { phone: '0379-3' }, about: { name: '洛阳示范丙公司' } },
  });
  const data = held(gone);
  await opened(data);
  expect(await screen.findByText('洛阳示范丙公司')).toBeTruthy();
  expect(
    screen.getByText('示例丙修改这条会员企业的时候，它已经被示例戊删除了。改的内容还在，请选择：'),
  ).toBeTruthy();
  expect(screen.getByText('（已删除）')).toBeTruthy();
  expect(screen.getByRole('button', { name: '保持删除' })).toBeTruthy();
  press('恢复这条记录，用提交的');
  await waitFor(() => expect(opsOf(data)[0]).toMatchObject({ take: 'mine' }));
});

test('an edited record that was to be deleted: delete all the same, or keep it', async () => {
  const about = { field: null, reason: 'delete-changed', mine: null };
  const data = held(
    buildConflict({ ...about, author: 'u1', base: { phone: '1' }, theirs: { phone: '0379-2' } }),
  );
  await opened(data);
  expect(
    await screen.findByText('您删除这条会员企业之前，示例戊刚改过它，所以还没有删。请选择：'),
  ).toBeTruthy();
  expect(screen.getByRole('button', { name: '仍然删除' })).toBeTruthy();
  press('保留这条记录');
  await waitFor(() => expect(opsOf(data)[0]).toMatchObject({ take: 'theirs' }));
});

test.each([
  ['live', /^新增时台账里已经有这条记录/],
  ['deleted', /^新增的是一条以前删除过的记录/],
])('an addition that met a %s record says so', async (met, said) => {
  await opened(held(buildConflict({ met })));
  expect(await screen.findByText(said)).toBeTruthy();
});

test('one code under two records: the other is named, correct this one or keep both', async () => {
  const other = { ...firm, id: idOf(902), name: '洛阳示范己有限公司' };
  const code = '91410300MA0000001X';
  const twin = { field: 'creditCode', reason: 'duplicate', base: null, other: other.id };
  const data = new FakeData({
    enterprise: [firm, other],
    conflict: [buildConflict({ ...twin, theirs: code, mine: code })],
  });
  await opened(data);
  expect(await screen.findByText('洛阳示范己有限公司')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '用提交的' })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: '这条填错了，改正' }));
  expect(screen.getByRole('button', { name: '用这个值' })).toBeTruthy();
  press('没有错，两条都留着');
  await waitFor(() => expect(opsOf(data)[0]).toMatchObject({ take: 'theirs' }));
});

test('who may not write sees the values and no button, but may withdraw his own', async () => {
  const viewer = [{ scope: `federation:${firm.federationId}`, role: 'viewer', subtree: false }];
  const data = held(buildConflict(), buildConflict({ id: idOf(2), field: 'email', author: 'u9' }));
  const who = staffSession({
    user: { id: 'u9', username: 'viewer', name: '示例庚' },
    grants: viewer,
  });
  await renderRoute(routes, { path: '/inbox?tab=conflicts', data, who });
  const field = await screen.findByRole('region', { name: '办公电话' });
  await screen.findByText('洛阳示范甲有限公司');
  expect(within(field).queryAllByRole('button')).toEqual([]);
  const own = screen.getByRole('region', { name: '邮箱' });
  expect(
    within(own)
      .getAllByRole('button')
      .map((b) => b.textContent),
  ).toEqual(['用现在的']);
});

test('after a choice by keyboard the next field has the focus, at the end the list', async () => {
  const data = held(
    buildConflict(),
    buildConflict({ id: idOf(2), field: 'contactName', base: '赵', theirs: '钱', mine: '孙' }),
  );
  await opened(data);
  const [first] = await screen.findAllByRole('button', { name: '用提交的' });
  first?.focus();
  fireEvent.click(first as HTMLElement);
  await waitFor(() => expect(screen.getAllByRole('button', { name: '用提交的' })).toHaveLength(1));
  const left = screen.getByRole('button', { name: '用提交的' }).closest('section');
  await waitFor(() => expect(document.activeElement).toBe(left));
});

test('what was settled can be looked up with the value that lost, and waits again on request', async () => {
  const done = { status: 'took-mine', resolvedBy: '示例戊', resolvedById: 'u5' };
  const data = held(buildConflict({ ...done, resolvedAt: '2026-03-02T02:00:00.000Z' }));
  await opened(data);
  expect(await screen.findByText('没有互相矛盾的改动')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('已处理的'));
  await screen.findByText('洛阳示范甲有限公司');
  const card = screen.getByRole('article');
  for (const text of ['洛阳示范甲有限公司', '用了提交的', '示例戊', '0379-3', '0379-2'])
    expect(card.textContent).toContain(text);
  press('放回待处理', card);
  await waitFor(() =>
    expect(opsOf(data)).toEqual([{ op: 'restore', kind: 'conflict', id: idOf(1) }]),
  );
});
