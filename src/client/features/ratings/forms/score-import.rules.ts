import { pointsOf } from '#domain/scheme/item.rules.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { SchemeItem } from '#domain/scheme/scheme-parts.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import { allItems } from '#domain/score/final-sheet.rules.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';
import {
  COLUMNS,
  type ColumnKey,
  FORM_KINDS,
  type FormKind,
  type FormSheets,
} from './score-table.rules.ts';

/** What a row of the file becomes in one sheet. */
export interface ImportedScore {
  /** Row of the file, from 1. */
  readonly row: number;
  readonly item: string;
  readonly kind: FormKind;
  readonly before: ScoreEntry | null;
  readonly points: readonly [old: number | null, next: number | null];
  readonly reason: readonly [old: string, next: string];
}
export interface ImportFault {
  readonly row: number;
  readonly column: string;
  readonly code: 'no-header' | 'unknown-item' | 'twice' | 'not-number' | 'outside' | 'no-reason';
  readonly read: string;
  readonly allowed: string;
}
export interface ScoreImport {
  readonly changes: readonly ImportedScore[];
  readonly faults: readonly ImportFault[];
  /** Rows that say what the sheets say already. */
  readonly unchanged: number;
  /** The sheets as they would be; only those that change. */
  readonly next: Readonly<Partial<Record<FormKind, Entries>>>;
}

type Cells = readonly (readonly unknown[])[];
const REASONS = { self: 'selfReason', reviewer: 'reviewerReason', final: 'finalReason' } as const;

/** A cell as text, without the mark that keeps a spreadsheet from running it. */
const textOf = (cell: unknown): string =>
  cell === null || cell === undefined
    ? ''
    : String(cell)
        .trim()
        .replace(/^'(?=[=+\-@])/, '');

/**
 * Reads a filled-in form against the sheets as they are. Empty cells leave things alone; a row with a
 * fault changes nothing. `kinds`: sheets that this person may write.
 */
export function readScores(
  scheme: Scheme,
  cells: Cells,
  sheets: FormSheets,
  kinds: readonly FormKind[],
): ScoreImport {
  const head = cells.findIndex((row) => row.some((cell) => textOf(cell) === COLUMNS.code));
  const changes: ImportedScore[] = [];
  const faults: ImportFault[] = [];
  const result = { changes, faults, unchanged: 0, next: {} };
  if (head < 0) {
    const read = (cells[0] ?? []).map(textOf).join(' ');
    faults.push({ row: 1, column: COLUMNS.code, code: 'no-header', read, allowed: COLUMNS.code });
    return result;
  }
  const names = (cells[head] ?? []).map(textOf);
  const items = new Map(allItems(scheme).map((item) => [item.code, item]));
  const seen = new Set<string>();
  const next: Partial<Record<FormKind, Record<string, ScoreEntry>>> = {};
  let unchanged = 0;
  for (const [i, row] of cells.entries()) {
    if (i <= head || row.every((cell) => textOf(cell) === '')) continue;
    const cell = (key: ColumnKey) => textOf(row[names.indexOf(COLUMNS[key])]);
    const code = cell('code');
    const fault = (column: ColumnKey, of: ImportFault['code'], read: string, allowed: string) =>
      faults.push({ row: i + 1, column: COLUMNS[column], code: of, read, allowed });
    const item = items.get(code);
    if (!item) fault('code', 'unknown-item', code, [...items.keys()].join(' '));
    else if (seen.has(code)) fault('code', 'twice', code, '1');
    if (!item || seen.has(code)) continue;
    seen.add(code);
    const before = faults.length;
    const found = FORM_KINDS.filter((kind) => kinds.includes(kind)).flatMap(
      (kind) => readCell(i + 1, item, kind, cell, sheets, fault) ?? [],
    );
    if (faults.length > before) continue;
    if (found.length === 0) unchanged += 1;
    for (const one of found) {
      const entries = next[one.kind] ?? { ...sheets[one.kind] };
      entries[code] = entryOf(one);
      next[one.kind] = entries;
      changes.push(one);
    }
  }
  return { changes, faults, unchanged, next };
}

function readCell(
  row: number,
  item: SchemeItem,
  kind: FormKind,
  cell: (key: ColumnKey) => string,
  sheets: FormSheets,
  fault: (column: ColumnKey, code: ImportFault['code'], read: string, allowed: string) => void,
): ImportedScore | null {
  const before = sheets[kind]?.[item.code] ?? null;
  const [typed, why] = [cell(kind), cell(REASONS[kind])];
  const old = pointsOf(item, before ?? undefined);
  const given = typed === '' ? old : Number(typed);
  const bounds = `0–${item.points}`;
  if (given !== null && Number.isNaN(given)) {
    fault(kind, 'not-number', typed, bounds);
    return null;
  }
  if (given !== null && (given < 0 || given > item.points)) {
    fault(kind, 'outside', typed, bounds);
    return null;
  }
  const reason = why === '' ? (before?.reason ?? '') : why;
  if (given === old && reason === (before?.reason ?? '')) return null;
  const claim = pointsOf(item, sheets.self?.[item.code]) ?? 0;
  if (kind === 'reviewer' && (given ?? claim) < claim && reason === '') {
    fault('reviewerReason', 'no-reason', '', `${given} < ${claim}`);
    return null;
  }
  return {
    ...{ row, item: item.code, kind, before },
    points: [old, given],
    reason: [before?.reason ?? '', reason],
  };
}

/** A value that was found stays where its points stay. */
function entryOf({ before, points: [old, given], reason: [, reason] }: ImportedScore): ScoreEntry {
  const { value, points: _, reason: __, ...rest } = before ?? {};
  const kept = given === old ? before : null;
  return {
    ...rest,
    ...(kept?.value === undefined ? {} : { value: kept.value }),
    ...(kept ? (kept.points === undefined ? {} : { points: kept.points }) : {}),
    ...(kept === null && given !== null ? { points: given } : {}),
    ...(reason === '' ? {} : { reason }),
  };
}
