/** What reading a cell can turn up. Words for each live with the screens. */
export const FINDINGS = [
  'name-missing',
  'cleaned',
  'code-number',
  'code-scientific',
  'code-truncated',
  'code-old-number',
  'code-length',
  'code-letters',
  'code-shape',
  'code-check-digit',
  'phone-rounded',
  'phone-scientific',
  'phone-length',
  'number-as-text',
  'date-serial',
  'date-unclear',
  'date-invalid',
  'date-future',
  'money-unclear',
  'money-unit',
  'choice-unknown',
  'choice-rest',
  'choice-mapped',
  'region-unknown',
  'region-differs',
  'industry-unknown',
  'email-invalid',
  'int-unclear',
  'too-long',
  'error-cell',
  'column-filled',
  'left-empty',
  'target-unknown',
  'number-taken',
  'title-missing',
  'title-from-text',
  'date-missing',
  'code-dropped',
  'code-confirmed',
] as const;
export type FindingCode = (typeof FINDINGS)[number];

/**
 * `fixed`: mended, shown. `warn`: imported, but look. `decide`: the row waits for a person.
 * `settled`: a person has decided.
 */
export type Severity = 'fixed' | 'warn' | 'decide' | 'settled';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Column from 0; null where the whole row is meant. */
  readonly col: number | null;
  readonly read: string;
  /** What will be stored in its place; null for nothing. */
  readonly stored?: string | null;
  /** All that the cell may say, where that is a short list. */
  readonly allowed?: readonly string[];
  /** A value that would be right, offered as one click. */
  readonly suggestion?: string;
}

/** What became of one cell. */
export interface Reading {
  /** Null: nothing to store, which never overwrites anything. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** True where the reading itself must survive in the note. */
  readonly keep?: boolean;
  /** Sibling fields that the same cell fills. */
  readonly also?: Readonly<Record<string, unknown>>;
}

export const nothing: Reading = { value: null, findings: [] };
