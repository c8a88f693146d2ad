import { type CellFix, cellKey, type Decisions } from './decisions.ts';
import type { Finding, Reading } from './finding.ts';
import { type AimKind, listOf } from './import-aim.ts';
import { CODE, NAME_OF, NOTE, PROVINCE, splitTarget } from './import-target.ts';
import type { Column } from './map-columns.ts';
import { type Lookups, readCell } from './read-cell.ts';
import { type Cell, cellText, isBlank } from './sheet-grid.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A data row as read: values by field, what was found, and lines that only the note can hold. */
export interface ReadRow {
  readonly row: number;
  readonly name: string;
  readonly enterprise: Values;
  readonly membership: Values;
  readonly demand: Values;
  readonly findings: readonly Finding[];
  readonly kept: readonly string[];
  /** Text of a province column: helps to read the region. */
  readonly province: string;
}

function applyFix(fix: CellFix | undefined, cell: Cell): Cell {
  if (fix?.type === 'text') return fix.text;
  return fix?.type === 'leave' || fix?.type === 'drop' ? null : cell;
}

function settle(column: Column, fix: CellFix, read: string): Finding | null {
  if (fix.type === 'text')
    return { code: 'column-filled', severity: 'settled', col: column.col, read, stored: fix.text };
  if (fix.type !== 'leave') return null;
  const code = column.target === CODE ? 'code-dropped' : 'left-empty';
  return { code, severity: 'settled', col: column.col, read, stored: null };
}

/** Reads one row under a mapping with the person's fixes; into a register no memberships go. */
export function readRow(
  row: number,
  cells: readonly Cell[],
  columns: readonly Column[],
  lookups: Lookups,
  decisions: Decisions,
  aim: AimKind,
): ReadRow {
  const out = {
    enterprise: {} as Record<string, unknown>,
    membership: {} as Record<string, unknown>,
    demand: {} as Record<string, unknown>,
  };
  const findings: Finding[] = [];
  const kept: string[] = [];
  let province = '';
  for (const column of columns) {
    const cell = cells[column.col] ?? null;
    const fix = decisions.cells[cellKey(row, column.col)];
    const read = cellText(cell).trim();
    const keep = (text: string) => kept.push(`${column.header || column.letter}:${text}`);
    if (column.target === NOTE && read !== '' && fix?.type !== 'drop') keep(read);
    if (column.target === PROVINCE) province = read;
    const target = splitTarget(column.target);
    if (target === null) continue;
    if (target.kind === 'membership' && aim === 'federation') {
      if (read !== '') keep(read);
      continue;
    }
    const settled = fix ? settle(column, fix, read) : null;
    if (settled) findings.push(settled);
    if (fix?.type === 'leave' && read !== '') keep(read);
    const reading: Reading = readCell(
      applyFix(fix, cell),
      column,
      lookups,
      fix?.type === 'confirm',
    );
    findings.push(...reading.findings);
    if (reading.keep) keep(cellText(applyFix(fix, cell)).trim());
    if (reading.value !== null) out[target.kind][target.field] = reading.value;
    Object.assign(out[target.kind], reading.also);
  }
  const nameOf = NAME_OF[listOf(aim)];
  const said = aim === 'demands' ? out.demand.targetId : out.enterprise.name;
  const name = typeof said === 'string' ? said : '';
  if (name === '') {
    const at = columns.find((c) => c.target === nameOf)?.col ?? null;
    const read = at === null || isBlank(cells[at]) ? '' : cellText(cells[at]);
    if (!findings.some((f) => f.col === at && f.severity === 'decide'))
      findings.push({ code: 'name-missing', severity: 'decide', col: at, read, stored: null });
  }
  return { row, name, ...out, findings, kept, province };
}
