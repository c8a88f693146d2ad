import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from './packed-snapshot.ts';

const array = fc.oneof(
  fc.uint8Array({ maxLength: 9 }),
  fc.uint16Array({ maxLength: 9 }),
  fc.uint32Array({ maxLength: 9 }),
);
const parts = fc.dictionary(fc.string(), array, { maxKeys: 8 });

test('an index is packed into one file and read from it as it was', async () => {
  await fc.assert(
    fc.asyncProperty(parts, async (made) => {
      const snapshot = { shape: 'enterprise', parts: { ...made } };
      const back = await unpacked(structuredClone(packed(snapshot)));
      expect(back).toEqual(snapshot);
    }),
  );
});

test('a file that is gone, cut or empty is no index; what an earlier release saved still is one', async () => {
  const snapshot = { shape: 'enterprise', parts: { live: new Uint8Array([1, 0, 1]) } };
  const whole = packed(snapshot);
  expect(await unpacked({ ...whole, blob: whole.blob.slice(0, 1) })).toBeNull();
  expect(await unpacked({ ...whole, blob: {} as Blob })).toBeNull();
  const empty = new Blob([new Uint8Array(whole.blob.size)]);
  expect(await unpacked({ ...whole, blob: empty })).toBeNull();
  expect(await unpacked(snapshot)).toBe(snapshot);
});
