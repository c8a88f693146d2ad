import { expect, test } from 'vitest';
import { findHeader } from './find-header.ts';
import { mapColumns, remap } from './map-columns.ts';
import { columnLetter } from './sheet-grid.ts';
import { code, grid, HEADER, planOf } from './testing/roster.builder.ts';

const MERGED = {
  sheet: '会员名册',
  rows: [
    ['洛阳市云岭商会会员名册', null, null, null, null],
    ['序号', '企业名称', '联系方式', null, '备 注'],
    [null, null, '手机', '座机', null],
    [1, '洛阳云岭商贸有限公司', '13811001344', '0379-1', null],
  ],
  merges: [
    { top: 0, left: 0, bottom: 0, right: 4 },
    { top: 1, left: 2, bottom: 1, right: 3 },
    { top: 1, left: 0, bottom: 2, right: 0 },
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 4, bottom: 2, right: 4 },
  ],
} as const;

test('a merged title and two header rows are found, with or without the merges', () => {
  for (const merges of [MERGED.merges, []]) {
    const header = findHeader({ ...MERGED, merges });
    expect(header).toEqual({
      row: 1,
      height: 2,
      labels: ['序号', '企业名称', '联系方式/手机', '联系方式/座机', '备注'],
      titles: ['洛阳市云岭商会会员名册'],
    });
  }
});

test('columns find their fields; what nobody claims is kept for the note', () => {
  const sheet = grid(
    ['名称', '信用代码', '手机', '电话', '联系方式', '兴趣爱好', '注册资金(万元)'],
    ['洛阳云岭商贸有限公司', code(1), '13811001344', '0379-1', '13811001345', '钓鱼', 100],
  );
  const columns = mapColumns(sheet, findHeader(sheet));
  expect(columns.map((c) => [c.header, c.target])).toEqual([
    ['名称', 'enterprise.name'],
    ['信用代码', 'enterprise.creditCode'],
    ['手机', 'enterprise.contactPhone'],
    ['电话', 'enterprise.phone'],
    ['联系方式', 'note'],
    ['兴趣爱好', 'note'],
    ['注册资金(万元)', 'enterprise.capital'],
  ]);
  expect(columns[4]?.taken).toBe('enterprise.contactPhone');
  expect(columns[6]?.unit).toBe('万');
  const moved = remap(columns, 5, 'enterprise.name');
  expect([moved[5]?.target, moved[0]?.target]).toEqual(['enterprise.name', 'note']);
  const note = planOf(sheet).rows[0]?.changes.find((c) => c.field === 'note')?.after;
  expect(note).toBe('联系方式:13811001345\n兴趣爱好:钓鱼');
});

test('a sheet without a header is read by what its columns hold', () => {
  const rows = [1, 2, 3].map((n) => [`洛阳云岭${n}号商贸有限公司`, code(n), `1381100134${n}`]);
  const columns = mapColumns(grid(...rows), findHeader(grid(...rows)));
  expect(columns.map((c) => [c.target, c.how])).toEqual([
    ['enterprise.name', 'content'],
    ['enterprise.creditCode', 'content'],
    ['enterprise.contactPhone', 'content'],
  ]);
  expect(planOf(grid(...rows)).counts.new).toBe(3);
});

test('rows that are no enterprise are listed with what they are, and can be called back', () => {
  const sheet = grid(
    ['洛阳市云岭商会名册'],
    HEADER,
    ['一、副会长单位'],
    ['洛阳云岭商贸有限公司', code(1)],
    [],
    HEADER,
    ['洛阳云岭食品有限公司', code(2)],
    ['合计', null, null, null, null, '2家'],
    ['制表人：某某'],
  );
  const plan = planOf(sheet);
  expect(plan.aside.map((a) => [a.row, a.kind])).toEqual([
    [1, 'title'],
    [2, 'header'],
    [3, 'title'],
    [5, 'blank'],
    [6, 'header'],
    [8, 'total'],
    [9, 'remark'],
  ]);
  expect([plan.rows.map((r) => r.row), plan.statedTotal]).toEqual([[4, 7], 2]);
  const asked = planOf(sheet, undefined, { cells: {}, rows: { 3: { type: 'data' } } });
  expect(asked.rows.map((r) => r.row)).toEqual([3, 4, 7]);
});

test('a row without a name waits for one', () => {
  const plan = planOf(grid(HEADER, [null, code(1), '会员', '13811001344']));
  expect(plan.rows[0]).toMatchObject({ bucket: 'decide', findings: [{ code: 'name-missing' }] });
});

test('a cell merged over several rows counts for each of them', () => {
  const sheet = {
    ...grid(
      HEADER,
      ['洛阳云岭商贸有限公司', code(1), '副会长'],
      ['洛阳云岭食品有限公司', code(2), null],
    ),
    merges: [{ top: 1, left: 2, bottom: 2, right: 2 }],
  };
  const posts = planOf(sheet).rows.map((r) => r.changes.find((c) => c.field === 'post')?.after);
  expect(posts).toEqual(['vice-president', 'vice-president']);
});

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
