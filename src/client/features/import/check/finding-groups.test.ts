import { expect, test } from 'vitest';
import { code, grid, HEADER, planOf } from '#domain/roster-import/testing/roster.builder.ts';
import { fixCells, fixRows } from './decide.ts';
import { groupFindings } from './finding-groups.ts';

const firm = (n: number) => `洛阳云岭${n}号商贸有限公司`;

test('equal readings stand together, what waits for a person first', () => {
  const plan = planOf(
    grid(
      HEADER,
      [firm(1), code(1), '名誉主席'],
      [firm(2), code(2), '名誉主席'],
      [firm(3), code(3), '监察长'],
      [firm(4), 914103000040500100, '会员'],
      [`　${firm(5)}`, code(5), '会员'],
    ),
  );
  const groups = groupFindings(plan).map((group) => [
    group.code,
    group.rows,
    group.items.map((item) => item.rows.map((row) => row.row)),
  ]);
  expect(groups).toEqual([
    ['code-number', 1, [[5]]],
    ['choice-unknown', 3, [[2, 3], [4]]],
    ['cleaned', 1, [[6]]],
  ]);
});

test('one answer settles all equal readings and can be taken back', () => {
  const sheet = grid(HEADER, [firm(1), code(1), '名誉主席'], [firm(2), code(2), '名誉主席']);
  const none = { cells: {}, rows: {} };
  const said = fixCells(none, [2, 3], 2, { type: 'text', text: '名誉会长' });
  const posts = planOf(sheet, undefined, said).rows.map(
    (row) => row.changes.find((change) => change.field === 'post')?.after,
  );
  expect(posts).toEqual(['honorary-president', 'honorary-president']);
  expect(fixCells(said, [2, 3], 2, null)).toEqual(none);
  const out = fixRows(none, [3], { type: 'exclude' });
  expect(planOf(sheet, undefined, out).counts).toMatchObject({ new: 1, excluded: 1 });
  expect(fixRows(out, [3], null)).toEqual(none);
});
