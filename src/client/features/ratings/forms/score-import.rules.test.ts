import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { writeXlsxTable } from '#client/records/export/write-xlsx.ts';
import { pointsOf } from '#domain/scheme/item.rules.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import { anyScheme } from '#domain/scheme/testing/any-scheme.ts';
import { allItems } from '#domain/score/final-sheet.rules.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';
import { readScores } from './score-import.rules.ts';
import { FORM_KINDS, type FormSheets, formTable } from './score-table.rules.ts';

const entry = (points: number): fc.Arbitrary<ScoreEntry> =>
  fc.record(
    {
      points: fc.integer({ min: 0, max: Math.floor(points * 2) }).map((n) => n / 2),
      reason: fc.constantFrom('纪要不全', '=1+1', '-', '@示例', "缺'页"),
      evidence: fc.constant(['d1']),
    },
    { requiredKeys: ['points', 'reason'] },
  );
const book = anyScheme.chain((scheme) => {
  const sheet = fc.record(
    Object.fromEntries(allItems(scheme).map((i) => [i.code, entry(i.points)])),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Entries>;
  return fc.record({
    scheme: fc.constant(scheme),
    sheets: fc.record({ self: sheet, reviewer: sheet, final: sheet }) as fc.Arbitrary<FormSheets>,
  });
});

test('a form that was exported changes nothing when it is imported again', async () => {
  await fc.assert(
    fc.asyncProperty(book, async ({ scheme, sheets }) => {
      const { headers, rows } = formTable(scheme, sheets);
      const file = await readXlsx(await writeXlsxTable('评分表', headers, rows));
      const read = readScores(scheme, file.sheets[0]?.rows ?? [], sheets, FORM_KINDS);
      expect(read).toEqual({ changes: [], faults: [], unchanged: rows.length, next: {} });
    }),
    { numRuns: 25 },
  );
});

test('points that were typed into the file arrive, and nothing else changes', () => {
  fc.assert(
    fc.property(book, ({ scheme, sheets }) => {
      const { headers, rows } = formTable(scheme, sheets);
      const [first] = allItems(scheme);
      if (!first) return;
      const typed = rows.map((row, i) =>
        i === 0 ? row.map((text, col) => (col === 3 ? String(first.points) : text)) : row,
      );
      const read = readScores(scheme, [headers, ...typed], sheets, ['self']);
      expect(read.faults).toEqual([]);
      const next = read.next.self ?? sheets.self ?? {};
      expect(pointsOf(first, next[first.code])).toBe(first.points);
      const { [first.code]: _, ...others } = next;
      const { [first.code]: __, ...before } = sheets.self ?? {};
      expect(others).toEqual(before);
      expect(next[first.code]?.evidence).toEqual(sheets.self?.[first.code]?.evidence);
    }),
    { numRuns: 25 },
  );
});

test('a row with a fault is told with what is allowed, and changes nothing', () => {
  const [{ scheme, sheets } = { scheme: null, sheets: null }] = fc.sample(book, {
    numRuns: 1,
    seed: 7,
  });
  if (!scheme || !sheets) throw new Error('no sample');
  const item = allItems(scheme)[0];
  const code = item?.code ?? '';
  const header = ['编号', '自评', '复核', '扣分原因'];
  const claim: FormSheets = {
    self: { [code]: { points: item?.points ?? 0 } },
    reviewer: null,
    final: null,
  };
  const faultsOf = (...rows: readonly (readonly unknown[])[]) => {
    const { faults, changes } = readScores(scheme, [header, ...rows], claim, FORM_KINDS);
    expect(changes).toEqual([]);
    return faults.map((f) => [f.row, f.column, f.code]);
  };
  expect(faultsOf([code, '很多', '', ''])).toEqual([[2, '自评', 'not-number']]);
  expect(faultsOf([code, '', 9999, ''])).toEqual([[2, '复核', 'outside']]);
  expect(faultsOf([code, '', 0, ''])).toEqual([[2, '扣分原因', 'no-reason']]);
  expect(faultsOf(['没有', 1, '', ''])).toEqual([[2, '编号', 'unknown-item']]);
  expect(faultsOf([code, '', '', ''], [code, 0, '', ''])).toEqual([[3, '编号', 'twice']]);
  expect(readScores(scheme, [['x']], claim, FORM_KINDS).faults[0]?.code).toBe('no-header');
});
