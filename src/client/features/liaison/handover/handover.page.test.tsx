import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderRoute } from '#client/testing/render-route.tsx';
import { routes } from '../liaison.routes.tsx';
import { id, programme } from '../testing/programme.builder.ts';

const PATH = `/liaison/handover?leader=${id(2)}`;
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test('all targets pass to successors in one batch, with what was before kept', async () => {
  const { data } = await renderRoute(routes, { path: PATH, data: programme() });
  const day = await screen.findByLabelText('在任最后一天');
  fireEvent.change(day, { target: { value: '2026-02' } });
  expect(screen.getByText('请填写完整日期，如 2026-03-02')).toBeDefined();
  fireEvent.change(day, { target: { value: '2019-12-31' } });
  expect(screen.getByText('不能早于任职时间 2020-01-01')).toBeDefined();
  fireEvent.change(day, { target: { value: '2026-02-28' } });
  fireEvent.change(screen.getByLabelText('依据文件'), { target: { value: '示发〔2026〕2号' } });
  await press('下一步');
  await screen.findByText('还有 2 个对象没有安排');
  await press('自动建议');
  const chosen = await screen.findByRole('combobox', { name: '示例第三商会 的接任领导' });
  expect((chosen as HTMLInputElement).value).toMatch(/^岚桥/);
  await press('下一步');
  const sheet = await screen.findByRole('region', { name: '联系对象移交清单' });
  expect(within(sheet).getAllByRole('row')).toHaveLength(3);
  await press('确认移交');
  await screen.findByText('2 个联系对象已移交');
  expect(data.sent).toHaveLength(1);
  const rows = (await data.list({ kind: 'liaison', offset: 0, limit: 99 })).rows.map((r) => r.row);
  expect(rows.find((r) => r.id === id(21))?.to).toBe('2026-02-28');
  expect(rows.find((r) => r.previousId === id(21))).toMatchObject({
    leaderId: id(1),
    targetId: id(13),
    from: '2026-03-01',
    basisDocument: '示发〔2026〕2号',
  });
  expect((await data.get('leader', id(2)))?.row.inOfficeTo).toBe('2026-02-28');
  // The page takes it back as well, and what was arranged stands as before.
  await press('整体撤销');
  await screen.findByRole('button', { name: '确认移交' });
  expect((await data.get('liaison', id(21)))?.row.to ?? null).toBe(null);
});

test('a leader out of office can not take over; one who is gone with targets open is named', async () => {
  const data = programme({
    liaison: [
      {
        id: id(41),
        leaderId: id(3),
        targetKind: 'chamber',
        targetId: id(12),
        role: 'liaison-leader',
        from: '2021',
      },
    ],
  });
  await renderRoute(routes, { path: '/liaison/handover', data });
  await screen.findByText('待移交 1 家');
  fireEvent.click(screen.getByRole('link', { name: '办理移交' }));
  await press('下一步');
  fireEvent.click(await screen.findByRole('combobox', { name: '全部交给一位领导' }));
  const names = (await screen.findAllByRole('option')).map((o) => o.textContent?.slice(0, 2));
  expect(names).toEqual(['岚桥', '青石']);
});
