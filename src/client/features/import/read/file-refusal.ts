import { Problem } from '#domain/kernel/problem.ts';

export const FILE_LIMITS = {
  /** A chamber's roster is far below a megabyte, a city's register a few. */
  bytes: 50_000_000,
  unpackedBytes: 300_000_000,
  rows: 100_000,
} as const;

/** Why a file can't be read, for `Problem.details.reason`. */
export type FileReason =
  | 'too-big'
  | 'unpacks-too-big'
  | 'too-many-rows'
  | 'xls'
  | 'html'
  | 'encrypted'
  | 'damaged'
  | 'encoding'
  | 'not-a-table'
  | 'empty';

/** A file that is not read, with the reason in its details. */
export const refuse = (reason: FileReason, details: Record<string, unknown> = {}) =>
  new Problem(reason.startsWith('too') ? 'too-large' : 'malformed', `File refused: ${reason}`, {
    reason,
    ...details,
  });
