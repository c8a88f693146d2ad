import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute } from '#client/testing/render-route.tsx';
import { buildIssue, buildRefusal, firm, idOf } from './inbox.builder.ts';
import { routes } from './inbox.routes.tsx';

const opened = (data: FakeData, path = '/inbox?tab=mine') => renderRoute(routes, { path, data });
function held(...issues: ReturnType<typeof buildIssue>[]) {
  const data = new FakeData({ enterprise: [firm] });
  data.show({ issues });
  return data;
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('nothing to do is said with what would appear here', async () => {
  await opened(new FakeData());
  expect(await screen.findByText('您的改动都已被收下')).toBeTruthy();
});

test('a refused change is told in words, mended in its inputs and sent again', async () => {
  const issue = buildIssue();
  const data = held(issue);
  await opened(data);
  expect(await screen.findByText('“邮箱”：“nobody”不是有效的邮箱地址')).toBeTruthy();
  expect(screen.getByText('请改正后再提交，别处不受影响。')).toBeTruthy();
  press('改正后重新提交');
  const email = screen.getByLabelText('邮箱');
  press('重新提交');
  expect(await screen.findByText('“nobody”不是有效的邮箱地址')).toBeTruthy();
  expect(data.sent).toEqual([]);
  fireEvent.change(email, { target: { value: 'office@example.cn' } });
  press('重新提交');
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops).toEqual([
    { ...issue.ops[0], f: { email: { b: null, v: 'office@example.cn' } } },
  ]);
  expect(await screen.findByText('您的改动都已被收下')).toBeTruthy();
});

test.each([
  ['scope', '您没有修改这条记录的权限，它可能已转到别的单位。', /上级工商联已收到/],
  ['forbidden', '您的身份不能做这项操作。', /上级工商联已收到/],
  ['exists', '台账里已有这条记录，归另一单位保管，您看不到。', /替您关联/],
  ['absent', '这条记录已被删除，或已不归您管。', /可以复制/],
  ['internal', '服务器处理这项改动时出了错。', /原样再提交一次/],
  ['too-large', '这一次提交的内容太多，服务器一次收不下。', /分几次提交/],
  ['malformed', /不是您填错了/, /重新载入网页/],
  ['unknown-field', /服务器还不认识这项内容/, /等服务器更新/],
  ['blob', /本机上也找不到原件/, /重新添加照片/],
] as const)('%s is explained, with what to do', async (code, reason, advice) => {
  await opened(held(buildIssue({ code, field: null })));
  expect(await screen.findByText(reason)).toBeTruthy();
  expect(screen.getByText(advice)).toBeTruthy();
});

test('a reference that is gone names what was chosen there', async () => {
  await opened(held(buildIssue({ code: 'reference', field: 'federationId' })));
  expect(
    await screen.findByText('“所属工商联”：这里选的工商联已经不存在，或者您看不到。'),
  ).toBeTruthy();
});

test('what the server read and allows is said where it named it', async () => {
  const said = { read: 'shut', allowed: ['operating', 'revoked'], field: 'status' };
  const ops = buildIssue().ops.map((op) => ({ ...op, f: {} }));
  await opened(held(buildIssue({ ...said, ops })));
  expect(await screen.findByText(/填的是“shut”。 可以填：.+、.+。/)).toBeTruthy();
});

test('what was refused only because another was stands below it and goes its way', async () => {
  const id = idOf(77);
  const v = { name: '洛阳示范丁有限公司', federationId: firm.federationId };
  const first = buildIssue({
    ...{ id: 'issue-1', code: 'exists', field: null, row: id },
    ops: [{ op: 'create', kind: 'enterprise', id, v }],
  });
  const later = buildIssue({
    ...{ id: 'issue-2', n: 9, code: 'parent', field: null, row: id },
    ops: [{ op: 'patch', kind: 'enterprise', id, f: { phone: { b: null, v: '0379-7' } } }],
  });
  const data = held(later, first);
  await opened(data);
  const below = await screen.findByRole('region', { name: '还有 1 处改动等着它' });
  expect(below.textContent).toContain('0379-7');
  expect(screen.getAllByRole('article')).toHaveLength(1);
  press('改正后重新提交');
  press('重新提交');
  await waitFor(() =>
    expect(data.sent.map((change) => change.ops[0]?.op)).toEqual(['create', 'patch']),
  );
});

test('what is given up can be taken back at once, and looked up later', async () => {
  const data = held(buildIssue());
  await opened(data);
  fireEvent.click(await screen.findByRole('button', { name: '作废' }));
  expect(await screen.findByText('您的改动都已被收下')).toBeTruthy();
  press('撤销');
  fireEvent.click(await screen.findByRole('button', { name: '作废' }));
  await screen.findByText('您的改动都已被收下');
  fireEvent.click(screen.getByLabelText('已处理的'));
  const card = await screen.findByRole('article');
  expect(card.textContent).toContain('nobody');
  fireEvent.click(within(card).getByRole('button', { name: '放回待处理' }));
  await waitFor(async () => expect(await data.issues()).toHaveLength(1));
});

test.each([
  ['applied', null, /^示例戊已采用您的改动。/],
  ['discarded', '号码不对', /^示例戊没有采用您的改动。/],
])('its author hears that staff had it %s', async (status, handledNote, said) => {
  const heard = { author: 'u1', n: 3, status, handledNote, handledBy: '示例戊', handledById: 'u5' };
  const data = new FakeData({ enterprise: [firm], refusal: [buildRefusal(heard)] });
  data.show({ issues: [buildIssue({ code: 'scope' })] });
  await opened(data);
  expect(await screen.findByText(said)).toBeTruthy();
  if (handledNote) expect(screen.getByText('理由：号码不对')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '改正后重新提交' })).toBeNull();
  press('知道了');
  expect(await screen.findByText('您的改动都已被收下')).toBeTruthy();
});

test('while staff have not decided, that is said', async () => {
  const data = new FakeData({
    enterprise: [firm],
    refusal: [buildRefusal({ author: 'u1', n: 3 })],
  });
  data.show({ issues: [buildIssue({ code: 'scope' })] });
  await opened(data);
  expect(await screen.findByText('上级工商联还没有处理。')).toBeTruthy();
});
