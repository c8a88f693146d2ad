import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importEngine } from '../../src/client/features/import/import-engine.ts';
import { readFile } from '../../src/client/features/import/read/read-file.ts';
import { UNDECIDED } from '../../src/domain/roster-import/decisions.ts';
import { gbkSupplement, messyRoster, register } from './roster-files.ts';

const context = {
  workspaceId: '0198c0de-0000-7000-8000-000000000001',
  today: '2026-11-21',
  near: '410300',
  target: {
    kind: 'chamber' as const,
    id: '0198c0de-0000-7000-8000-00000000c001',
    name: '洛阳市云岭商会',
    federationId: '0198c0de-0000-7000-8000-00000000f001',
  },
  federations: [],
  enterprises: [],
  memberships: [],
  chambers: [],
  demands: [],
};

async function planFile(
  name: string,
  bytes: Uint8Array,
  kind: 'chamber' | 'federation' = 'chamber',
) {
  const file = await readFile(name, bytes);
  const grid = file.grids[0];
  if (!grid) throw new Error('no sheet');
  const { header, columns } = await importEngine.look({ grid });
  const at = { ...context, target: { ...context.target, kind } };
  const input = { grid, header, columns, decisions: UNDECIDED, context: at };
  return { file, plan: await importEngine.plan(input), ops: await importEngine.ops(input) };
}

type Planned = Awaited<ReturnType<typeof planFile>>['plan'];
const rowsWith = (plan: Planned, ...codes: string[]) =>
  plan.rows.filter((row) => row.findings.some((f) => codes.includes(f.code))).map((row) => row.row);

/** Every code that would be stored, wherever it stands. */
const storedCodes = (ops: Awaited<ReturnType<typeof planFile>>['ops']) =>
  ops
    .flatMap((row) => row.ops)
    .flatMap((op) => (op.op === 'create' && op.v.creditCode ? [op.v.creditCode] : []));

test('every trap of a roster is found in its row, and every other row goes in', async () => {
  const { bytes, traps } = await messyRoster();
  const { plan, ops } = await planFile('洛阳市云岭商会会员名册(最新版)(1).xlsx', bytes);
  expect(plan.rows).toHaveLength(traps.dataRows);
  expect(plan.statedTotal).toBe(traps.dataRows);
  expect(rowsWith(plan, 'code-number')).toEqual(traps.codesAsNumbers);
  expect(rowsWith(plan, 'code-truncated')).toEqual(traps.codesEnding000);
  expect(rowsWith(plan, 'phone-rounded')).toEqual([traps.phoneAsFloat]);
  const tidied = [...traps.dirtyNames, traps.fullWidthPhone].sort((a, b) => a - b);
  expect(rowsWith(plan, 'cleaned')).toEqual(tidied);
  expect(plan.rows.filter((r) => r.bucket === 'duplicate').map((r) => [r.repeats, r.row])).toEqual([
    traps.sameName,
  ]);
  expect(plan.aside.map((a) => [a.row, a.kind])).toEqual([
    [1, 'title'],
    [2, 'header'],
    [3, 'header'],
    [traps.blankRow, 'blank'],
    [traps.totalRow, 'total'],
  ]);
  const day = plan.rows[6]?.changes.find((c) => c.field === 'joinedOn');
  expect(day?.after).toBe('2016-05-03');
  expect(plan.counts).toMatchObject({ new: traps.dataRows - 7, decide: 6, duplicate: 1 });
  expect(storedCodes(ops).every((code) => typeof code === 'string' && code.length === 18)).toBe(
    true,
  );
});

test('a supplement in GBK is read, whatever the file is called', async () => {
  const { file, plan } = await planFile('补报.txt', gbkSupplement());
  expect([file.encoding, plan.counts.new, plan.rows[0]?.name]).toEqual([
    'GB18030',
    12,
    '洛阳云岭商贸有限公司',
  ]);
});

test('a register of 4,311 rows: none is lost, none becomes a member', async () => {
  const { plan, ops } = await planFile('register.csv', register(4311), 'federation');
  expect([plan.rows.length, plan.counts.new]).toEqual([4311, 4311]);
  expect(ops.flatMap((row) => row.ops).every((op) => op.kind === 'enterprise')).toBe(true);
});

const REAL = join(import.meta.dirname, '../../../shared/data/rosters');
const present = existsSync(join(REAL, 'hunan-chamber-roster.xlsx'));
const real = (name: string) => new Uint8Array(readFileSync(join(REAL, name)));

test(`real roster files beside the project: ${present ? 'tried' : 'none here, so nothing was tried'}`, async () => {
  if (!present) return expect(existsSync(REAL)).toBe(false);
  const traps = JSON.parse(readFileSync(join(REAL, 'hunan-chamber-traps.json'), 'utf8'));
  const { plan } = await planFile('名册.xlsx', real('hunan-chamber-roster.xlsx'));
  const at = traps.trap_rows_1based_in_sheet;
  const sorted = (rows: number[]) => [...rows].sort((a, b) => a - b);
  expect(plan.rows).toHaveLength(traps.data_rows);
  expect(rowsWith(plan, 'code-number')).toEqual(sorted(at.codes_as_numbers));
  expect(rowsWith(plan, 'code-truncated')).toEqual(sorted(at.codes_ending_000));
  expect(rowsWith(plan, 'phone-rounded')).toEqual(at.phone_as_float);
  expect(plan.rows.filter((r) => r.bucket === 'duplicate').map((r) => [r.repeats, r.row])).toEqual([
    at.same_name,
  ]);
  const supplement = await planFile('补报.csv', real('hunan-chamber-supplement-gbk.csv'));
  expect(supplement.plan.rows).toHaveLength(traps.csv_rows);
  const city = await planFile('register.csv', real('luoyang-register.csv'), 'federation');
  expect([city.plan.rows.length, city.plan.counts.new + city.plan.counts.decide]).toEqual([
    4311, 4311,
  ]);
  expect(
    city.plan.rows.flatMap((r) => r.findings).filter((f) => f.code.startsWith('money')),
  ).toEqual([]);
});
