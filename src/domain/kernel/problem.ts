/** Every error a person or a program can meet: a stable code, its HTTP status, named details. */
export const PROBLEMS = {
  invalid: 422,
  malformed: 400,
  'unknown-kind': 422,
  'unknown-field': 422,
  'unknown-op': 422,
  reference: 422,
  parent: 422,
  exists: 409,
  forbidden: 403,
  scope: 403,
  absent: 404,
  unauthenticated: 401,
  epoch: 409,
  fork: 409,
  'too-large': 413,
  'schema-too-old': 426,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
  /** A file that the server lacks, or that its sender could not have: sent first, then again. */
  blob: 409,
  /** A part that does not continue what was received. */
  range: 416,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

export interface ProblemDetails {
  readonly kind?: string;
  readonly row?: string;
  readonly field?: string;
  /** What was read, what is allowed: shown to the person who must mend it. */
  readonly read?: unknown;
  readonly allowed?: unknown;
  readonly [detail: string]: unknown;
}

export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  constructor(code: ProblemCode, message: string, details: ProblemDetails = {}) {
    super(message);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
  get status(): number {
    return PROBLEMS[this.code];
  }
}

/** The value, where its absence would be a bug of ours and not a user's case. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing ${what}`);
  return value;
}
