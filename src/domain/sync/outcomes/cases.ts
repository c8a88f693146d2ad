import { EDIT_CASES } from './edit.cases.ts';
import { LIFE_CASES } from './life.cases.ts';
import { MOVE_CASES } from './move.cases.ts';
import type { OutcomeCase } from './outcome.ts';
import { SETTLE_CASES } from './settle.cases.ts';

/** Everything that can happen when two edits meet, by chapter: tests run them, docs/sync.md shows them. */
export const OUTCOMES: readonly (readonly [chapter: string, readonly OutcomeCase[]])[] = [
  ['Edits that meet', EDIT_CASES],
  ['Deleting, restoring, adding', LIFE_CASES],
  ['Moving, and rights that change', MOVE_CASES],
  ['Settling', SETTLE_CASES],
];
