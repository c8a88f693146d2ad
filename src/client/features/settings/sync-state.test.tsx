import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { SyncStatus } from '#client/data/data-port.ts';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderScreen } from '#client/testing/render-route.tsx';
import { Problem } from '#domain/kernel/problem.ts';
import { CheckSection } from './check.section.tsx';
import { SyncSection } from './sync.section.tsx';

const LABEL = { key: '修改' };

async function shown(status: Partial<SyncStatus>) {
  const data = new FakeData();
  for (let n = 0; n < 2; n++)
    await data.change({
      ops: [{ op: 'create', kind: 'person', id: `00000000-0000-4000-8000-00000000000${n}`, v: {} }],
      label: LABEL,
    });
  data.show({ status });
  await renderScreen(
    <>
      <SyncSection />
      <CheckSection />
    </>,
    { data },
  );
  await screen.findByRole('heading', { name: '同步' });
  return data;
}

test('uploaded 118, two of them not confirmed: said in these words, and at each of the two', async () => {
  await shown({ waiting: 2, uploaded: 116, unconfirmed: 2 });
  expect(screen.getByText('已上传 118，其中 2 项服务器尚未确认，仍留在本机')).toBeTruthy();
  expect(await screen.findAllByText('已发出，服务器尚未确认')).toHaveLength(2);
});

test('without a lost answer nothing is said to be unsure; sending shows how far it is', async () => {
  await shown({ waiting: 2, uploaded: 116, unconfirmed: 0, sending: 2, waitingBytes: 1234 });
  expect(screen.queryByText(/尚未确认，/)).toBeNull();
  expect(screen.getByText('116 / 118')).toBeTruthy();
  expect(screen.getByText('1 kB')).toBeTruthy();
});

const file = (over = {}) => ({
  ...{ user: '示例乙', own: true, exportedAt: '2026-03-01T08:00:00+08:00' },
  ...{ changes: 5, refused: 1, known: 2, files: 0 },
  ...over,
});
const pick = (text: string) => {
  const input = document.querySelector('input[type=file]');
  const chosen = new File([text], 'unsent.json', { type: 'application/json' });
  fireEvent.change(input as Element, { target: { files: [chosen] } });
};

test('a file of changes is shown before it is taken in', async () => {
  const data = await shown({});
  data.readUnsent = async () => file();
  data.importUnsent = vi.fn(async () => 4);
  pick('{}');
  expect(await screen.findByText(/示例乙 的改动 5 处、被退回的 1 处/)).toBeTruthy();
  expect(screen.getByText('其中 2 处这台设备已经有了，不会重复。')).toBeTruthy();
  expect(data.importUnsent).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '读入 4 处' }));
  expect(await screen.findByText('已读入 4 处，会照常上传。')).toBeTruthy();
});

test('a colleague’s file says in whose name it goes; one of another place says where it belongs', async () => {
  const data = await shown({});
  data.readUnsent = async () => file({ own: false });
  pick('{}');
  expect(await screen.findByText(/以您的名义上传/)).toBeTruthy();
  data.readUnsent = async () => {
    throw new Problem('scope', '', { read: '乙市工商联' });
  };
  pick('{"again":1}');
  expect(await screen.findByText(/这些改动属于“乙市工商联”/)).toBeTruthy();
});

test('a check names what differed, with both counts', async () => {
  const data = await shown({});
  const mended = [{ scope: 'federation:f1', kind: 'enterprise', here: 730, there: 731 }];
  const at = '2026-03-02T09:14:05+08:00';
  data.check = async () => {
    const report = { at, shelves: 9, rows: 900, mended, skipped: 0 };
    data.show({ status: { check: report } });
    return report;
  };
  fireEvent.click(screen.getByRole('button', { name: '现在检查' }));
  expect(await screen.findByText(/有 1 类不一致，正在重新下载/)).toBeTruthy();
  expect(screen.getByText(/本机 730，服务器 731/)).toBeTruthy();
});

test('a check without contact says that nothing was compared', async () => {
  const data = await shown({});
  data.check = async () => {
    throw new Problem('unavailable', 'No contact');
  };
  fireEvent.click(screen.getByRole('button', { name: '现在检查' }));
  await waitFor(() => expect(screen.getByText(/这次没有核对/)).toBeTruthy());
});
