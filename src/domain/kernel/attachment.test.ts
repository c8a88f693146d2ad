import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cleanName,
  FILE_TYPES,
  fileRef,
  fittedSize,
  MOST_FILE_BYTES,
  readRef,
  sniffType,
} from './attachment.ts';
import { f } from './field.ts';

const hex = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join(''));
const anyName = fc.string({ unit: 'binary', maxLength: 200 });
const pixels = fc.option(
  fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 99_999 })),
);
const attachment = fc
  .record({
    sha256: hex,
    size: fc.integer({ min: 1, max: MOST_FILE_BYTES }),
    type: fc.constantFrom(...FILE_TYPES),
    name: anyName,
    pixels,
  })
  .map(({ pixels: p, ...rest }) => ({ ...rest, width: p?.[0] ?? null, height: p?.[1] ?? null }));

test('a file survives being written as the text that a field holds, whatever it was called', () => {
  fc.assert(
    fc.property(attachment, (file) => {
      const text = fileRef(file);
      expect(readRef(text)).toEqual({ ...file, name: cleanName(file.name, file.type) });
      // The form in which sets are kept and compared leaves it as it is.
      expect(text.normalize('NFC').trim()).toBe(text);
      expect(f.files().schema().safeParse([text]).success).toBe(true);
    }),
  );
});

test('a cleaned name is one line without folders, keeps its ending, and stays clean', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(...FILE_TYPES), (given, type) => {
      const name = cleanName(given, type);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[. ]|[. ]$/u);
      expect([...name].length).toBeLessThanOrEqual(80);
      expect(cleanName(name, type)).toBe(name);
    }),
  );
  expect(cleanName('../../现场 照片.JPG', 'image/jpeg')).toBe('_.._现场 照片.jpg');
  expect(cleanName('照片\u202egpj.exe', 'image/jpeg')).toBe('照片gpj.exe.jpg');
  expect(cleanName('', 'application/pdf')).toBe('file.pdf');
});

test('what is no file, too large or of a type that a browser would run is refused', () => {
  const ok = fileRef({
    ...{ sha256: 'a'.repeat(64), size: 9, type: 'image/png', name: 'a' },
    width: 2,
    height: 1,
  });
  expect(readRef(ok)).toMatchObject({ size: 9, name: 'a.png', width: 2 });
  for (const wrong of [
    ok.replace('image/png', 'text/html'),
    ok.replace(' 9 ', ` ${MOST_FILE_BYTES + 1} `),
    ok.replace(' 9 ', ' 0 '),
    ok.replace(/^a/, 'A'),
    ok.replace('a.png', '../a.png'),
    'a photo',
    null,
    {},
  ])
    expect(readRef(wrong)).toBeNull();
});

test('bytes are told by their beginning', () => {
  const of = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  expect(sniffType(of('\u00ff\u00d8\u00ff\u00e1..Exif'))).toBe('image/jpeg');
  expect(sniffType(of('\u0089PNG\r\n\u001a\n...'))).toBe('image/png');
  expect(sniffType(of('RIFF....WEBPVP8 '))).toBe('image/webp');
  expect(sniffType(of('%PDF-1.7'))).toBe('application/pdf');
  for (const other of ['<html>', 'RIFF....AVI ', '', 'GIF89a', '<svg xmlns='])
    expect(sniffType(of(other))).toBeNull();
});

test('a photograph is only made smaller and keeps its shape', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const fit = fittedSize(width, height);
      expect(Math.max(fit.width, fit.height)).toBe(Math.min(1600, Math.max(width, height)));
      expect(Math.abs(fit.width * height - fit.height * width)).toBeLessThanOrEqual(
        Math.max(width, height),
      );
    }),
  );
});
