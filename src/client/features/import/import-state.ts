import { type Decisions, UNDECIDED } from '#domain/roster-import/decisions.ts';
import type { Header } from '#domain/roster-import/find-header.ts';
import type { Column } from '#domain/roster-import/map-columns.ts';
import type { ImportTarget } from '#domain/roster-import/plan.ts';
import type { AsideRow } from '#domain/roster-import/row-kinds.ts';

export const STEPS = ['choose', 'recognise', 'map', 'check', 'preview'] as const;
export type Step = (typeof STEPS)[number];

/** A target with the region of its federation, by which names of places are understood. */
export type Aim = ImportTarget & { readonly near: string | null };

/** What a person has done so far; kept on the device, so that a reload loses nothing. */
export interface ImportWork {
  readonly step: Step;
  readonly aim: Aim | null;
  readonly sheet: number;
  readonly header: Header | null;
  readonly columns: readonly Column[];
  readonly dataRows: number;
  readonly aside: readonly AsideRow[];
  readonly decisions: Decisions;
}

export const FRESH: ImportWork = {
  step: 'choose',
  aim: null,
  sheet: 0,
  header: null,
  columns: [],
  dataRows: 0,
  aside: [],
  decisions: UNDECIDED,
};

/** A row that did not go in, as it stood in the file, with the reasons why. */
export interface RowLeft {
  readonly row: number;
  readonly cells: readonly string[];
  /** Keys of words: finding codes, or `duplicate`, `ambiguous`, `excluded`, `cancelled`. */
  readonly reasons: readonly string[];
}

/** What became of an import, under its permanent address. */
export interface ImportResult {
  readonly batch: string;
  readonly at: string;
  readonly file: string;
  readonly aim: Aim;
  readonly labels: readonly string[];
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  /** Rows to be written and rows written; they differ while it runs and after a cancel. */
  readonly planned: number;
  readonly written: number;
  readonly left: readonly RowLeft[];
  /** Why it ended early, where the device could not save (a full disk). */
  readonly failure?: string;
  /** Not ended yet; where it stays so, the page died midway. */
  readonly running?: boolean;
}

export const DRAFTS = {
  file: 'import:file',
  work: 'import:work',
  result: (batch: string) => `import:result:${batch}`,
} as const;
