import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { FakeData } from '#client/testing/fake-data.ts';
import { renderScreen } from '#client/testing/render-route.tsx';
import { readRef } from '#domain/kernel/attachment.ts';
import { f } from '#domain/kernel/field.ts';
import { refsIn } from './file-list.tsx';
import { FilesInput } from './files.input.tsx';

const pdf = (name: string, text = '%PDF-1.7 示例') =>
  new File([text], name, { type: 'application/pdf' });

/** A canvas that paints nothing and makes a JPEG: jsdom has none. */
function fakeCanvas(picture: { width: number; height: number } | null) {
  const painted: number[][] = [];
  vi.stubGlobal('createImageBitmap', async () => {
    if (!picture) throw new Error('no picture');
    return { ...picture, close: () => undefined };
  });
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({
        fillRect: () => undefined,
        drawImage: (_: unknown, ...at: number[]) => painted.push(at),
      });
      convertToBlob = async ({ quality }: { quality: number }) => {
        const size = quality > 0.6 ? 900_000 : 300_000;
        const bytes = new Uint8Array(size);
        bytes.set([0xff, 0xd8, 0xff]);
        return { size, arrayBuffer: async () => bytes.buffer };
      };
    },
  );
  return painted;
}

/** What the form holds, for looking at it from outside. */
const seen: { value: unknown } = { value: null };

function Form({ kind }: { kind: 'file' | 'files' }) {
  const [held, setHeld] = useState<unknown>(null);
  useEffect(() => {
    seen.value = held;
  });
  const field = kind === 'file' ? f.file() : f.files();
  const props = { kind: 'enterprise', name: 'photos', field, label: '现场照片' } as const;
  return <FilesInput {...props} value={held} onChange={setHeld} />;
}

async function shown(kind: 'file' | 'files') {
  const data = new FakeData();
  URL.createObjectURL = () => 'blob:picture';
  URL.revokeObjectURL = () => undefined;
  await renderScreen(<Form kind={kind} />, { data });
  await screen.findByRole('group', { name: '现场照片' });
  const pick = (...files: File[]) => {
    const chooser = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].find(
      ({ accept, capture }) => accept.includes('pdf') && !capture,
    );
    fireEvent.change(chooser as Element, { target: { files } });
  };
  return { data, pick, names: () => refsIn(seen.value).map((ref) => readRef(ref)?.name) };
}

test('chosen files stand in the form with name and size, and can be taken away and brought back', async () => {
  const { pick, names } = await shown('files');
  pick(pdf('证书.pdf'), pdf('年检.pdf', '%PDF-1.4 二'));
  expect(await screen.findByRole('button', { name: '查看 证书.pdf' })).toBeTruthy();
  expect(await screen.findByRole('button', { name: '查看 年检.pdf' })).toBeTruthy();
  await waitFor(() => expect(screen.getAllByText('仅在本机')).toHaveLength(2));
  await waitFor(() => expect(names()).toEqual(['证书.pdf', '年检.pdf']));
  fireEvent.click(screen.getByRole('button', { name: '去掉 证书.pdf' }));
  expect(names()).toEqual(['年检.pdf']);
  fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
  await waitFor(() => expect(names()).toEqual(['年检.pdf', '证书.pdf']));
});

test('a photo is made smaller until it is light, keeps its shape and is a JPEG', async () => {
  const painted = fakeCanvas({ width: 4000, height: 3000 });
  const { data, pick, names } = await shown('files');
  pick(new File(['raw'], 'IMG_0001.HEIC', { type: 'image/heic' }));
  await waitFor(() => expect(names()).toEqual(['IMG_0001.jpg']));
  expect(painted).toEqual([[0, 0, 1600, 1200]]);
  expect([...data.files.values()][0]).toMatchObject({ width: 1600, height: 1200 });
  expect([...data.files.values()][0]?.bytes.byteLength).toBe(300_000);
});

test('what can’t be added is said with its name and the reason; the others are added', async () => {
  fakeCanvas(null);
  const { pick, names } = await shown('files');
  pick(
    new File(['x'], '坏图.jpg', { type: 'image/jpeg' }),
    new File(['<html>'], '网页.html', { type: 'text/html' }),
    pdf('好.pdf'),
  );
  expect(await screen.findByText(/“坏图.jpg”不能添加：浏览器认不出/)).toBeTruthy();
  expect(screen.getAllByRole('alert').map((said) => said.textContent)).toEqual([
    expect.stringContaining('坏图'),
    '“网页.html”不能添加：只收 JPG、PNG、WebP 图片和 PDF 文件',
  ]);
  await waitFor(() => expect(names()).toEqual(['好.pdf']));
});

test('a field of one file replaces it', async () => {
  const { pick, names } = await shown('file');
  pick(pdf('旧.pdf'));
  await screen.findByRole('button', { name: '换一个文件' });
  pick(pdf('新.pdf', '%PDF-1.4 新'));
  await waitFor(() => expect(names()).toEqual(['新.pdf']));
});

test('pasting adds, and a document opens with a way to save it', async () => {
  const { names } = await shown('files');
  const group = screen.getByRole('group', { name: '现场照片' });
  fireEvent.paste(group, { clipboardData: { files: [pdf('粘贴.pdf')] } });
  await waitFor(() => expect(names()).toEqual(['粘贴.pdf']));
  fireEvent.click(screen.getByRole('button', { name: '查看 粘贴.pdf' }));
  const open = await screen.findByRole('link', { name: '打开文件' });
  expect(open.getAttribute('href')).toBe('blob:picture');
  expect(screen.getByRole('link', { name: '下载' }).getAttribute('download')).toBe('粘贴.pdf');
});
