import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { Problem } from '#domain/kernel/problem.ts';
import { FILE_LIMITS } from './file-refusal.ts';
import { checkSize, readFile } from './read-file.ts';
import { unpackedSize } from './zip-size.ts';

const text = (content: string) => new TextEncoder().encode(content);
const reasonOf = async (name: string, bytes: Uint8Array) => {
  const error: unknown = await readFile(name, bytes).catch((e: unknown) => e);
  return error instanceof Problem ? error.details.reason : error;
};
const workbook = () =>
  writeXlsx({
    sheets: [
      {
        name: '名册',
        rows: [
          ['企业名称', '入会时间'],
          ['洛阳云岭商贸有限公司', new Date(Date.UTC(2015, 4, 17))],
          [null, null],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
      },
    ],
  });

test('a workbook is read with its merges and days, without empty rows at the end', async () => {
  const file = await readFile('a.xlsx', await workbook());
  expect(file.grids).toEqual([
    {
      sheet: '名册',
      rows: [
        ['企业名称', '入会时间'],
        ['洛阳云岭商贸有限公司', { date: '2015-05-17' }],
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    },
  ]);
});

test.each([
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...text('名称,电话\n云岭,1')], 'UTF-8'],
  ['GBK', [0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0], 'GB18030'],
  [
    'UTF-16',
    [0xff, 0xfe, ...new Uint8Array(Uint16Array.from('名称\t电话', (c) => c.charCodeAt(0)).buffer)],
    'UTF-16',
  ],
])('a CSV in %s keeps its characters', async (_name, bytes, encoding) => {
  const file = await readFile('a.csv', Uint8Array.from(bytes));
  expect([file.encoding, file.grids[0]?.rows[0]]).toEqual([encoding, ['名称', '电话']]);
});

test('a cell of a CSV keeps its commas, quotes and line breaks, and codes stay text', async () => {
  const file = await readFile(
    'a.csv',
    text('名称,代码\r\n"云岭,""新""\n公司",914103001234567890\r\n'),
  );
  expect(file.grids[0]?.rows[1]).toEqual(['云岭,"新"\n公司', '914103001234567890']);
});

test('files that can’t be read are refused with the reason, whatever they are called', async () => {
  const ole = Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array(60).fill(0),
  );
  const locked = Uint8Array.of(
    ...ole,
    ...Array.from('EncryptedPackage', (c) => [c.charCodeAt(0), 0]).flat(),
    ...ole,
  );
  const whole = await workbook();
  expect(await reasonOf('名册.xls', ole)).toBe('xls');
  expect(await reasonOf('名册.xlsx', ole)).toBe('xls');
  expect(await reasonOf('名册.xlsx', locked)).toBe('encrypted');
  expect(await reasonOf('名册.xls', text('<html><table></table></html>'))).toBe('html');
  expect(await reasonOf('名册.xlsx', whole.subarray(0, whole.length / 2))).toBe('damaged');
  expect(await reasonOf('名册.xlsx', text('not a zip'))).toBe('damaged');
  expect(await reasonOf('名册.pdf', text('%PDF-1.7'))).toBe('not-a-table');
  expect(await reasonOf('名册.csv', new Uint8Array())).toBe('empty');
  expect(await reasonOf('名册.csv', text('\r\n\r\n'))).toBe('empty');
  expect(await reasonOf('名册.csv', Uint8Array.of(0xff, 0xff, 0x80, 0xff))).toBe('encoding');
});

test('a damaged entry inside a whole archive is refused too', async () => {
  const bytes = Uint8Array.from(await workbook());
  bytes.fill(0x41, 60, 400);
  expect(await reasonOf('名册.xlsx', bytes)).toBe('damaged');
});

test('a file that unpacks to more than is allowed is refused before it is unpacked', async () => {
  const bytes = Uint8Array.from(await workbook());
  const view = new DataView(bytes.buffer);
  const at = Array.from({ length: bytes.length - 3 }, (_, i) => i).findLast(
    (i) => view.getUint32(i, true) === 0x02014b50,
  );
  if (at === undefined) throw new Error('no directory');
  view.setUint32(at + 24, FILE_LIMITS.unpackedBytes + 1, true);
  expect(unpackedSize(bytes)).toBeGreaterThan(FILE_LIMITS.unpackedBytes);
  expect(await reasonOf('bomb.xlsx', bytes)).toBe('unpacks-too-big');
});

test('200 MB are refused by their size alone', () => {
  expect(() => checkSize(200 * 1024 * 1024)).toThrowError(
    expect.objectContaining({
      code: 'too-large',
      details: { reason: 'too-big', read: 209_715_200, allowed: FILE_LIMITS.bytes },
    }),
  );
});
