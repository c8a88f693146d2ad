import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute } from '#client/testing/render-route.tsx';
import { buildAppointment } from '#domain/appointment/appointment.builder.ts';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { makeCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import { buildFederation } from '#domain/federation/federation.builder.ts';
import { buildMembership } from '#domain/membership/membership.builder.ts';
import { buildPerson } from '#domain/person/person.builder.ts';
import { buildTerm } from '#domain/term/term.builder.ts';
import { ChamberPage } from './chamber.page.tsx';

// A busy machine takes its time; nothing here is measured.
afterEach(() => notifications.clean());

const routes: RouteObject[] = [{ path: '/chambers/:id', Component: ChamberPage }];
const home = buildChamber();
const id = (kind: string, n: number) => `00000000-0000-7000-8000-0000000${kind}${n}`;
const firm = (n: number, name: string) =>
  buildEnterprise({ id: id('0e11', n), name, creditCode: makeCreditCode('91', '410300', 100 + n) });
const firms = [firm(1, '赵氏样板厂'), firm(2, '丁氏样板厂'), firm(3, '王氏样板厂')];
const belongs = (n: number, over: Parameters<typeof buildMembership>[0] = {}) =>
  buildMembership({ id: id('0b11', n), memberId: id('0e11', n), number: String(n), ...over });

const fresh = () =>
  new FakeData({
    federation: [buildFederation()],
    chamber: [home],
    enterprise: firms,
    membership: [belongs(1), belongs(2, { post: 'president' })],
    term: [buildTerm()],
    person: [buildPerson(), buildPerson({ id: id('0a11', 1), name: '丁示例' })],
    appointment: [
      buildAppointment({ post: 'secretary-general' }),
      buildAppointment({ id: id('0511', 1), personId: id('0a11', 1), post: 'vice-president' }),
    ],
  });
const open = (tab: string, data = fresh()) =>
  renderRoute(routes, { path: `/chambers/${home.id}?tab=${tab}`, data });
const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));
const fill = (box: HTMLElement, label: RegExp, value: string) =>
  fireEvent.change(within(box).getByLabelText(label), { target: { value } });
async function names(count: number): Promise<readonly string[]> {
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(count + 1));
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent ?? '');
}

test('members stand by post, and by strokes where one asks for it', async () => {
  await open('members');
  expect((await names(2))[0]).toMatch(/丁氏样板厂.*会长/);
  fireEvent.click(screen.getByRole('combobox', { name: '排序' }));
  fireEvent.click(await screen.findByText('姓氏笔画'));
  expect((await names(2)).map((text) => text.slice(0, 1))).toEqual(['丁', '赵']);
});

test('an enterprise on file is admitted by choosing it', async () => {
  const { data } = await open('members');
  await press('添加会员');
  const box = await screen.findByRole('dialog');
  const picker = within(box).getByRole('combobox', { name: '选择企业' });
  fireEvent.click(picker);
  fireEvent.click(await screen.findByText('王氏样板厂'));
  fireEvent.click(within(box).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops[0]).toMatchObject({
    op: 'create',
    kind: 'membership',
    v: { memberId: firms[2]?.id, bodyId: home.id, bodyKind: 'chamber', status: 'active' },
  });
  expect(await screen.findByText('3 家会员')).toBeTruthy();
});

test('who is a member already is not admitted twice', async () => {
  const { data } = await open('members');
  await press('添加会员');
  const box = await screen.findByRole('dialog');
  fireEvent.click(within(box).getByRole('combobox', { name: '选择企业' }));
  fireEvent.click(await screen.findByRole('option', { name: '赵氏样板厂' }));
  fireEvent.click(within(box).getByRole('button', { name: '保存' }));
  expect(await within(box).findByText(/已经是这里的会员/)).toBeTruthy();
  expect(data.sent).toEqual([]);
});

test('a new enterprise joins in the same act, without leaving the chamber', async () => {
  const { data } = await open('members');
  await press('添加会员');
  const box = await screen.findByRole('dialog');
  fireEvent.click(within(box).getByText('新建企业并入会'));
  await within(box).findByLabelText(/^企业名称/);
  fill(box, /^企业名称/, '新入会样板厂');
  fill(box, /联系人手机/, '15400000003');
  fireEvent.click(within(box).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  const [made, joined] = data.sent[0]?.ops ?? [];
  expect(made).toMatchObject({ op: 'create', kind: 'enterprise', v: { name: '新入会样板厂' } });
  expect(joined).toMatchObject({
    op: 'create',
    kind: 'membership',
    v: { memberId: made?.id, bodyId: home.id },
  });
  expect(await screen.findByText('3 家会员')).toBeTruthy();
});

test('many memberships end in one act that is taken back as one', async () => {
  const { data } = await open('members');
  fireEvent.click(await screen.findByLabelText('全选'));
  await press('办理退会');
  const box = await screen.findByRole('dialog');
  fireEvent.click(within(box).getByRole('button', { name: '确认退会' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops).toHaveLength(2);
  expect(await screen.findByText('0 家会员')).toBeTruthy();
  await press('撤销');
  expect(await screen.findByText('2 家会员')).toBeTruthy();
});

test('officers stand by rank, by strokes or by pinyin', async () => {
  await open('officers');
  expect((await names(2)).map((text) => text.slice(0, 3))).toEqual(['副会长', '秘书长']);
  fireEvent.click(screen.getByLabelText('拼音'));
  expect((await names(2))[0]).toContain('丁示例');
  fireEvent.click(screen.getByLabelText('姓氏笔画'));
  expect((await names(2))[0]).toContain('丁示例');
});

test('a new person is filed and appointed in one act, behind those who hold the same post', async () => {
  const { data } = await open('officers');
  await press('新增任职');
  const box = await screen.findByRole('dialog');
  const picker = await within(box).findByRole('combobox', { name: '姓名' });
  fireEvent.change(picker, { target: { value: '新示例' } });
  fireEvent.click(await screen.findByText('新登记“新示例”'));
  fireEvent.click(within(box).getByRole('combobox', { name: /^职务/ }));
  fireEvent.click(await screen.findByRole('option', { name: '副会长' }));
  fireEvent.click(within(box).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  const [person, appointment] = data.sent[0]?.ops ?? [];
  expect(person).toMatchObject({ kind: 'person', v: { name: '新示例', bodyId: home.id } });
  expect(appointment).toMatchObject({
    kind: 'appointment',
    v: { personId: person?.id, post: 'vice-president', order: 2, termId: buildTerm().id },
  });
});

test('a term is extended once, by a year at most, with its reason', async () => {
  const { data } = await open('officers');
  await press('办理延期');
  const box = await screen.findByRole('dialog');
  fill(box, /^延期至/, '2028-10-01');
  fireEvent.click(within(box).getByRole('button', { name: '保存' }));
  expect(await within(box).findByText('超过一年了：只可延期一次，最长一年')).toBeTruthy();
  expect(within(box).getByText('请填写延期原因')).toBeTruthy();
  fill(box, /^延期至/, '2028-03-31');
  fill(box, /^延期原因/, '会长人选综合评价未完成');
  fireEvent.click(within(box).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(await screen.findByText('已延期至 2028-03-31')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '办理延期' })).toBeNull();
});
