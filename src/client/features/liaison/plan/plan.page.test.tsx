import { fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { renderRoute } from '#client/testing/render-route.tsx';
import { planLiaison } from '#domain/liaison/plan/plan-liaison.ts';
import { routes } from '../liaison.routes.tsx';
import { id, programme } from '../testing/programme.builder.ts';
import { providePlanner } from './planner.ts';

beforeEach(() =>
  providePlanner((question, onProgress) => ({
    plan: Promise.resolve(planLiaison({ ...question, onProgress })),
    cancel: () => undefined,
  })),
);

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const rowOf = async (name: string) =>
  (await screen.findByRole('link', { name })).closest('tr') as HTMLElement;
const open = (data = programme()) => renderRoute(routes, { path: '/liaison/plan', data });
const run = async () => {
  const start = await button(/^(开始|重新)测算$/);
  await expect.poll(() => start.hasAttribute('disabled')).toBe(false);
  fireEvent.click(start);
};

test('who has no leader gets one with the reason; applied as one batch with its document, and taken back', async () => {
  const { data } = await open();
  fireEvent.change(await screen.findByLabelText('依据文件'), {
    target: { value: '示发〔2026〕1号' },
  });
  await run();
  const row = await rowOf('示例餐饮商会');
  expect(within(row).getByText('岚桥')).toBeDefined();
  expect(within(row).getByText('同县区、分管对口、余力最多')).toBeDefined();
  expect(within(row).getByText('0 → 2（定额 2）')).toBeDefined();
  fireEvent.click(await button('应用 2 条'));
  await screen.findByText('已应用 2 条联系分配');
  expect(data.sent).toHaveLength(1);
  const written = (await data.list({ kind: 'liaison', offset: 0, limit: 99 })).rows.map(
    (r) => r.row,
  );
  const made = written.filter((r) => r.basisDocument === '示发〔2026〕1号');
  expect(made.map((r) => [r.leaderId, r.targetId, r.previousId ?? null])).toEqual([
    [id(1), id(11), null],
    [id(1), id(12), null],
  ]);
  fireEvent.click(await button('整体撤销'));
  await expect.poll(async () => (await data.count('liaison', [])).total).toBe(2);
});

test('what finds no place is counted, with what would help; a person may still give it', async () => {
  const data = programme({
    liaison: [11, 12].map((n) => ({
      id: id(30 + n),
      leaderId: id(1),
      targetKind: 'chamber',
      targetId: id(n),
      role: 'chief-service-officer',
      from: '2021',
    })),
  });
  await open(data);
  await run();
  await screen.findByText(/定额用完，还缺 2 个名额/);
  fireEvent.click(await button('指定领导 示例餐饮商会'));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('combobox', { name: '联系领导' }));
  fireEvent.click(await screen.findByRole('option', { name: /^青石/ }));
  fireEvent.click(within(dialog).getByRole('button', { name: '确定' }));
  const row = await rowOf('示例餐饮商会');
  expect(within(row).getByText('人工指定')).toBeDefined();
  expect(within(row).getByText('超出定额')).toBeDefined();
  // A locked row outlives another run.
  await run();
  expect(within(await rowOf('示例餐饮商会')).getByText('青石')).toBeDefined();
});

test('the draft is there again after a reload, and what changed since is marked and not applied', async () => {
  const { data } = await open();
  await run();
  await rowOf('示例餐饮商会');
  await data.change({
    ops: [
      {
        op: 'create',
        kind: 'liaison',
        id: id(99),
        v: {
          leaderId: id(2),
          targetKind: 'chamber',
          targetId: id(11),
          role: 'liaison-leader',
          from: '2020',
        },
      },
    ],
    label: { key: 'test' },
  });
  await open(data);
  const row = await rowOf('示例餐饮商会');
  expect(within(row).getByText('已过时：已有人联系')).toBeDefined();
  await screen.findByText('1 条建议已过时，不会应用');
  expect(await button('应用 1 条')).toBeDefined();
  fireEvent.click(await button('放弃这份草稿'));
  await expect.poll(() => screen.queryByText('示例餐饮商会')).toBe(null);
});

test('a cancelled run leaves everything as it was', async () => {
  let cancel: () => void = () => undefined;
  providePlanner(() => ({
    plan: new Promise((done) => {
      cancel = () => done(null);
    }),
    cancel: () => cancel(),
  }));
  await open();
  await run();
  fireEvent.click(await button('取消测算'));
  await expect.poll(() => screen.queryByText('正在测算')).toBe(null);
  expect(screen.queryByText('建议')).toBe(null);
});

test('what is locked beforehand does not move in a reshuffle', async () => {
  const more = { leaderId: id(2), targetKind: 'chamber', role: 'liaison-leader', from: '2021' };
  await open(programme({ liaison: [{ id: id(23), targetId: id(12), ...more }] }));
  fireEvent.click(await screen.findByLabelText('重新调整'));
  fireEvent.click(await button('逐条锁定'));
  // Three are one too many: of those left, the third chamber's is the only one that may go.
  for (const name of ['第二', '第四'])
    fireEvent.click(
      await screen.findByRole('checkbox', { name: `锁定 青石 联系 示例${name}商会` }),
    );
  await run();
  const row = await rowOf('示例第三商会');
  expect(within(row).getByText('青石')).toBeDefined();
  expect(within(row).getByText('岚桥')).toBeDefined();
  for (const name of ['第二', '第四'])
    expect(screen.queryByRole('link', { name: `示例${name}商会` })).toBe(null);
});
