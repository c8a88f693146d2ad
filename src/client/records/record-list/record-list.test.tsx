import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { provideData } from '#client/data/data.ts';
import { bindData } from '#client/data/invalidate.ts';
import { startI18n } from '#client/i18n/i18n.ts';
import { fillBrowserGaps } from '#client/testing/browser-gaps.ts';
import { FakeData } from '#client/testing/fake-data.ts';
import { Downloading } from '#client/ui/downloading.ts';
import { FieldSourcesProvider } from '#client/ui/fields/field-sources.tsx';
import { RecordList, type RecordListProps } from './record-list.tsx';

const COUNT = 1241;
const idAt = (i: number) => `0190a000-0000-7000-8000-${String(i).padStart(12, '0')}`;
const rows = Array.from({ length: COUNT }, (_, i) => ({
  id: idAt(i),
  name: `企业${String(i).padStart(4, '0')}`,
  kind: i % 3 === 0 ? 'sole-trader' : 'company',
  region: '410302',
}));

beforeEach(async () => {
  await startI18n('zh-CN');
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  fillBrowserGaps();
});
afterEach(() => {
  cleanup();
  provideData(null);
});

function show(props: Partial<RecordListProps> = {}, address = '/enterprises', downloading = false) {
  const data = new FakeData({ enterprise: rows });
  provideData(data);
  const client = new QueryClient();
  const stop = bindData(client, data);
  const list = (
    <RecordList
      kind="enterprise"
      columns={['name', 'kind', 'region']}
      filters={['kind']}
      to={(id) => `/enterprises/${id}`}
      empty={<p>还没有会员企业</p>}
      {...props}
    />
  );
  const router = createMemoryRouter(
    [
      { path: '/enterprises', element: list },
      { path: '/enterprises/:id', element: <p>企业页面</p> },
    ],
    { initialEntries: [address] },
  );
  const none = () => null;
  const sources = { regions: [], industries: [], RefPicker: none, RefName: none };
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <FieldSourcesProvider sources={sources}>
          <Downloading.Provider value={downloading}>
            <RouterProvider router={router} />
          </Downloading.Provider>
        </FieldSourcesProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { data, router, stop };
}

const grid = () => screen.findByRole('grid');
const search = () => screen.getByRole('searchbox');
const firstRow = async (name: string) =>
  waitFor(async () =>
    expect(within(await grid()).getAllByRole('row')[1]?.textContent).toContain(name),
  );

test('a long list says how many there are and renders only what is seen', async () => {
  show();
  await firstRow('企业0000');
  expect(screen.getByText('共 1,241 家')).toBeTruthy();
  const list = await grid();
  expect(list.getAttribute('aria-rowcount')).toBe('1242');
  const shown = within(list).getAllByRole('row');
  expect(shown.length).toBeLessThan(60);
  expect(shown[1]?.getAttribute('aria-rowindex')).toBe('2');
});

test('typing narrows the list and stands in the address; going back brings it back', async () => {
  const { router } = show();
  await firstRow('企业0000');
  fireEvent.change(search(), { target: { value: '1240' } });
  await screen.findByText('共 1 家');
  await waitFor(() => expect(router.state.location.search).toBe('?q=1240'));
  await act(() => router.navigate('/enterprises?q=企业0007'));
  await firstRow('企业0007');
  expect(search()).toHaveProperty('value', '企业0007');
});

test('letters of an unfinished composition are never searched; the committed text is', async () => {
  const { data } = show();
  await firstRow('企业0000');
  const asked = vi.spyOn(data, 'list');
  fireEvent.compositionStart(search());
  fireEvent.change(search(), { target: { value: "qi'ye" } });
  fireEvent.keyDown(search(), { key: 'Enter', isComposing: true, keyCode: 229 });
  expect(search()).toHaveProperty('value', "qi'ye");
  fireEvent.change(search(), { target: { value: '企业0009' } });
  fireEvent.compositionEnd(search());
  await screen.findByText('共 1 家');
  expect(asked.mock.calls.map(([query]) => query.text)).toEqual(['企业0009']);
});

