import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildChamber } from '#domain/chamber/chamber.builder.ts';
import { buildDemand } from '#domain/demand/demand.builder.ts';
import {
  DEMAND_CATEGORIES,
  DEMAND_OUTCOMES,
  DEMAND_SOURCES,
  DEMAND_STATES,
  demand,
  SATISFACTIONS,
} from '#domain/demand/demand.entity.ts';
import { buildEnterprise } from '#domain/enterprise/enterprise.builder.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { UNDECIDED } from './decisions.ts';
import { exportRows } from './export-row.ts';
import { findHeader } from './find-header.ts';
import { mapColumns } from './map-columns.ts';
import type { Cell } from './sheet-grid.ts';
import { applied, contextWith, grid, opsOf, planOf, takenBack } from './testing/roster.builder.ts';

const id = (n: number) => `0198c0de-0000-7000-8000-${String(n).padStart(12, '0')}`;
const firm = buildEnterprise({ id: id(1), name: '洛阳云岭茶厂有限公司', creditCode: null });
const twin = buildEnterprise({ id: id(2), name: '洛阳双子机械有限公司', creditCode: null });
const twin2 = buildEnterprise({ id: id(3), name: '洛阳双子机械有限公司', creditCode: null });
const chamber = buildChamber({ id: id(4), name: '洛阳市云岭商会' });

type Kept = ReadonlyMap<string, Row & { kind: string }>;
const put = (kind: string, ...rows: readonly object[]) =>
  rows.map((row) => [`${kind} ${(row as Row).id}`, { ...(row as Row), kind }] as const);
const store = (...demands: readonly object[]): Kept =>
  new Map([
    ...put('enterprise', firm, twin, twin2),
    ...put('chamber', chamber),
    ...put('demand', ...demands),
  ]);
const ledger = (kept: Kept = store()) => contextWith(kept, 'demands');
const HEADER = [
  '序号',
  '企业名称',
  '具体问题',
  '问题类别',
  '责任单位',
  '收集时间',
  '办理状态',
  '办结时间',
  '是否解决',
];
const row = (...cells: readonly Cell[]): readonly Cell[] => cells;
const SHEET = grid(
  row('2026年民营企业诉求台账'),
  HEADER,
  row(
    1,
    '洛阳云岭茶厂有限公司',
    '厂区道路未硬化，雨天无法通行。请协调解决',
    '基础设施',
    '示范镇政府',
    '2026.3.5',
    '已销号',
    '2026年4月10日',
    '是',
  ),
  row(
    2,
    '洛阳市云岭商会',
    '会员企业融资难',
    '融资',
    '示范区金融办',
    '2026/3/6',
    '正在办理',
    null,
    null,
  ),
  row(3, '洛阳云岭茶厂有限公司', '用工短缺', '用工', null, 46088, '未办', null, null),
  row('合计：3 件'),
);

test('headers, dates and words as cities write them; the count of a row is not its number', () => {
  const plan = planOf(SHEET, ledger());
  expect(plan.rows.map((r) => [r.name, r.bucket, r.about?.kind])).toEqual([
    ['洛阳云岭茶厂有限公司', 'new', 'enterprise'],
    ['洛阳市云岭商会', 'new', 'chamber'],
    ['洛阳云岭茶厂有限公司', 'new', 'enterprise'],
  ]);
  const ops = opsOf(SHEET, ledger());
  const made = ops.map((op) => (op.op === 'create' ? op.v : null));
  expect(made[0]).toMatchObject({
    title: '厂区道路未硬化，雨天无法通行',
    text: '厂区道路未硬化，雨天无法通行。请协调解决',
    category: 'utilities',
    handler: '示范镇政府',
    registeredOn: '2026-03-05',
    state: 'closed',
    closedOn: '2026-04-10',
    outcome: 'solved',
    targetId: id(1),
  });
  expect(made[0]).not.toHaveProperty('number');
  expect([made[1]?.state, made[1]?.targetKind]).toEqual(['in-progress', 'chamber']);
  expect([made[2]?.state, made[2]?.registeredOn]).toEqual(['registered', '2026-03-07']);
  const columns = mapColumns(SHEET, findHeader(SHEET, 'demands'), 'demands');
  expect(columns.every((c) => c.target !== 'note')).toBe(true);
});

