import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { SyncStatus } from '#client/data/data-port.ts';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderScreen } from '#client/testing/render-route.tsx';
import { StatusBanner } from './status-banner.tsx';

async function shown(status: Partial<SyncStatus>, language: 'zh-CN' | 'en' = 'zh-CN') {
  const data = new FakeData();
  data.show({ status });
  await renderScreen(<StatusBanner />, { data, language });
}
const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
const kinds = { enterprise: 12_000, chamber: 30, person: 0 };

test('a first loading says what it will cost, how far it is and what has come', async () => {
  await shown({ loading: { done: 12_030, total: 155_000, bytes: 68_200_000, kinds } });
  expect(await screen.findByText('12,030 / 155,000')).toBeTruthy();
  expect(screen.getByText(/共 155,000 条，在这台设备上约占 68.2 MB。/)).toBeTruthy();
  expect(screen.getByText(/会员企业 12,000 · 商会 30/)).toBeTruthy();
  expect(screen.getByText(/可以先用起来/)).toBeTruthy();
});

test('before the server has said how much there is, nothing is invented', async () => {
  const loading = { done: 0, total: 0, bytes: 0, kinds: {} };
  await shown({ loading, connection: 'offline', syncing: false });
  expect(await screen.findByText('正在询问服务器共有多少内容。')).toBeTruthy();
  expect(screen.getByText(/网络断开/)).toBeTruthy();
});

test('after two days a warning, after five an alarm, both with the way to a file', async () => {
  await shown({ waiting: 3, oldestWaiting: ago(1) });
  expect(screen.queryByRole('alert')).toBeNull();
  await shown({ waiting: 3, oldestWaiting: ago(3) });
  expect(await screen.findByText('3 处改动已等了两天多，还没有上传')).toBeTruthy();
  expect(screen.getByRole('button', { name: '把未上传的改动存成文件' })).toBeTruthy();
  await shown({ waiting: 3, oldestWaiting: ago(6) });
  expect(await screen.findByText('3 处改动已等了五天多，请尽快上传')).toBeTruthy();
});

test('refused in a circle it offers another try; with an old release it offers to reload', async () => {
  await shown({ trouble: 'loop' });
  expect(await screen.findByRole('button', { name: '立即同步' })).toBeTruthy();
  await shown({ connection: 'outdated' }, 'en');
  expect(await screen.findByRole('button', { name: 'Reload' })).toBeTruthy();
});

test('a page whose data another has taken says that nothing is lost, and offers to reload', async () => {
  await shown({ trouble: 'newer-app' });
  expect(await screen.findByText('另一个页面已换成新版本')).toBeTruthy();
  expect(screen.getByText(/数据都在，没有丢失/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '重新载入' })).toBeTruthy();
});
