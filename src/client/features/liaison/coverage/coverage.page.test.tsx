import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderRoute } from '#client/testing/render-route.tsx';
import { paths } from '#client/ui/paths.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { CoveragePage } from './coverage.page.tsx';

const COUNT = 1241;
const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const CITY = '00000000-0000-7000-8000-000000000f01';
const EAST = '00000000-0000-7000-8000-000000000f02';
const [ONE, TWO] = [idOf(9001), idOf(9002)];
const chambers: readonly Row[] = Array.from({ length: COUNT }, (_, i) => ({
  id: idOf(i + 1),
  name: `第${String(i + 1).padStart(4, '0')}商会`,
  federationId: i % 2 === 0 ? CITY : EAST,
  type: 'industry',
  status: 'active',
}));
const leaders: readonly Row[] = [
  { id: ONE, name: '岚桥', post: '副主席', federationId: CITY, rank: 'city' },
  {
    id: TWO,
    name: '青禾',
    post: '主任',
    federationId: CITY,
    rank: 'county',
    inOfficeTo: '2025-12',
  },
];
const rule: Row = {
  id: idOf(8001),
  name: '市级领导走访商会',
  federationId: CITY,
  rank: 'city',
  targetKind: 'chamber',
  quota: 2,
  times: 1,
  per: 'quarter',
  forms: ['visit'],
};
const served = (n: number, over: object = {}): Row => ({
  id: idOf(7000 + n),
  leaderId: ONE,
  targetKind: 'chamber',
  targetId: idOf(n),
  role: 'liaison-leader',
  from: '2025-01-01',
  ...over,
});
const went = (n: number, target: number, date: string, over: object = {}): Row => ({
  id: idOf(6000 + n),
  targetKind: 'chamber',
  targetId: idOf(target),
  date,
  form: 'visit',
  leaderId: ONE,
  ...over,
});
const town = (over: Partial<Record<string, readonly Row[]>> = {}) =>
  new FakeData({
    federation: [
      { id: CITY, name: '示例市工商业联合会', shortName: '示例市工商联' },
      { id: EAST, name: '东县工商业联合会', shortName: '东县工商联', parentId: CITY },
    ],
    chamber: chambers.slice(0, 4),
    leader: leaders,
    liaison: [served(1), served(2)],
    visit: [went(1, 1, '2026-04-08')],
    'liaison-rule': [rule],
    ...over,
  });
