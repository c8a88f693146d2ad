import { beforeEach, expect, test, vi } from 'vitest';
import { data, provideData } from '#client/data/data.ts';
import { FakeData } from '#client/testing/fake-data.ts';
import { sessionOf } from '#client/testing/fake-device.ts';
import { UNDECIDED } from '#domain/roster-import/decisions.ts';
import { code, FEDERATION, grid, HEADER } from '#domain/roster-import/testing/roster.builder.ts';
import { runImport } from './import.commands.ts';
import { ExistingRows, loadContext } from './import.queries.ts';
import { importEngine } from './import-engine.ts';
import { DRAFTS } from './import-state.ts';

const aim = {
  kind: 'federation' as const,
  id: FEDERATION,
  name: '洛阳市工商业联合会',
  federationId: FEDERATION,
  near: '410300',
};
let fake: FakeData;
beforeEach(() => {
  fake = new FakeData();
  provideData(fake);
});

async function prepared(rows: number) {
  const sheet = grid(
    HEADER,
    ...Array.from({ length: rows }, (_, i) => [`洛阳云岭${i}号商贸有限公司`, code(i)]),
    ['洛阳云岭九百号商贸有限公司', 914103000040500100],
  );
  const { near, ...target } = aim;
  const context = {
    ...{ workspaceId: '0198c0de-0000-7000-8000-000000000001', today: '2026-11-21', near, target },
    ...{ federations: [], enterprises: [], memberships: [], chambers: [], demands: [] },
  };
  const { header, columns } = await importEngine.look({ grid: sheet });
  const reading = { grid: sheet, header, columns, decisions: UNDECIDED, context };
  const [plan, ops] = [await importEngine.plan(reading), await importEngine.ops(reading)];
  return { file: 'a.xlsx', aim, grid: sheet, columns, plan, rows: ops };
}

test('a roster is written row by row under one batch, and its result is kept', async () => {
  const result = await runImport(
    await prepared(7),
    () => undefined,
    () => false,
  );
  expect(fake.sent.map((act) => [act.batch, act.ops.length])).toEqual(
    Array.from({ length: 7 }, () => [result.batch, 1]),
  );
  expect(result).toMatchObject({ added: 7, planned: 7, written: 7 });
  expect(result.running).toBeUndefined();
  expect(result.left).toMatchObject([{ row: 9, reasons: ['code-number'] }]);
  expect(await data.draft.get(DRAFTS.result(result.batch))).toEqual(result);
});

test('a register goes in steps of fifty; stopped, what is left is listed with the reason', async () => {
  const done: number[] = [];
  const result = await runImport(
    await prepared(520),
    (n) => done.push(n),
    () => done.length === 2,
  );
  expect([done, fake.sent.length, result.written]).toEqual([[50, 100], 2, 100]);
  expect(result.left.filter((row) => row.reasons.includes('cancelled'))).toHaveLength(420);
});

test('a device that can’t save ends the import, and the result says how far it came and why', async () => {
  const run = await prepared(4);
  const save = fake.change.bind(fake);
  vi.spyOn(fake, 'change').mockImplementation(async (change) => {
    if (fake.sent.length === 2) throw new Error('QuotaExceededError');
    return save(change);
  });
  const result = await runImport(
    run,
    () => undefined,
    () => false,
  );
  expect(result).toMatchObject({ written: 2, planned: 4, failure: 'QuotaExceededError' });
  expect(result.left.map((row) => row.reasons)).toEqual([
    ['code-number'],
    ['cancelled'],
    ['cancelled'],
  ]);
  expect(await data.draft.get(DRAFTS.result(result.batch))).toEqual(result);
});

test('an import whose page dies midway is kept as one that never ended', async () => {
  const run = await prepared(4);
  const save = fake.change.bind(fake);
  vi.spyOn(fake, 'change').mockImplementation((change) =>
    fake.sent.length === 2 ? new Promise(() => undefined) : save(change),
  );
  void runImport(
    run,
    () => undefined,
    () => false,
  );
  await expect.poll(() => fake.sent).toHaveLength(2);
  const batch = String(fake.sent[0]?.batch);
  expect(await data.draft.get(DRAFTS.result(batch))).toMatchObject({ running: true, planned: 4 });
});

test('no plan is made before the index knows every record', async () => {
  fake.show({ status: { indexing: true } });
  let ready = false;
  const context = loadContext(sessionOf('甲'), aim, '2026-11-21').then((found) => {
    ready = true;
    return found;
  });
  await fake.status();
  fake.show({ status: { waiting: 1 } });
  await new Promise((next) => setImmediate(next));
  expect(ready).toBe(false);
  fake.show({ status: { indexing: false } });
  expect(await context).toMatchObject({ today: '2026-11-21' });
});

test('a row from elsewhere goes into the register of whoever imports it, not into a stranger’s', async () => {
  const other = '0198c0de-0000-7000-8000-00000000f002';
  const rows = [FEDERATION, other].map((id) => ({ id, name: id, region: '410324' }));
  provideData(new FakeData({ federation: rows }));
  const grants = [{ scope: `federation:${FEDERATION}`, role: 'staff', subtree: false }];
  const known = async (subtree: boolean) => {
    const own = grants.map((grant) => ({ ...grant, subtree }));
    const found = await loadContext({ ...sessionOf('甲'), grants: own }, aim, '2026-11-21');
    return found.federations.map((f) => f.id);
  };
  expect(await known(false)).toEqual([FEDERATION]);
  expect(await known(true)).toEqual([FEDERATION, other]);
});

const keys = (codes: readonly string[]) => ({ codes, names: ['云岭'], numbers: [] });

test('the register is asked once for a code or a name', async () => {
  const known = {
    id: '0198c0de-0000-7000-8000-00000000e001',
    name: '云岭',
    creditCode: code(1),
    federationId: FEDERATION,
  };
  fake = new FakeData({ enterprise: [known] });
  provideData(fake);
  const existing = new ExistingRows();
  expect((await existing.load(keys([code(1), code(2)]), null)).enterprises).toMatchObject([known]);
  provideData(new FakeData());
  expect((await existing.load(keys([code(1)]), null)).enterprises).toMatchObject([known]);
});
