import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderScreen } from '#client/testing/render-route.tsx';
import { Problem } from '#domain/kernel/problem.ts';
import { tellUntoldFailures } from './untold-failures.ts';

const FULL = new Problem('unavailable', 'No room', { reason: 'storage-full' });

/** What a browser tells when nobody caught a failure. */
function uncaught(reason: unknown): Event {
  const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason });
  act(() => void window.dispatchEvent(event));
  return event;
}

test('what is no trouble of a save is left to the browser’s console', async () => {
  const stop = tellUntoldFailures();
  await renderScreen(<p>page</p>);
  expect(uncaught(new TypeError('a mistake of ours')).defaultPrevented).toBe(false);
  expect(screen.queryByRole('alert')).toBeNull();
  stop();
});

test('an act of a menu that found the disk full says so, and that earlier changes are safe', async () => {
  const stop = tellUntoldFailures();
  await renderScreen(<p>page</p>);
  expect(uncaught(FULL).defaultPrevented).toBe(true);
  const said = await screen.findByRole('alert');
  expect(said.textContent).toContain('这台设备的存储空间满了，请先腾出空间；以前存下的都在');
  stop();
});
