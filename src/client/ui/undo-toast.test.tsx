import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderScreen } from '#client/testing/render-route.tsx';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import { undoLatest, undoToast } from './undo-toast.tsx';

const firm = buildEnterprise();

async function deleted() {
  const data = new FakeData({ enterprise: [firm] });
  await renderScreen(<p>页面</p>, { data });
  const op = { op: 'delete', kind: 'enterprise', id: firm.id } as const;
  const { batch } = await data.change({ ops: [op], label: { key: 'x' } });
  act(() => undoToast({ message: '已删除', batch }));
  await screen.findByText('已删除');
  return data;
}

test('the toast takes an act back', async () => {
  const data = await deleted();
  fireEvent.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findByText('已撤销');
  expect(await data.get('enterprise', firm.id)).not.toBeNull();
});

test('Ctrl+Z takes the latest act back, once', async () => {
  const data = await deleted();
  act(() => expect(undoLatest()).toBe(true));
  await waitFor(async () => expect(await data.get('enterprise', firm.id)).not.toBeNull());
  expect(undoLatest()).toBe(false);
});
