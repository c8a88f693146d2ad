import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderRoute } from '#client/testing/render-route.tsx';
import { routes } from '../liaison.routes.tsx';
import { id, programme } from '../testing/programme.builder.ts';

test('a visit that is opened by its address belongs to the leader of the target; six fields at most', async () => {
  const path = `/liaison/targets/chamber/${id(13)}?visit=new`;
  const { data } = await renderRoute(routes, { path, data: programme() });
  const form = within(await screen.findByRole('dialog', { name: '记一次走访' }));
  expect(await form.findByText('青石')).toBeDefined();
  // A set of choices or of files is one field.
  const fields = [...form.queryAllByRole('textbox'), ...form.queryAllByRole('radiogroup')];
  expect(fields.length + form.queryAllByRole('group').length).toBeLessThanOrEqual(6);
  fireEvent.click(form.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(data.sent).toHaveLength(1));
  expect(data.sent[0]?.ops[0]).toMatchObject({ op: 'create', v: { leaderId: id(2) } });
});
