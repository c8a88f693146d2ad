import { writeXlsx } from 'hucre/xlsx';
import { encodeGbk } from './gbk.ts';
import { type Invented, invented } from './invented.ts';

type Value = string | number | Date | null;

/** Rows of the sheet, from 1, in which each trap stands. */
export interface Traps {
  readonly codesAsNumbers: readonly number[];
  readonly codesEnding000: readonly number[];
  readonly phoneAsFloat: number;
  readonly fullWidthPhone: number;
  readonly dirtyNames: readonly number[];
  /** A row with a code and a later one of the same name without. */
  readonly sameName: readonly [number, number];
  readonly blankRow: number;
  readonly totalRow: number;
  readonly dataRows: number;
}

const FIRST = 4;
const DATA = 60;
const TRAPS: Traps = {
  codesAsNumbers: [20, 27, 34],
  codesEnding000: [12, 41],
  phoneAsFloat: 46,
  fullWidthPhone: 50,
  dirtyNames: [30, 38, 53, 58],
  sameName: [9, 31],
  blankRow: 36,
  totalRow: 65,
  dataRows: DATA,
};

const wide = (text: string) =>
  text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

function rowOf(seq: number, row: number, firm: Invented): Value[] {
  let { name, code, mobile }: { name: string; code: Value; mobile: Value } = firm;
  // A number keeps what a double can hold of the digits, as the spreadsheet did to them.
  if (TRAPS.codesAsNumbers.includes(row)) code = Number(firm.code.replace(/\D/g, '7'));
  if (TRAPS.codesEnding000.includes(row)) code = `${firm.code.replace(/\D/g, '7').slice(0, 15)}000`;
  if (row === TRAPS.phoneAsFloat) mobile = 1.38e10;
  if (row === TRAPS.fullWidthPhone) mobile = wide(firm.mobile);
  if (TRAPS.dirtyNames.includes(row)) name = `\u3000${name} `;
  if (row === TRAPS.sameName[1]) {
    name = invented(TRAPS.sameName[0] - FIRST).name;
    code = null;
  }
  const joined = seq === 7 ? new Date(Date.UTC(2016, 4, 3)) : firm.joined;
  return [
    seq,
    name,
    code,
    firm.post,
    firm.contact,
    mobile,
    firm.phone || null,
    firm.address,
    joined,
    null,
  ];
}

/**
 * A roster as secretaries keep it, with invented names: merged title, two header rows, a blank row,
 * a total, codes and phones harmed by the spreadsheet. `seed` shifts the enterprises.
 */
export async function messyRoster(
  seed = 0,
): Promise<{ readonly bytes: Uint8Array; readonly traps: Traps }> {
  const rows: Value[][] = [
    ['洛阳市云岭商会会员名册（截至2026年10月）'],
    [
      '序号',
      '企业名称',
      '统一社会信用代码',
      '会内职务',
      '联系人',
      '联系方式',
      null,
      '地址',
      '入会时间',
      '备注',
    ],
    [null, null, null, null, null, '手机', '座机'],
  ];
  for (let seq = 1; seq <= DATA; seq++) {
    if (rows.length + 1 === TRAPS.blankRow) rows.push([]);
    rows.push(rowOf(seq, rows.length + 1, invented(seed + rows.length + 1 - FIRST)));
  }
  rows.push(['合计', null, null, null, null, null, null, null, null, `${DATA}家`]);
  const down = [0, 1, 2, 3, 4, 7, 8, 9].map((col) => ({
    startRow: 1,
    startCol: col,
    endRow: 2,
    endCol: col,
  }));
  const merges = [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 9 },
    { startRow: 1, startCol: 5, endRow: 1, endCol: 6 },
    ...down,
  ];
  const bytes = await writeXlsx({
    sheets: [
      { name: '会员名册', rows, merges },
      { name: 'Sheet2', rows: [] },
    ],
  });
  return { bytes, traps: TRAPS };
}

const csv = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) => row.map((c) => (/[",\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(','))
    .join('\r\n');

/** A supplement in GBK: four rows that repeat the roster, eight new ones. */
export function gbkSupplement(seed = 0): Uint8Array {
  const row = (n: number, note: string) => {
    const f = invented(seed + n);
    return [
      f.name,
      f.code,
      f.post,
      f.contact,
      f.mobile,
      f.address,
      note === '' ? f.joined : '2026-10',
      note,
    ];
  };
  const rows = [
    ['企业名称', '信用代码', '职务', '联系人', '手机', '地址', '入会时间', '备注'],
    ...[0, 1, 2, 3].map((n) => row(n, '')),
    ...Array.from({ length: 8 }, (_, i) => row(100 + i, '补报')),
  ];
  return encodeGbk(`${csv(rows)}\r\n`);
}

const CAPITAL = [
  '3,676.5000(万元)',
  '138万人民币',
  '',
  '1,000(万)',
  '875(万美元)',
  '11000万元人民币',
  '6420万元',
  '17.9万美元',
];
const KINDS = ['', '个体工商户', '集体分支机构(非法人)', '国有企业', '普通合伙'];

/** A register extract in UTF-8 of any length. */
export function register(rows: number, seed = 1000): Uint8Array {
  const lines = Array.from({ length: rows }, (_, i) => {
    const firm = invented(seed + i);
    const founded = `${1980 + (i % 40)}-0${1 + (i % 9)}-1${i % 9}`;
    const business = '一般项目：食品销售、日用百货销售；"云岭"牌产品';
    return [
      firm.name,
      firm.code,
      founded,
      KINDS[i % 5] ?? '',
      CAPITAL[i % 8] ?? '',
      business,
      '河南',
      '洛阳',
      firm.address,
    ];
  });
  const head = [
    '企业名称',
    '统一社会信用代码',
    '注册日期',
    '企业类型',
    '注册资金',
    '经营范围',
    '所在省份',
    '地区',
    '注册地址',
  ];
  return new TextEncoder().encode(`${csv([head, ...lines])}\r\n`);
}
