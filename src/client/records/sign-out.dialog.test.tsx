import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { session } from '#client/data/session.ts';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderScreen } from '#client/testing/render-route.tsx';
import { SignOutDialog } from './sign-out.dialog.tsx';

const opened = async (waiting: number) => {
  const data = new FakeData();
  data.show({ status: { waiting } });
  const close = vi.spyOn(data, 'close');
  vi.spyOn(session, 'signOut').mockResolvedValue(undefined);
  const onClose = vi.fn();
  const view = await renderScreen(<SignOutDialog opened onClose={onClose} />, { data });
  return { close, onClose, ...view };
};

test('with everything sent one press leaves', async () => {
  const { close, router } = await opened(0);
  fireEvent.click(await screen.findByRole('button', { name: '退出' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/sign-in'));
  expect(close).toHaveBeenCalledWith('keep');
  expect(session.signOut).toHaveBeenCalled();
});

test('unsent edits are counted; staying and keeping them come first', async () => {
  const { close, onClose } = await opened(3);
  expect(await screen.findByText('这台设备上还有 3 处改动没有被服务器收下。')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /留下/ }));
  expect(onClose).toHaveBeenCalled();
  expect(close).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: /改动留在本机/ }));
  await waitFor(() => expect(close).toHaveBeenCalledWith('keep'));
});

test('discarding unsent edits takes a second, explicit press', async () => {
  const { close } = await opened(3);
  fireEvent.click(await screen.findByRole('button', { name: /退出并丢弃/ }));
  expect(close).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '确定丢弃 3 处改动，无法找回' }));
  await waitFor(() => expect(close).toHaveBeenCalledWith('wipe'));
});
