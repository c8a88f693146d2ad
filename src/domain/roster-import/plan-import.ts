import { type Decisions, UNDECIDED } from './decisions.ts';
import type { Header } from './find-header.ts';
import type { Column } from './map-columns.ts';
import { demandShop } from './match-demand.ts';
import { indexExisting, rowsBy } from './match-existing.ts';
import { BUCKETS, type ImportContext, type Plan, type PlanRow } from './plan.ts';
import { planDemandRow } from './plan-demand.ts';
import { planRow } from './plan-row.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { enterpriseIdentity, findRepeats } from './repeats.ts';
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
  const read = numbers.map((row) =>
    readRow(row, filled[row - 1] ?? [], columns, context, decisions, context.target.kind),
  );
  const rows =
    context.target.kind === 'demands'
      ? planDemands(read, columns, context, decisions)
      : planRoster(read, columns, context, decisions);
  const counts = Object.fromEntries(
    BUCKETS.map((bucket) => [bucket, rows.filter((row) => row.bucket === bucket).length]),
  ) as Plan['counts'];
  const aside = sorted.aside.filter((row) => !asked.has(row.row));
  return { sheet: grid.sheet, rows, aside, counts, statedTotal: statedTotal(aside) };
}

type Planner = (
  read: readonly ReadRow[],
  columns: readonly Column[],
  context: ImportContext,
  decisions: Decisions,
) => readonly PlanRow[];

const planRoster: Planner = (read, columns, context, decisions) => {
  const existing = indexExisting(context.enterprises);
  const members = rowsBy(context.memberships, (row) => String(row.memberId));
  const identify = (row: ReadRow) => enterpriseIdentity(row, existing, decisions);
  const repeats = findRepeats(read, identify, decisions);
  const shop = { columns, context, decisions, existing, members, repeats };
  return read.map((row) => planRow(row, shop));
};

const planDemands: Planner = (read, columns, context, decisions) => {
  const known = demandShop(columns, context, decisions);
  const repeats = findRepeats(read, known.identityOf, decisions);
  return read.map((row) => planDemandRow(row, { ...known, repeats }));
};
