import { v7 } from 'uuid';
import { findIndustry } from '#domain/industry/industry-detail.rules.ts';
import { findRegion } from '#domain/region/find-region.rules.ts';
import type { Decisions } from '#domain/roster-import/decisions.ts';
import { findHeader, type Header, headerAt } from '#domain/roster-import/find-header.ts';
import { listOf } from '#domain/roster-import/import-aim.ts';
import { type ImportKeys, importKeys } from '#domain/roster-import/import-keys.ts';
import type { ListName } from '#domain/roster-import/import-target.ts';
import { type Column, mapColumns } from '#domain/roster-import/map-columns.ts';
import type { ImportContext, Plan } from '#domain/roster-import/plan.ts';
import { planImport } from '#domain/roster-import/plan-import.ts';
import { planToOps } from '#domain/roster-import/plan-to-ops.ts';
import type { Lookups } from '#domain/roster-import/read-cell.ts';
import { type AsideRow, sortRows } from '#domain/roster-import/row-kinds.ts';
import { fillMerges, type Grid } from '#domain/roster-import/sheet-grid.ts';
import type { Op } from '#domain/sync/op.ts';
import { type OpenedFile, readFile } from './read/read-file.ts';

/** An import context without its functions, so that it can be sent to a worker. */
export type ContextData = Omit<ImportContext, keyof Lookups> & {
  readonly today: string;
  /** Region of the federation: of several units of one name, its own are meant. */
  readonly near: string | null;
};

/** How a sheet is read: header, mapping, and what a person decided. */
interface Reading {
  readonly grid: Grid;
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly decisions: Decisions;
}

export interface RowOps {
  readonly row: number;
  readonly ops: readonly Op[];
}

/** What a sheet is made of. */
interface Look {
  readonly header: Header;
  readonly columns: readonly Column[];
  readonly dataRows: number;
  readonly aside: readonly AsideRow[];
}

/** The heavy part of an import, away from the page; each call has one argument that can be copied. */
export interface ImportEngine {
  open(input: { readonly name: string; readonly bytes: Uint8Array }): Promise<OpenedFile>;
  /** Header and columns as found, or as they follow from the row (from 0) that a person named. */
  look(input: {
    readonly grid: Grid;
    readonly headerRow?: number | null;
    readonly list?: ListName;
  }): Promise<Look>;
  keys(input: Reading & { readonly context: ContextData }): Promise<ImportKeys>;
  plan(input: Reading & { readonly context: ContextData }): Promise<Plan>;
  ops(input: Reading & { readonly context: ContextData }): Promise<readonly RowOps[]>;
}

/** Registers are slow to search and rosters repeat themselves, so answers are remembered. */
function remembered(find: (text: string) => string | null): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = find(text);
    known.set(text, found);
    return found;
  };
}

const industryOf = remembered(findIndustry);
let regions: {
  readonly near: string | null;
  readonly find: (text: string) => string | null;
} | null = null;

/** Region lookups near one place; kept while plans are made for it again and again. */
function regionsNear(near: string | null): (text: string) => string | null {
  if (regions?.near !== near)
    regions = { near, find: remembered((text) => findRegion(text, near === null ? {} : { near })) };
  return regions.find;
}

function whole({ near, ...data }: ContextData): ImportContext {
  return { ...data, regionOf: regionsNear(near), industryOf };
}

export const importEngine: ImportEngine = {
  open: ({ name, bytes }) => readFile(name, bytes),
  look: async ({ grid, headerRow, list = 'roster' }) => {
    const header =
      headerRow === undefined ? findHeader(grid, list) : headerAt(grid, headerRow, list);
    const columns = mapColumns(grid, header, list);
    const { data, aside } = sortRows(grid, fillMerges(grid, 'down'), columns, header);
    return { header, columns, dataRows: data.length, aside };
  },
  keys: async ({ grid, header, columns, decisions, context }) =>
    importKeys(grid, header, columns, whole(context), decisions, listOf(context.target.kind)),
  plan: async ({ grid, header, columns, decisions, context }) =>
    planImport(grid, header, columns, whole(context), decisions),
  ops: async ({ grid, header, columns, decisions, context }) => {
    const full = whole(context);
    return planToOps(planImport(grid, header, columns, full, decisions), full, () => v7());
  },
};