test('arrow down leads into the list, J and K walk, Enter opens, / goes back to the search', async () => {
  const { router } = show();
  await firstRow('企业0000');
  const list = await grid();
  fireEvent.keyDown(search(), { key: 'ArrowDown' });
  expect(document.activeElement).toBe(list);
  fireEvent.keyDown(list, { key: 'j' });
  fireEvent.keyDown(list, { key: 'J' });
  fireEvent.keyDown(list, { key: 'k' });
  const current = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
  expect(current?.textContent).toContain('企业0001');
  fireEvent.keyDown(list, { key: '/' });
  expect(document.activeElement).toBe(search());
  fireEvent.keyDown(list, { key: 'Enter' });
  await screen.findByText('企业页面');
  expect(router.state.location.pathname).toBe(`/enterprises/${idAt(1)}`);
});

test('a condition reads as a sentence and one click takes it away', async () => {
  show({}, '/enterprises?f.kind=sole-trader');
  await screen.findByText('共 414 家');
  const sentence = screen.getByRole('button', { name: /^修改条件：企业类型 是 个体/ });
  expect(sentence.textContent).toMatch(/^企业类型 是 个体/);
  fireEvent.click(screen.getByRole('button', { name: /^去掉条件/ }));
  await screen.findByText('共 1,241 家');
});

test('a head sorts, and turns the order round', async () => {
  show();
  await firstRow('企业0000');
  fireEvent.click(screen.getByRole('button', { name: '企业名称' }));
  await firstRow('企业1240');
  const head = screen.getAllByRole('columnheader')[0];
  expect(head?.getAttribute('aria-sort')).toBe('descending');
});

test('no record at all and nothing found are different things', async () => {
  show({ where: [{ ids: [] }] });
  await screen.findByText('还没有会员企业');
  fireEvent.change(search(), { target: { value: '没有的' } });
  await screen.findByText('没有符合条件的记录');
  fireEvent.click(screen.getAllByRole('button', { name: '清除条件' })[0] as HTMLElement);
  await screen.findByText('还没有会员企业');
});

test('a change elsewhere arrives, and the row says that it is on this device only', async () => {
  const { data } = show({}, '/enterprises?q=企业0003');
  await firstRow('企业0003');
  await act(async () => {
    await data.change({
      ops: [{ op: 'patch', kind: 'enterprise', id: idAt(3), f: { kind: { b: null, v: 'other' } } }],
      label: { key: 'x' },
    });
  });
  await screen.findByText('仅在本机');
});

test('rows are marked one by one or all together', async () => {
  const onChange = vi.fn();
  show({ selection: { ids: new Set([idAt(0)]), onChange } });
  await firstRow('企业0000');
  fireEvent.click(screen.getByRole('checkbox', { name: '选择 企业0001' }));
  expect(Array.from(onChange.mock.calls[0]?.[0] ?? [])).toEqual([idAt(0), idAt(1)]);
  fireEvent.click(screen.getByRole('checkbox', { name: '全选' }));
  await waitFor(() => expect(onChange.mock.calls[1]?.[0].size).toBe(COUNT));
  expect(screen.getByText('已选 1 条')).toBeTruthy();
});

test('from anywhere on the page / leads to the search, but not while one types', async () => {
  show({ toolbar: <input aria-label="other" /> });
  await firstRow('企业0000');
  const other = screen.getByLabelText('other');
  other.focus();
  fireEvent.keyDown(other, { key: '/' });
  expect(document.activeElement).toBe(other);
  other.blur();
  fireEvent.keyDown(document.body, { key: '/' });
  expect(document.activeElement).toBe(search());
});

test('a letter renders rows anew only where they changed', async () => {
  const render = vi.fn(() => <b>x</b>);
  const columns = ['name', { key: 'own', header: '自己的', render }];
  show({ columns });
  await firstRow('企业0000');
  render.mockClear();
  fireEvent.change(search(), { target: { value: '企业000' } });
  await screen.findByText('共 10 家');
  expect(render).toHaveBeenCalledTimes(10);
});

test('while a first loading goes on nothing is said to be absent, and the count may grow', async () => {
  show({}, '/enterprises', true);
  expect(await screen.findByText('共 1,241 家 · 数据还没下载完，列表可能还会变长')).toBeTruthy();
  fireEvent.change(search(), { target: { value: '还没到的企业' } });
  expect(await screen.findByText('数据还没下载完')).toBeTruthy();
  expect(screen.queryByText('没有符合条件的记录')).toBeNull();
});
