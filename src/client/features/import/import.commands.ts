import { v7 } from 'uuid';
import { data } from '#client/data/data.ts';
import type { ActKey } from '#client/records/act.ts';
import { failureText } from '#client/ui/failure-text.ts';
import type { Column } from '#domain/roster-import/map-columns.ts';
import type { Plan, PlanRow } from '#domain/roster-import/plan.ts';
import { cellText, type Grid } from '#domain/roster-import/sheet-grid.ts';
import type { RowOps } from './import-engine.ts';
import { type Aim, DRAFTS, type ImportResult, type RowLeft } from './import-state.ts';

/**
 * Rows per act. An act is refused as a whole, so a roster goes row by row and one refused row holds
 * back no other; a register, imported by staff who see all of it, goes in steps of fifty.
 */
const rowsAtOnce = (rows: number) => (rows <= 500 ? 1 : 50);
const WAITING = ['decide', 'ambiguous', 'duplicate', 'excluded'];

function reasonsOf(row: PlanRow): readonly string[] {
  if (row.bucket !== 'decide') return [row.bucket];
  return [...new Set(row.findings.filter((f) => f.severity === 'decide').map((f) => f.code))];
}

/** Rows that do not go in, as the file has them. */
function rowsLeft(grid: Grid, plan: Plan): readonly RowLeft[] {
  return plan.rows
    .filter((row) => WAITING.includes(row.bucket))
    .map((row) => leftRow(grid, row.row, reasonsOf(row)));
}

const leftRow = (grid: Grid, row: number, reasons: readonly string[]): RowLeft => ({
  row,
  cells: (grid.rows[row - 1] ?? []).map(cellText),
  reasons,
});

export interface ImportRun {
  readonly file: string;
  readonly aim: Aim;
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly plan: Plan;
  readonly rows: readonly RowOps[];
}

/**
 * Writes a plan under one batch. The result is kept before the first write, so that a page that dies
 * midway finds its batch again and can take it back. `stop` is asked between acts; a device that can't
 * save ends it early, and says so in the result.
 */
export async function runImport(
  run: ImportRun,
  onProgress: (done: number) => void,
  stop: () => boolean,
): Promise<ImportResult> {
  const { plan, rows, grid } = run;
  const width = Math.max(0, ...run.columns.map((column) => column.col + 1));
  const labels = Array.from(
    { length: width },
    (_, col) => run.columns.find((column) => column.col === col)?.header ?? '',
  );
  let result: ImportResult = {
    batch: v7(),
    at: new Date().toISOString(),
    file: run.file,
    aim: run.aim,
    labels,
    added: plan.counts.new,
    updated: plan.counts.update,
    unchanged: plan.counts.unchanged,
    merged: plan.counts.merged,
    planned: rows.length,
    written: 0,
    left: rowsLeft(grid, plan),
    running: true,
  };
  const keep = () => data.draft.set(DRAFTS.result(result.batch), result);
  await keep();
  const label = {
    key: 'import:act.import' satisfies ActKey,
    values: { file: run.file, name: run.aim.name },
  };
  const step = rowsAtOnce(rows.length);
  try {
    for (let at = 0; at < rows.length && !stop(); at += step) {
      const part = rows.slice(at, at + step);
      await data.change({ ops: part.flatMap((row) => row.ops), label, batch: result.batch });
      result = { ...result, written: at + part.length };
      onProgress(result.written);
    }
  } catch (error) {
    result = { ...result, failure: failureText(error) };
  }
  const missed = rows.slice(result.written).map((row) => row.row);
  if (missed.length > 0)
    result = {
      ...result,
      left: [...result.left, ...missed.map((row) => leftRow(grid, row, ['cancelled']))],
    };
  const { running: _, ...ended } = result;
  result = ended;
  // On a full disk the first copy stands; the writes themselves are in the batch either way.
  await keep().catch(() => undefined);
  return result;
}
