import type { NewFile } from '#client/data/data-port.ts';
import { cleanName } from '#domain/kernel/attachment.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { canShrinkApart, type Shrunk, shrinkPhoto } from './shrink-photo.ts';

type Answer = { readonly id: number } & ({ readonly shrunk: Shrunk } | { readonly failed: string });

let worker: Worker | null = null;
let asked = 0;

function shrinkApart(photo: Blob): Promise<Shrunk> {
  worker ??= new Worker(new URL('./shrink.worker.ts', import.meta.url), { type: 'module' });
  const line = worker;
  asked += 1;
  const id = asked;
  return new Promise((done, fail) => {
    const hear = ({ data }: MessageEvent<Answer>) => {
      if (data.id !== id) return;
      line.removeEventListener('message', hear);
      if ('shrunk' in data) done(data.shrunk);
      else fail(new Error(data.failed));
    };
    line.addEventListener('message', hear);
    line.postMessage({ id, photo });
    line.addEventListener('error', () => fail(new Error('The worker did not start')), {
      once: true,
    });
  });
}

/**
 * A chosen file as it is kept: photographs painted anew and made smaller, documents as they are.
 * Throws `invalid` with the reason `file-picture` where the browser can't read a picture.
 */
export async function prepareFile(file: File): Promise<NewFile> {
  if (!file.type.startsWith('image/')) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { bytes, name: cleanName(file.name, 'application/pdf'), width: null, height: null };
  }
  try {
    const shrunk = await (canShrinkApart() ? shrinkApart(file) : shrinkPhoto(file));
    // It is a JPEG now, whatever it was.
    return { ...shrunk, name: cleanName(file.name.replace(/\.[^.]*$/, ''), 'image/jpeg') };
  } catch {
    throw new Problem('invalid', 'This picture can not be read.', {
      reason: 'file-picture',
      read: file.name,
    });
  }
}
