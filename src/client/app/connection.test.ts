import { expect, test } from 'vitest';
import type { SyncStatus } from '#client/data/data-port.ts';
import { connectionState } from './connection.tsx';

const status = (over: Partial<SyncStatus> = {}): SyncStatus => ({
  connection: 'online',
  lastContact: null,
  syncing: false,
  waiting: 0,
  oldestWaiting: null,
  waitingBytes: 0,
  sending: 0,
  uploaded: 0,
  unconfirmed: 0,
  files: { count: 0, bytes: 0, sending: null },
  check: null,
  checking: null,
  attention: 0,
  loading: null,
  indexing: false,
  storage: null,
  trouble: null,
  leader: true,
  ...over,
});

test('the indicator says what matters most', () => {
  expect(connectionState(status())).toBe('online');
  expect(connectionState(status({ waiting: 2 }))).toBe('waiting');
  expect(connectionState(status({ syncing: true, waiting: 2 }))).toBe('syncing');
  expect(connectionState(status({ connection: 'offline', waiting: 2 }))).toBe('offline');
  expect(connectionState(status({ connection: 'signed-out' }))).toBe('signedOut');
  expect(connectionState(status({ connection: 'outdated' }))).toBe('trouble');
  expect(connectionState(status({ trouble: 'storage-full', syncing: true }))).toBe('trouble');
});

test('while the first rows arrive it does not claim to be offline', () => {
  const loading = { done: 10, total: 100, bytes: 1, kinds: {} };
  expect(connectionState(status({ connection: 'offline', syncing: true, loading }))).toBe(
    'syncing',
  );
});
