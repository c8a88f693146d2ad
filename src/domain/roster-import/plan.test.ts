import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isValidCreditCode } from '#domain/credit-code/credit-code.rules.ts';
import type { CellFix, RowFix } from './decisions.ts';
import { BUCKETS } from './plan.ts';
import type { Cell } from './sheet-grid.ts';
import {
  applied,
  code,
  contextWith,
  grid,
  HEADER,
  opsOf,
  planOf,
  takenBack,
} from './testing/roster.builder.ts';

const FIRM = '洛阳云岭商贸有限公司';
const nothing = new Map<string, never>();

const cellOf = (good: fc.Arbitrary<Cell>) =>
  fc.oneof({ weight: 4, arbitrary: good }, fc.constant(null), fc.string({ maxLength: 8 }));
const serial = fc.integer({ min: 1, max: 12 });
const codeCell: fc.Arbitrary<Cell> = fc.oneof(
  serial.map(code),
  serial.map((n) => Number(code(n).replace(/\D/g, '1'))),
  serial.map((n) => `${code(n).replace(/\D/g, '1').slice(0, 15)}000`),
  fc.constant('9.14103E+17'),
);
const row: fc.Arbitrary<readonly Cell[]> = fc.tuple(
  cellOf(serial.map((n) => `洛阳云岭${n}号商贸有限公司`)),
  cellOf(codeCell),
  cellOf(fc.constantFrom('会长', '理事单位', '副会长兼秘书长')),
  cellOf(fc.constantFrom<Cell>('１３８１１００１３４４', 13811001344, 13800000000)),
  cellOf(fc.constantFrom<Cell>('2012', '2015.11', 42140, { date: '2016-05-03' })),
  cellOf(fc.constantFrom('补报', '合计')),
);
const sheet = fc.array(row, { maxLength: 25 }).map((rows) => grid(HEADER, ...rows));
const rowFix = fc.constantFrom<RowFix>(
  ...([
    { type: 'exclude' },
    { type: 'merge' },
    { type: 'separate' },
    { type: 'new' },
    { type: 'data' },
  ] as const),
);
const cellFix = fc.constantFrom<CellFix>(
  ...([
    { type: 'leave' },
    { type: 'drop' },
    { type: 'confirm' },
    { type: 'text', text: code(99) },
  ] as const),
);
const decisions = fc.record({
  cells: fc.dictionary(
    fc
      .tuple(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 0, max: 3 }))
      .map((k) => k.join(':')),
    cellFix,
  ),
  rows: fc.dictionary(fc.integer({ min: 2, max: 20 }).map(String), rowFix),
});

test('every row of a file is set aside with its kind or in exactly one bucket', () => {
  fc.assert(
    fc.property(sheet, decisions, (file, decided) => {
      const plan = planOf(file, undefined, decided);
      const listed = [...plan.rows, ...plan.aside].map((r) => r.row).sort((a, b) => a - b);
      expect(listed).toEqual(file.rows.map((_, i) => i + 1));
      expect(Object.values(plan.counts).reduce((a, b) => a + b)).toBe(plan.rows.length);
      expect(plan.rows.every((r) => BUCKETS.includes(r.bucket))).toBe(true);
    }),
  );
});

test('whatever is decided, no damaged code is written and each is text', () => {
  fc.assert(
    fc.property(sheet, decisions, (file, decided) => {
      for (const op of opsOf(file, undefined, decided)) {
        if (op.op !== 'create' || op.kind !== 'enterprise') continue;
        const stored = op.v.creditCode ?? null;
        if (stored !== null) expect(isValidCreditCode(String(stored))).toBe(true);
        expect(typeof stored === 'string' || stored === null).toBe(true);
      }
    }),
  );
});

/** Saying “another enterprise” again would make another one again; all else can be said twice. */
const repeatable = decisions.map(({ cells, rows }) => ({
  cells,
  rows: Object.fromEntries(
    Object.entries(rows).filter(([, fix]) => fix.type !== 'new' && fix.type !== 'separate'),
  ),
}));

test('importing a file again changes nothing', () => {
  fc.assert(
    fc.property(sheet, repeatable, (file, decided) => {
      const store = applied(nothing, opsOf(file, contextWith(), decided));
      expect(opsOf(file, contextWith(store), decided)).toEqual([]);
    }),
  );
});

test('blank cells never overwrite, and taking the import back restores every row', () => {
  fc.assert(
    fc.property(sheet, sheet, (first, second) => {
      const before = applied(nothing, opsOf(first));
      const ops = opsOf(second, contextWith(before));
      for (const op of ops)
        if (op.op === 'patch')
          for (const patch of Object.values(op.f))
            expect('v' in patch ? patch.v : (patch as { add: unknown }).add).toBeTruthy();
      expect(takenBack(applied(before, ops), ops)).toEqual(before);
    }),
  );
});