const DAY = '2026-05-10';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${DAY}T10:00:00`) });
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  Element.prototype.scrollTo = vi.fn() as typeof Element.prototype.scrollTo;
});
afterEach(() => void vi.useRealTimers());
const opened = (data = town(), query = '') =>
  renderRoute([{ path: paths.liaisonCoverage, Component: CoveragePage }], {
    path: `/liaison/coverage?${query}`,
    data,
  });
const grid = () => screen.findByRole('grid', { name: '联系对象与周期' });
const lines = async () =>
  within(await grid())
    .getAllByRole('row')
    .slice(1);
const cell = (name: RegExp) => screen.findByRole('gridcell', { name });
const figure = (label: string) => screen.findByRole('link', { name: new RegExp(`^${label}`) });
const says = (label: string, words: string) =>
  waitFor(async () => expect((await figure(label)).textContent).toContain(words));

test('the rule stands above in words, each cell says its state in words', async () => {
  await opened();
  expect(
    await screen.findByText('市级领导联系商会：每季度至少走访1次，每人最多联系2家'),
  ).toBeTruthy();
  expect((await cell(/^第0001商会，2026年第2季度/)).getAttribute('aria-label')).toMatch(
    /达标 1\/1/,
  );
  expect((await cell(/^第0002商会，2026年第1季度/)).textContent).toContain('逾期');
  expect((await cell(/^第0002商会，2026年第2季度/)).textContent).toContain('已分未访');
  expect((await cell(/^第0003商会，2026年第2季度/)).textContent).toContain('无人联系');
  expect((await cell(/^第0003商会，2026年第3季度/)).textContent).toContain('未到');
});

test('figures show both parts and open exactly their rows', async () => {
  await opened();
  await says('分包覆盖率', '2 / 450.0%');
  await says('走访覆盖率', '1 / 250.0%');
  await says('走访完成率', '1 / 250.0%');
  await says('人均联系数', '2 / 12');
  fireEvent.click(await figure('分包覆盖率'));
  const drawer = await screen.findByRole('dialog');
  const names = () =>
    within(drawer)
      .getAllByRole('link')
      .map((a) => a.textContent);
  expect(names()).toEqual(['第0001商会', '第0002商会']);
  fireEvent.click(within(drawer).getByRole('tab', { name: '未计入：2 个对象' }));
  expect(names()).toEqual(['第0003商会', '第0004商会']);
});

test('figures follow the county; the state only narrows the rows', async () => {
  await opened(town(), `federation=${EAST}&state=none`);
  await says('分包覆盖率', '1 / 2');
  expect(await lines()).toHaveLength(1);
  expect((await lines())[0]?.textContent).toContain('第0004商会');
});

test('marked targets get a leader in one act, which is taken back as one', async () => {
  const { data } = await opened(town(), 'state=none');
  fireEvent.click(await screen.findByRole('checkbox', { name: '选中列出的全部对象' }));
  fireEvent.click(await screen.findByRole('button', { name: '分配领导' }));
  const form = await screen.findByRole('dialog', { name: '给 2 个对象分配联系领导' });
  fireEvent.click(within(form).getByLabelText('联系领导', { selector: 'input:not([type=radio])' }));
  const options = await screen.findAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual([
    '岚桥 · 已联系 2 / 最多 2 · 副主席',
  ]);
  fireEvent.click(options[0] as HTMLElement);
  expect(await within(form).findByText(/共联系 4 家，超过规则规定的每人 2 家/)).toBeTruthy();
  fireEvent.click(within(form).getByRole('button', { name: '分配 2 个对象' }));
  expect(await screen.findByText('已分配：岚桥 → 2 个对象')).toBeTruthy();
  expect(data.sent).toHaveLength(1);
  expect(data.sent[0]?.ops).toHaveLength(2);
  await says('分包覆盖率', '4 / 4100.0%');
  expect(await screen.findByText('没有符合条件的对象')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await lines()).toHaveLength(2));
});

test('arrows move over the cells, Space marks the row, Enter opens the cell', async () => {
  const { router } = await opened();
  const list = await grid();
  const press = (key: string, over: object = {}) => fireEvent.keyDown(list, { key, ...over });
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) press(key);
  expect(document.getElementById(list.getAttribute('aria-activedescendant') ?? '')).toBe(
    await cell(/^第0002商会，2026年第2季度/),
  );
  press('ArrowLeft', { isComposing: true, keyCode: 229 });
  press(' ');
  expect(await screen.findByRole('region', { name: '已选 1 个对象' })).toBeTruthy();
  press('Enter');
  expect(await screen.findByRole('dialog', { name: '第0002商会' })).toBeTruthy();
  expect(router.state.location.search).toContain('period=2026-Q2');
});

test('two entries of one visit are asked about, count once, and can be parted again', async () => {
  const twice = town({ visit: [went(1, 2, '2026-04-08'), went(2, 2, '2026-04-08')] });
  const { data } = await opened(twice, `target=${idOf(2)}`);
  const drawer = await screen.findByRole('dialog');
  expect(within(drawer).getByText(/有 2 条像是同一次走访/)).toBeTruthy();
  fireEvent.click(within(drawer).getByRole('button', { name: '是同一次' }));
  await waitFor(() =>
    expect(data.sent[0]?.ops).toEqual([
      {
        op: 'patch',
        kind: 'visit',
        id: idOf(6002),
        f: { sameAs: { b: null, v: idOf(6001) } },
      },
    ]),
  );
  expect(await within(drawer).findByText('与另一条是同一次，只计一次')).toBeTruthy();
  expect(within(drawer).queryByText(/像是同一次走访/)).toBeNull();
  fireEvent.click(within(drawer).getByRole('button', { name: '不是同一次' }));
  expect(await within(drawer).findByText(/有 2 条像是同一次走访/)).toBeTruthy();
});

test('a visit is recorded from its cell, by the leader of the target, and the cell is on target', async () => {
  const { data } = await opened(town(), `target=${idOf(2)}&period=2026-Q2`);
  const drawer = await screen.findByRole('dialog');
  fireEvent.click(within(drawer).getByRole('button', { name: '登记走访' }));
  const date = await within(drawer).findByLabelText('日期');
  fireEvent.change(date, { target: { value: '2099-01-01' } });
  fireEvent.click(within(drawer).getByRole('button', { name: '保存' }));
  expect(await within(drawer).findByText(/日期在今天之后/)).toBeTruthy();
  fireEvent.change(date, { target: { value: '2026-05-09' } });
  fireEvent.click(within(drawer).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops[0]).toMatchObject({
    op: 'create',
    kind: 'visit',
    v: {
      targetKind: 'chamber',
      targetId: idOf(2),
      date: '2026-05-09',
      form: 'visit',
      leaderId: ONE,
    },
  });
  expect((await cell(/^第0002商会，2026年第2季度/)).textContent).toContain('达标');
});

test('1,241 targets: only what is seen is rendered, and all of it is counted', async () => {
  await opened(town({ chamber: chambers, visit: [] }));
  expect((await grid()).getAttribute('aria-rowcount')).toBe(String(COUNT + 1));
  expect((await lines()).length).toBeLessThan(40);
  await says('分包覆盖率', '2 / 1,241');
});

test('while the device is still laying out its data no figure is shown', async () => {
  const data = town();
  const list = data.list.bind(data);
  data.list = async (query) => ({ ...(await list(query)), complete: query.kind !== 'liaison' });
  await opened(data);
  expect(await screen.findByText(/正在整理本机数据/)).toBeTruthy();
  expect((await figure('分包覆盖率')).textContent).not.toContain('/');
  expect(screen.queryByRole('grid')).toBeNull();
});
