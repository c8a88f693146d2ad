import { type Decisions, UNDECIDED } from './decisions.ts';
import type { Header } from './find-header.ts';
import type { Column } from './map-columns.ts';
import { indexExisting } from './match-existing.ts';
import { BUCKETS, type ImportContext, type Plan, type PlanRow } from './plan.ts';
import { planRow } from './plan-row.ts';
import { readRow } from './read-row.ts';
import { findRepeats } from './repeats.ts';
import { type AsideRow, sortRows } from './row-kinds.ts';
import { fillMerges, type Grid } from './sheet-grid.ts';

function statedTotal(aside: readonly AsideRow[]): number | null {
  const text = aside.find((row) => row.kind === 'total')?.text ?? '';
  const m = /(\d+)\s*[家户个]|[计:：]\s*(\d+)$/.exec(text.replace(/\s+/g, ''));
  return m ? Number(m[1] ?? m[2]) : null;
}

/**
 * What importing a sheet would do. Every row of the sheet is either set aside with its kind or in
 * exactly one bucket; nothing is written here, and the same input gives the same plan.
 */
export function planImport(
  grid: Grid,
  header: Header,
  columns: readonly Column[],
  context: ImportContext,
  decisions: Decisions = UNDECIDED,
): Plan {
  const filled = fillMerges(grid, 'down');
  const sorted = sortRows(grid, filled, columns, header);
  const asked = new Set(
    sorted.aside.filter((r) => decisions.rows[r.row]?.type === 'data').map((r) => r.row),
  );
  const numbers = [...sorted.data, ...asked].sort((a, b) => a - b);
  const bodied = context.target.kind === 'chamber';
  const read = numbers.map((row) =>
    readRow(row, filled[row - 1] ?? [], columns, context, decisions, bodied),
  );
  const existing = indexExisting(context.enterprises);
  const members = new Map<string, (typeof context.memberships)[number][]>();
  for (const row of context.memberships) {
    const id = String(row.memberId);
    members.set(id, [...(members.get(id) ?? []), row]);
  }
  const repeats = findRepeats(read, existing, decisions);
  const rows: PlanRow[] = read.map((row) =>
    planRow(row, { columns, context, decisions, existing, members, repeats }),
  );
  const counts = Object.fromEntries(
    BUCKETS.map((bucket) => [bucket, rows.filter((row) => row.bucket === bucket).length]),
  ) as Plan['counts'];
  const aside = sorted.aside.filter((row) => !asked.has(row.row));
  return { sheet: grid.sheet, rows, aside, counts, statedTotal: statedTotal(aside) };
}