test('a row is matched by code, else by name in any spelling', () => {
  const store = applied(
    nothing,
    opsOf(grid(HEADER, [FIRM, code(1), '会员'], ['洛阳云岭（食品）有限公司', null, '会员'])),
  );
  const again = planOf(
    grid(
      HEADER,
      ['洛阳新云岭商贸有限公司', code(1), '理事'],
      ['洛阳云岭(食品)有限公司', code(2), '会员'],
    ),
    contextWith(store),
  );
  expect(again.rows.map((r) => [r.bucket, r.match?.by])).toEqual([
    ['update', 'code'],
    ['update', 'name'],
  ]);
  expect(again.rows[0]?.changes.map((c) => [c.field, c.before, c.after])).toEqual([
    ['name', FIRM, '洛阳新云岭商贸有限公司'],
    ['post', 'member', 'council-member'],
  ]);
});

test('a name on file with another code waits for a person, who may say either', () => {
  const store = applied(nothing, opsOf(grid(HEADER, [FIRM, code(1)])));
  const file = grid(HEADER, [FIRM, code(2)]);
  const [unclear] = planOf(file, contextWith(store)).rows;
  expect([unclear?.bucket, unclear?.candidates.map((c) => c.creditCode)]).toEqual([
    'ambiguous',
    [code(1)],
  ]);
  const decide = (fix: RowFix) => planOf(file, contextWith(store), { cells: {}, rows: { 2: fix } });
  expect(decide({ type: 'new' }).counts.new).toBe(1);
  const id = unclear?.candidates[0]?.id ?? '';
  expect(decide({ type: 'match', id }).rows[0]).toMatchObject({
    bucket: 'update',
    match: { by: 'person' },
  });
});

test('a repeated row waits; merged, it fills the gaps of the first and leaves its own words in the note', () => {
  const file = grid(
    HEADER,
    [FIRM, code(1), '副会长', null, '2012', '甲'],
    [FIRM, null, '会员', '13811001344', null, '乙'],
  );
  expect(planOf(file).rows[1]).toMatchObject({ bucket: 'duplicate', repeats: 2, sameCode: false });
  const ops = opsOf(file, undefined, { cells: {}, rows: { 3: { type: 'merge' } } });
  expect(ops.map((op) => (op.op === 'create' ? op.v : null))).toMatchObject([
    { name: FIRM, creditCode: code(1), contactPhone: '13811001344', note: '甲\n乙' },
    { post: 'vice-president', joinedOn: '2012' },
  ]);
  const two = planOf(file, undefined, { cells: {}, rows: { 3: { type: 'separate' } } });
  expect(two.counts.new).toBe(2);
});

test('one credit code is one enterprise: saying it is another does not make two', () => {
  const file = grid(HEADER, [FIRM, code(1)], ['洛阳云岭食品有限公司', code(1)]);
  const said = planOf(file, undefined, { cells: {}, rows: { 3: { type: 'separate' } } });
  expect(said.rows[1]).toMatchObject({ bucket: 'duplicate', sameCode: true });
});

test('a damaged code goes in only where the person says so, and its reading stays in the note', () => {
  const file = grid(HEADER, [FIRM, 914103000040500100, '会员']);
  expect(opsOf(file)).toEqual([]);
  const [create] = opsOf(file, undefined, { cells: { '2:1': { type: 'leave' } }, rows: {} });
  expect(create).toMatchObject({
    op: 'create',
    v: { note: '统一社会信用代码:914103000040500100' },
  });
  expect(create?.op === 'create' && 'creditCode' in create.v).toBe(false);
});

test('the register’s own code is offered for a damaged one of the same name', () => {
  const store = applied(nothing, opsOf(grid(HEADER, [FIRM, code(1)])));
  const plan = planOf(grid(HEADER, [FIRM, 914103000040500100]), contextWith(store));
  expect(plan.rows[0]?.findings).toMatchObject([{ code: 'code-number', suggestion: code(1) }]);
});

test('a register makes no memberships; what it says of them is kept in the note', () => {
  const ops = opsOf(grid(HEADER, [FIRM, code(1), '会长']), contextWith(nothing, 'federation'));
  expect(ops.map((op) => op.kind)).toEqual(['enterprise']);
  expect(ops[0]).toMatchObject({ v: { note: '会内职务:会长' } });
});

test('the address makes a coarse region finer, and a less exact file takes nothing back', () => {
  const file = (...cells: Cell[]) => grid(['企业名称', '地区', '注册地址', '成立日期'], cells);
  const store = applied(nothing, opsOf(file(FIRM, '洛阳', '栾川县城兴华西路', '2012-05')));
  expect([...store.values()]).toContainEqual(
    expect.objectContaining({ region: '410324', foundedOn: '2012-05' }),
  );
  expect(opsOf(file(FIRM, '洛阳', null, '2012'), contextWith(store))).toEqual([]);
});
