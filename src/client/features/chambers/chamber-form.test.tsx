import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { RouteObject } from 'react-router';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute, staffSession } from '#client/testing/render-route.tsx';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { buildFederation } from '#domain/federation/federation.builder.ts';
import { ChamberEditPage } from './chamber-edit.page.tsx';
import { ChamberNewPage } from './chamber-new.page.tsx';

const routes: RouteObject[] = [
  { path: '/chambers/new', Component: ChamberNewPage },
  { path: '/chambers/:id/edit', Component: ChamberEditPage },
  { path: '/chambers/:id', element: <p>商会页面</p> },
];
const on = buildChamber();
const fresh = () => new FakeData({ federation: [buildFederation()], chamber: [on] });
const regions = [{ value: '430000', label: '湖南省' }];
const type = async (label: RegExp, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } });
async function choose(box: RegExp, option: string) {
  fireEvent.click(await screen.findByRole('combobox', { name: box }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
}
const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }));

test('a hometown chamber needs its home region, and one without a code the reason', async () => {
  const data = fresh();
  const { router } = await renderRoute(routes, { path: '/chambers/new', data, regions });
  await type(/^商会名称/, '洛阳市湖南样板商会');
  await choose(/^商会类型/, '异地商会');
  save();
  expect(await screen.findByText('异地商会请填写原籍地')).toBeTruthy();
  expect(screen.getByText(/没有代码时请写明原因，如/)).toBeTruthy();
  await choose(/^原籍地/, '湖南省');
  await type(/^无代码的原因/, '未在民政部门登记');
  save();
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops[0]).toMatchObject({
    op: 'create',
    kind: 'chamber',
    v: { type: 'hometown', homeRegion: '430000', noCodeReason: '未在民政部门登记' },
  });
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/chambers\/[\da-f-]{36}$/));
});

test('a code that another chamber bears is refused with its name', async () => {
  const data = fresh();
  await renderRoute(routes, { path: '/chambers/new', data });
  await type(/^商会名称/, '洛阳市另一样板商会');
  await choose(/^商会类型/, '行业商会');
  await type(/^统一社会信用代码/, String(on.creditCode));
  save();
  expect(await screen.findByText(new RegExp(`“${on.name}”已在用这个代码`))).toBeTruthy();
  expect(data.sent).toEqual([]);
});

test('a secretary corrects his chamber but not what the federation decides', async () => {
  const data = fresh();
  const who = staffSession({
    grants: [{ scope: `chamber:${on.id}`, role: 'secretary', subtree: false }],
  });
  await renderRoute(routes, { path: `/chambers/${on.id}/edit`, data, who });
  await type(/^办公地址/, '洛龙区样板路2号');
  expect(screen.getByRole('combobox', { name: /^商会类型/ }).hasAttribute('disabled')).toBe(true);
  save();
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops).toEqual([
    {
      op: 'patch',
      kind: 'chamber',
      id: on.id,
      f: { address: { b: null, v: '洛龙区样板路2号' } },
    },
  ]);
});
