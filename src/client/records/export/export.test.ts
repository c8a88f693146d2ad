import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { enterprise } from '#domain/enterprise/enterprise.entity.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { membership } from '#domain/membership/membership.entity.ts';
import { currentRegions } from '#domain/region/region.rules.ts';
import { exportRows } from '#domain/roster-import/export-row.ts';
import {
  CHAMBER,
  code,
  contextWith,
  FEDERATION,
  planOf,
} from '#domain/roster-import/testing/roster.builder.ts';
import { writeCsvTable } from './write-csv.ts';
import { writeXlsxTable } from './write-xlsx.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const words = fc
  .stringMatching(/^[一-龥A-Za-z0-9=+@'（）,"-]{1,12}$/)
  .map((s) => s.trim())
  .filter((s) => s !== '');
const date = fc.constantFrom('2012', '2015-11', '2016-05-03');
const ID = '0198c0de-0000-7000-8000-00000000e001';

const firm: fc.Arbitrary<Row> = fc.record({
  id: fc.constant(ID),
  federationId: fc.constant(FEDERATION),
  name: words.map((w) => `洛阳${w}有限公司`),
  creditCode: maybe(fc.integer({ min: 1, max: 99_999 }).map(code)),
  shortName: maybe(words.map((w) => `简${w}`)),
  formerNames: maybe(fc.uniqueArray(fc.constantFrom('云岭一厂', '云岭二厂'), { minLength: 1 })),
  kind: maybe(fc.constantFrom(...(enterprise.fields.kind.options ?? []))),
  region: maybe(fc.constantFrom(...currentRegions().keys())),
  industry: maybe(fc.constantFrom('C', 'C13', 'C1311', 'F51', 'K')),
  contactPhone: maybe(fc.constantFrom('13811001344', '+86 138 1100 1344', '138 1100 1344')),
  phone: maybe(fc.constantFrom('0379-65873782', '65873782')),
  foundedOn: maybe(date),
  capital: maybe(fc.integer({ min: 1, max: 1e12 }).map((cents) => ({ cents, currency: 'CNY' }))),
  staff: maybe(fc.integer({ min: 0, max: 9999 })),
  status: maybe(fc.constantFrom(...(enterprise.fields.status.options ?? []))),
  tags: maybe(fc.uniqueArray(fc.constantFrom('AI', '专精特新'), { minLength: 1 })),
  note: maybe(fc.array(words, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
});
const member: fc.Arbitrary<Row> = fc.record({
  id: fc.constant('0198c0de-0000-7000-8000-00000000b001'),
  memberKind: fc.constant('enterprise'),
  memberId: fc.constant(ID),
  bodyKind: fc.constant('chamber'),
  bodyId: fc.constant(CHAMBER),
  post: maybe(fc.constantFrom(...(membership.fields.post.options ?? []))),
  status: maybe(fc.constantFrom(...(membership.fields.status.options ?? []))),
  joinedOn: maybe(date),
  number: maybe(fc.constantFrom('001', '2024-17')),
});

/** What importing a table into the chamber that holds the two rows would change. */
function changesOf(rows: readonly (readonly (string | null)[])[], of: Row, joined: Row) {
  const context = {
    ...contextWith(),
    enterprises: [of],
    memberships: [joined],
  };
  const plan = planOf({ sheet: '', rows, merges: [] }, context);
  return plan.rows.map((row) => [
    row.bucket,
    row.changes,
    row.findings.filter((f) => f.severity === 'decide'),
  ]);
}

test('a list that was exported as CSV changes nothing when it is imported again', () => {
  fc.assert(
    fc.property(firm, member, (of, joined) => {
      const { headers, rows } = exportRows([{ enterprise: of, membership: joined }]);
      const bytes = writeCsvTable(headers, rows);
      const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), {
        skipEmptyLines: true,
      });
      expect(changesOf(data, of, joined)).toEqual([['unchanged', [], []]]);
    }),
    { numRuns: 300 },
  );
});

test('in an exported workbook every cell is text, and importing it again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(firm, member, async (of, joined) => {
      const { headers, rows } = exportRows([{ enterprise: of, membership: joined }]);
      const book = await readXlsx(await writeXlsxTable('名册', headers, rows));
      const cells = book.sheets[0]?.rows ?? [];
      expect(cells.flat().every((cell) => cell === null || typeof cell === 'string')).toBe(true);
      expect(changesOf(cells as (string | null)[][], of, joined)).toEqual([['unchanged', [], []]]);
    }),
    { numRuns: 60 },
  );
});

test('texts that a spreadsheet would run as a formula are disarmed', () => {
  const bytes = writeCsvTable(['名称'], [['=HYPERLINK("x")'], ['+1'], ['-1'], ['@a'], ['云岭']]);
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\r\n');
  expect(lines).toEqual(['\ufeff名称', `"'=HYPERLINK(""x"")"`, "'+1", "'-1", "'@a", '云岭', '']);
});