test('the same list again changes nothing; what it says more is an update; blanks overwrite nothing', () => {
  const first = applied(store(), opsOf(SHEET, ledger()));
  const again = planOf(SHEET, ledger(first));
  expect(again.rows.map((r) => r.bucket)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  const later = grid(
    HEADER,
    row(
      1,
      '洛阳市云岭商会',
      '会员企业融资难',
      null,
      null,
      '2026-03-06',
      '已办结',
      '2026-05-06',
      '是',
    ),
  );
  const update = planOf(later, ledger(first)).rows[0];
  expect(update?.bucket).toBe('update');
  expect(update?.changes.map((c) => [c.field, c.before, c.after]).sort()).toEqual([
    ['closedOn', null, '2026-05-06'],
    ['outcome', null, 'solved'],
    ['state', 'in-progress', 'closed'],
  ]);
});

test('a whole import is taken back by what its writes say was there before', () => {
  const kept = store(
    buildDemand({ id: id(9), targetId: id(1), title: '用工短缺', registeredOn: '2026-03' }),
  );
  const ops = opsOf(SHEET, ledger(kept));
  expect(ops.map((op) => op.op).sort()).toEqual(['create', 'create', 'patch']);
  const back = takenBack(applied(kept, ops), ops);
  const filled = (rows: Kept) =>
    [...rows].map(([key, r]) => [key, Object.entries(r).filter(([, v]) => v !== null)]);
  expect(filled(back)).toEqual(filled(kept));
});

test('nothing is guessed: unknown and ambiguous targets, unknown states, foreign numbers wait', () => {
  const kept = store(buildDemand({ id: id(9), targetId: id(1), number: 'A-1' }));
  const plan = planOf(
    grid(
      ['诉求编号', '企业名称', '诉求标题', '办理状态'],
      row('A-7', '没有这家公司', '用地', '已办结'),
      row('A-8', '洛阳双子机械有限公司', '用地', '已办结'),
      row('A-9', '洛阳云岭茶厂有限公司', '用地', '差不多了'),
      row('A-1', '洛阳市云岭商会', '用地', '已办结'),
      row('A-10', '洛阳云岭茶厂有限公司', null, '已办结'),
    ),
    ledger(kept),
  );
  const asked = plan.rows.map((r) => [
    r.bucket,
    r.findings.filter((f) => f.severity === 'decide').map((f) => [f.code, f.read]),
  ]);
  expect(asked).toEqual([
    ['decide', [['target-unknown', '没有这家公司']]],
    ['ambiguous', []],
    ['decide', [['choice-unknown', '差不多了']]],
    ['decide', [['number-taken', 'A-1']]],
    ['decide', [['title-missing', '']]],
  ]);
  expect(plan.rows[1]?.candidates.map((c) => c.id)).toEqual([id(2), id(3)]);
  const state = plan.rows[2]?.findings.find((f) => f.code === 'choice-unknown');
  expect(state?.allowed).toContain('已办结');
});

test('one demand twice in a file is a question, merged it fills the gaps', () => {
  const twice = grid(
    ['编号', '企业名称', '诉求标题', '受理日期', '责任单位', '办理结果'],
    row('X-1', '洛阳云岭茶厂有限公司', '用地', '2026-03-02', '示范局', null),
    row('X-1', '洛阳云岭茶厂有限公司', '用地', '2026-03-02', null, '已协调'),
  );
  expect(planOf(twice, ledger()).rows.map((r) => [r.bucket, r.sameCode])).toEqual([
    ['new', false],
    ['duplicate', true],
  ]);
  const merged = opsOf(twice, ledger(), { ...UNDECIDED, rows: { 3: { type: 'merge' } } });
  expect(merged).toHaveLength(1);
  expect(merged[0]).toMatchObject({ v: { handler: '示范局', reply: '已协调', number: 'X-1' } });
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const words = fc.stringMatching(/^[一-龥A-Za-z0-9=+（）,"-]{2,20}$/);
const date = fc.constantFrom('2025', '2025-11', '2026-03-05');
const any = fc.record({
  title: words,
  text: maybe(words),
  target: fc.constantFrom(
    { targetKind: 'enterprise' as const, targetId: id(1) },
    { targetKind: 'chamber' as const, targetId: id(4) },
  ),
  category: maybe(fc.constantFrom(...DEMAND_CATEGORIES)),
  source: maybe(fc.constantFrom(...DEMAND_SOURCES)),
  number: maybe(fc.constantFrom('1', '2026-17', 'LY001')),
  contactName: maybe(fc.constant('示例甲')),
  contactPhone: maybe(fc.constantFrom('13800000001', '0379-65873782')),
  state: fc.constantFrom(...DEMAND_STATES),
  handler: maybe(words),
  registeredOn: date,
  dueOn: maybe(date),
  assignedOn: maybe(date),
  repliedOn: maybe(date),
  closedOn: maybe(date),
  asideOn: maybe(date),
  returnedOn: maybe(date),
  outcome: maybe(fc.constantFrom(...DEMAND_OUTCOMES)),
  satisfaction: maybe(fc.constantFrom(...SATISFACTIONS)),
  note: maybe(fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
});

/** Straight quotes around a cell are the file's, not the text's: reading takes them off. */
const isQuoted = (text: string | null) => text !== null && /^["'`]|["'`]$/.test(text);

test('an exported ledger that is imported again changes nothing', () => {
  fc.assert(
    fc.property(any, ({ target, ...facts }) => {
      fc.pre(![facts.title, facts.handler].some(isQuoted));
      const own = buildDemand({ id: id(9), ...target, ...facts });
      const about = target.targetKind === 'chamber' ? chamber : firm;
      const line = { demand: { ...own, targetId: about.name }, enterprise: about };
      const { headers, rows } = exportRows([line], 'demands');
      const plan = planOf(grid(headers, ...rows), ledger(store(own)));
      expect(plan.rows.map((r) => [r.bucket, r.changes])).toEqual([['unchanged', []]]);
    }),
    { numRuns: 300 },
  );
});

test('an exported ledger fills an empty one: every field that a file may hold arrives', () => {
  fc.assert(
    fc.property(any, ({ target, ...facts }) => {
      fc.pre(![facts.title, facts.handler].some(isQuoted));
      const own = buildDemand({ id: id(9), ...target, ...facts });
      const about = target.targetKind === 'chamber' ? chamber : firm;
      const line = { demand: { ...own, targetId: about.name }, enterprise: about };
      const { headers, rows } = exportRows([line], 'demands');
      const [made] = opsOf(grid(headers, ...rows), ledger());
      const v: Readonly<Record<string, unknown>> = made?.op === 'create' ? made.v : {};
      for (const [name, field] of Object.entries(demand.fields)) {
        if (!field.importAs || name === 'targetId') continue;
        expect([name, v[name] ?? null]).toEqual([name, own[name as keyof typeof own]]);
      }
    }),
  );
});
