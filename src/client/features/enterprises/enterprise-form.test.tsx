import { notifications } from '@mantine/notifications';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { afterEach, expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { makeCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import { buildFederation } from '#domain/federation/federation.builder.ts';
import { enterpriseId } from '#domain/kernel/id.ts';
import { EnterpriseEditPage } from './enterprise-edit.page.tsx';
import { EnterpriseNewPage } from './enterprise-new.page.tsx';

// A busy machine takes its time; nothing here is measured.
afterEach(() => notifications.clean());

const routes: RouteObject[] = [
  { path: '/enterprises/new', Component: EnterpriseNewPage },
  { path: '/enterprises/:id/edit', Component: EnterpriseEditPage },
  { path: '/enterprises/:id', element: <p>企业页面</p> },
  { path: '/enterprises', element: <p>企业列表</p> },
];
const SOUND = makeCreditCode('91', '410300', 2);
const on = buildEnterprise();
const regions = [{ value: '410311', label: '河南省 洛阳市 洛龙区' }];

function open(path = '/enterprises/new', data = fresh()) {
  return renderRoute(routes, { path, data, regions });
}
const fresh = () => new FakeData({ federation: [buildFederation()], enterprise: [on] });

// Labels rather than roles: asking a long form for roles takes jsdom seconds.
const field = (label: RegExp) => screen.findByLabelText(label, { selector: 'input' });
async function type(label: RegExp, text: string) {
  fireEvent.change(await field(label), { target: { value: text } });
}
async function chooseRegion() {
  fireEvent.click(await field(/^所在地区/));
  fireEvent.click(await screen.findByText('河南省 洛阳市 洛龙区'));
}
async function fillRest() {
  await type(/^企业名称/, '洛阳市样板轴承有限公司');
  await chooseRegion();
  await type(/联系人手机/, '15400000001');
}
const save = () => fireEvent.click(screen.getByText('保存'));

test('what is missing is said in words and nothing is saved', async () => {
  const { data } = await open();
  await type(/^企业名称/, ' ');
  save();
  expect(await screen.findByText('请填写企业名称')).toBeTruthy();
  expect(screen.getByText('请填写所在地区')).toBeTruthy();
  expect(screen.getByText('请至少填一个电话：手机或办公电话')).toBeTruthy();
  expect(data.sent).toEqual([]);
});

test('an enterprise with a sound code gets the id that any other device would give it', async () => {
  const { data, router } = await open();
  await fillRest();
  await type(/^统一社会信用代码/, SOUND.toLowerCase().replace('ma', ' ma '));
  fireEvent.blur(await field(/^统一社会信用代码/));
  save();
  await waitFor(() => expect(data.sent).toHaveLength(1));
  const id = enterpriseId(staffSession().workspace.id, SOUND);
  const [op] = data.sent[0]?.ops ?? [];
  expect(op).toMatchObject({ op: 'create', kind: 'enterprise', id });
  expect(op).toMatchObject({
    v: { creditCode: SOUND, region: '410311', contactPhone: '15400000001' },
  });
  expect(router.state.location.pathname).toBe(`/enterprises/${id}`);
});

const DAMAGED: readonly (readonly [code: string, words: RegExp])[] = [
  ['914103000000000', /15 位的旧注册号/],
  ['9.14103E+17', /科学计数法/],
  ['91410300MA00000', /现在 15 位/],
  ['9141030OMA0000015M', /不会出现字母 I、O、S、V、Z/],
  ['914103001234567000', /末三位是 000/],
];

test('damaged codes are told apart while they are typed, and stop saving', async () => {
  const { data } = await open();
  await fillRest();
  for (const [code, words] of DAMAGED) {
    await type(/^统一社会信用代码/, code);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByLabelText('我已核对证照，代码无误')).toBeNull();
  }
  save();
  expect(await screen.findByText(/有 1 处需要改一下/)).toBeTruthy();
  expect(data.sent).toEqual([]);
});

test('a look-alike letter is put right by one tap', async () => {
  await open();
  await type(/^统一社会信用代码/, '9141030OMA0000015M');
  fireEvent.click(await screen.findByText('改用它'));
  expect((await field(/^统一社会信用代码/)).getAttribute('value')).toBe('91410300MA0000015M');
  expect(await screen.findByText('校验通过')).toBeTruthy();
});

test('a failed check digit can be confirmed by a person, and then a random id is used', async () => {
  const { data } = await open();
  await fillRest();
  await type(/^统一社会信用代码/, '91350100M0001TGQXM');
  expect(await screen.findByText(/第 18 位是 M，按国家标准应为 1/)).toBeTruthy();
  save();
  expect(data.sent).toEqual([]);
  fireEvent.click(screen.getByLabelText('我已核对证照，代码无误'));
  save();
  await waitFor(() => expect(data.sent).toHaveLength(1));
  const [op] = data.sent[0]?.ops ?? [];
  expect(op).toMatchObject({ v: { creditCode: '91350100M0001TGQXM', codeConfirmed: true } });
  expect(op?.id).not.toBe(enterpriseId(staffSession().workspace.id, '91350100M0001TGQXM'));
});

test('a code that is on file already is shown with the way to it and cannot be saved twice', async () => {
  const { data } = await open();
  await fillRest();
  await type(/^统一社会信用代码/, String(on.creditCode));
  const link = await screen.findByText(on.name);
  expect(link.getAttribute('href')).toBe(`/enterprises/${on.id}`);
  save();
  expect(await screen.findByText(new RegExp(`“${on.name}”已在用这个代码`))).toBeTruthy();
  expect(data.sent).toEqual([]);
});

test('a similar name is pointed at while one types', async () => {
  await open();
  await type(/^企业名称/, '洛阳市示范机械');
  expect(await screen.findByText('名称相近的企业：')).toBeTruthy();
});

test('what was typed comes back after the page was left', async () => {
  const { data } = await open();
  await type(/^企业名称/, '写到一半的企业');
  await open('/enterprises/new', data);
  await waitFor(async () =>
    expect((await field(/^企业名称/)).getAttribute('value')).toBe('写到一半的企业'),
  );
  expect(screen.getByText(/未保存的草稿/)).toBeTruthy();
});

test('Enter that ends a composition does not save', async () => {
  const { data } = await open();
  await fillRest();
  fireEvent.keyDown(await field(/^企业名称/), { key: 'Enter', keyCode: 229 });
  fireEvent.keyDown(await field(/^企业名称/), { key: 's', ctrlKey: true, isComposing: true });
  await screen.findByDisplayValue('洛阳市样板轴承有限公司');
  expect(data.sent).toEqual([]);
});

test('an edit writes only what the person changed, not what came in meanwhile', async () => {
  const { data } = await open(`/enterprises/${on.id}/edit`);
  await type(/联系人手机/, '15400000002');
  await data.change({
    ops: [
      { op: 'patch', kind: 'enterprise', id: on.id, f: { address: { b: on.address, v: '新址' } } },
    ],
    label: { key: 'enterprises:act.change' },
  });
  save();
  await waitFor(() => expect(data.sent).toHaveLength(2));
  expect(data.sent[1]?.ops).toEqual([
    {
      op: 'patch',
      kind: 'enterprise',
      id: on.id,
      f: { contactPhone: { b: on.contactPhone, v: '15400000002' } },
    },
  ]);
});
