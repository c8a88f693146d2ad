import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderScreen } from '#client/testing/render-route.tsx';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import { fieldsOf, RecordForm } from './record-form.tsx';
import { useRecordForm } from './use-record-form.ts';

const F = fieldsOf(enterprise);
const FEDERATION = '00000000-0000-7000-8000-000000000f01';

function Form({
  onSave,
  onCancel = () => undefined,
}: {
  onSave: (values: Record<string, unknown>, close: boolean) => Promise<void>;
  onCancel?: () => void;
}) {
  const state = useRecordForm({
    entity: enterprise,
    initial: { federationId: FEDERATION },
    draftKey: 'enterprise:new',
    onSave,
    onCancel,
  });
  return (
    <RecordForm state={state}>
      <F name="name" />
      <F name="email" />
      <F name="staff" />
      <F name="federationId" />
    </RecordForm>
  );
}

const type = (label: RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

test('what is wrong is said in words, field by field, and nothing is saved', async () => {
  const onSave = vi.fn(async () => undefined);
  await renderScreen(<Form onSave={onSave} />);
  type(/邮箱/, 'nobody');
  fireEvent.blur(screen.getByLabelText(/邮箱/));
  expect(screen.getByText('“nobody”不是有效的邮箱地址')).toBeTruthy();
  type(/职工人数/, '12人');
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText('请填写企业名称')).toBeTruthy();
  expect(screen.getByText('“12人”不是整数，请只填数字')).toBeTruthy();
  expect(screen.getByText('有 3 处需要改一下')).toBeTruthy();
  expect(onSave).not.toHaveBeenCalled();
  type(/企业名称/, '洛阳示范有限公司');
  expect(screen.queryByText('请填写企业名称')).toBeNull();
});

test('Ctrl+S saves and stays, Ctrl+Enter closes, and an input method keeps its keys', async () => {
  const onSave = vi.fn(async (_: Record<string, unknown>, _close: boolean) => undefined);
  const onCancel = vi.fn();
  await renderScreen(<Form onSave={onSave} onCancel={onCancel} />);
  const name = screen.getByLabelText(/企业名称/);
  type(/企业名称/, '洛阳示范有限公司');
  fireEvent.keyDown(name, { key: 'Escape', keyCode: 229 });
  fireEvent.keyDown(name, { key: 's', ctrlKey: true });
  await waitFor(() => expect(onSave).toHaveBeenCalledTimes(1));
  expect(onSave.mock.calls[0]?.[0]).toMatchObject({ name: '洛阳示范有限公司' });
  expect(onSave.mock.calls[0]?.[1]).toBe(false);
  await waitFor(() =>
    expect(screen.getByRole('button', { name: '保存' }).hasAttribute('disabled')).toBe(false),
  );
  fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(onSave).toHaveBeenCalledTimes(2));
  expect(onSave.mock.calls[1]?.[1]).toBe(true);
  expect(onCancel).not.toHaveBeenCalled();
  fireEvent.keyDown(name, { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledTimes(1);
});

test('Esc closes an open list first, and only then the form', async () => {
  const onCancel = vi.fn();
  await renderScreen(<Form onSave={vi.fn(async () => undefined)} onCancel={onCancel} />);
  const list = screen.getByRole('combobox', { name: /工商联/ });
  fireEvent.click(list);
  await waitFor(() => expect(list.getAttribute('aria-expanded')).toBe('true'));
  fireEvent.keyDown(list, { key: 'Escape' });
  await waitFor(() => expect(list.getAttribute('aria-expanded')).toBe('false'));
  expect(onCancel).not.toHaveBeenCalled();
  fireEvent.keyDown(list, { key: 'Escape' });
  expect(onCancel).toHaveBeenCalledTimes(1);
});

test('closing that is asked for while a save is under way follows it; a doubled press saves once', async () => {
  let done: () => void = () => undefined;
  const onSave = vi.fn(
    (_: Record<string, unknown>, _close: boolean) =>
      new Promise<void>((resolve) => {
        done = resolve;
      }),
  );
  await renderScreen(<Form onSave={onSave} />);
  type(/企业名称/, '洛阳示范有限公司');
  const name = screen.getByLabelText(/企业名称/);
  fireEvent.keyDown(name, { key: 's', ctrlKey: true });
  fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true });
  expect(onSave.mock.calls.map(([, close]) => close)).toEqual([false]);
  done();
  await waitFor(() => expect(onSave.mock.calls.map(([, close]) => close)).toEqual([false, true]));
  fireEvent.keyDown(name, { key: 'Enter', ctrlKey: true });
  done();
  await waitFor(() =>
    expect(screen.getByRole('button', { name: '保存' }).hasAttribute('disabled')).toBe(false),
  );
  expect(onSave).toHaveBeenCalledTimes(2);
});

test('a failed save keeps what was typed and says why', async () => {
  await renderScreen(<Form onSave={() => Promise.reject(new Error('磁盘已满'))} />);
  type(/企业名称/, '洛阳示范有限公司');
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByText(/磁盘已满/)).toBeTruthy();
  expect((screen.getByLabelText(/企业名称/) as HTMLInputElement).value).toBe('洛阳示范有限公司');
});

test('what was typed and left is there again, and can be put aside', async () => {
  const data = new FakeData();
  const first = await renderScreen(<Form onSave={async () => undefined} />, { data });
  type(/企业名称/, '写了一半');
  first.unmount();
  await waitFor(async () =>
    expect(await data.draft.get('enterprise:new')).toMatchObject({ values: { name: '写了一半' } }),
  );
  await renderScreen(<Form onSave={async () => undefined} />, { data });
  expect(await screen.findByDisplayValue('写了一半')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '不用草稿' }));
  expect((screen.getByLabelText(/企业名称/) as HTMLInputElement).value).toBe('');
  await waitFor(async () => expect(await data.draft.get('enterprise:new')).toBeNull());
});

test('saving drops the draft', async () => {
  const data = new FakeData();
  await data.draft.set('enterprise:new', { at: '2026-03-02T01:00:00Z', values: { name: '旧稿' } });
  await renderScreen(<Form onSave={async () => undefined} />, { data });
  await screen.findByDisplayValue('旧稿');
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(async () => expect(await data.draft.get('enterprise:new')).toBeNull());
});
