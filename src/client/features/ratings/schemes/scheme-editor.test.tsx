import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderRoute } from '#client/testing/render-route.tsx';
import { routes } from '../ratings.routes.tsx';
import { id, schemeRow, season } from '../testing/season.builder.ts';

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const draft = () =>
  season({ scheme: [schemeRow(40, { state: 'adopted' }), schemeRow(41, { version: '2027' })] });

test('totals follow what is typed, faults stand at their place, and adoption is refused until mended', async () => {
  const { data } = await renderRoute(routes, {
    path: `/ratings/schemes/${id(41)}?tab=edit`,
    data: draft(),
  });
  await screen.findByText('现有指标合计 100 分 · 分值相符');
  await press('修改 A1');
  const points = screen.getByRole('textbox', { name: '满分' });
  fireEvent.change(points, { target: { value: '22' } });
  await screen.findByText('现有指标合计 102 分，应为 100 分 · 有 2 处不相符，改好后才能启用');
  expect(screen.getByText('各项合计 62 分')).toBeDefined();
  expect(
    screen.getAllByText('各项满分合计 62 分，本维度应为 60 分；请改指标的满分，或改应有分值。'),
  ).toHaveLength(2);
  await press('保存');
  await screen.findByText(/已保存评价办法/);
  await press('启用');
  const refused = await screen.findByRole('dialog');
  expect(within(refused).getByRole('alert').textContent).toBe('还不能启用，有 2 处要改：');
  expect(within(refused).queryByRole('button', { name: '启用' })).toBeNull();
  fireEvent.click(within(refused).getByRole('link', { name: '去修改' }));
  await press('修改 A1');
  fireEvent.change(screen.getByRole('textbox', { name: '满分' }), { target: { value: '20' } });
  await screen.findByText('现有指标合计 100 分 · 分值相符');
  await press('保存');
  await press('启用');
  await screen.findByText('各项分值与分数线相符，可以启用。');
  const dialog = screen.getByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: '启用' }));
  await screen.findByText(/已启用/);
  expect((await data.get('scheme', id(41)))?.row).toMatchObject({ state: 'adopted' });
});

test('a version that a round uses is read only and says why; its copy is a draft of its own', async () => {
  const { data } = await renderRoute(routes, {
    path: `/ratings/schemes/${id(40)}?tab=edit`,
    data: draft(),
  });
  await screen.findByText('评价批次“示例评价批次”正在用它。');
  await press('复制为新版本');
  const dialog = await screen.findByRole('dialog');
  const box = within(dialog).getByRole('textbox');
  fireEvent.change(box, { target: { value: '2027' } });
  expect(within(dialog).getByText(/已有版本“2027”/)).toBeDefined();
  fireEvent.change(box, { target: { value: '2028' } });
  fireEvent.click(within(dialog).getByRole('button', { name: '复制为新版本' }));
  await screen.findByText('现有指标合计 100 分 · 分值相符');
  const rows = (await data.list({ kind: 'scheme', offset: 0, limit: 9 })).rows.map((r) => r.row);
  expect(rows.find((r) => r.version === '2028')).toMatchObject({
    state: 'draft',
    copiedFromId: id(40),
    official: false,
  });
});
