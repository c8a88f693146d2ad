import { expect, test } from 'vitest';
import { type Attachment, fileRef } from '#domain/kernel/attachment.ts';
import { filesNamed, filesWritten } from './attachment-refs.ts';
import { mergeSet } from './value.ts';

const photo = (sign: string, more: Partial<Attachment> = {}) =>
  fileRef({
    ...{ sha256: sign.repeat(64), size: 10, type: 'image/jpeg', name: `${sign}.jpg` },
    ...{ width: null, height: null, ...more },
  });
const [a, b, c] = [photo('a'), photo('b'), photo('c')];
const sha = (sign: string) => sign.repeat(64);

test('files are found wherever an operation writes one, and not where it only says what it saw', () => {
  const ops = [
    { op: 'create', kind: 'visit', id: 'x', v: { photos: [a], note: '见照片' } },
    {
      op: 'patch',
      kind: 'visit',
      id: 'x',
      f: { photos: { add: [b], del: [c] }, file: { b: c, v: a } },
    },
    { op: 'delete', kind: 'visit', id: 'x', b: { photos: [c] } },
    { op: 'resolve', kind: 'conflict', id: 'y', take: 'other', v: b, theirs: c },
  ];
  expect(filesWritten(ops)).toEqual([sha('a'), sha('b')]);
  expect(filesWritten('nonsense')).toEqual([]);
});

test('a conflict and a refusal give no right by what their author claims to have seen', () => {
  expect(filesNamed('conflict', { base: c, mine: a, theirs: b })).toEqual([
    { field: 'mine', sha256: sha('a') },
    { field: 'theirs', sha256: sha('b') },
  ]);
  const ops = [{ op: 'patch', kind: 'visit', id: 'x', f: { file: { b: c, v: a } } }];
  expect(filesNamed('refusal', { ops })).toEqual([{ field: 'ops', sha256: sha('a') }]);
});

test('a field of a newer release counts as well', () => {
  expect(filesNamed('enterprise', { name: '茶厂', photosOfTomorrow: [a, a] })).toEqual([
    { field: 'photosOfTomorrow', sha256: sha('a') },
  ]);
});

test('photos that two people add meet as a set', () => {
  expect(mergeSet(mergeSet([a], [b], []), [c], [a])).toEqual([b, c]);
});
