import type { Issue } from '#client/data/data-port.ts';
import type { ProblemCode } from '#domain/kernel/problem.ts';
import { settles } from '#domain/sync/op-rules.ts';

/** By what the server's rules of a kind say they want; see `refused` in row-check.ts. */
const RULES = {
  gates: 'incomplete',
  veto: 'vetoed',
  objections: 'objected',
  wording: 'wordingKept',
  locked: 'schemeLocked',
} as const;

/** A sentence for every code. What is about a whole request no single change hears of. */
const SENTENCES = {
  scope: 'scope',
  forbidden: 'forbidden',
  exists: 'exists',
  parent: 'parent',
  reference: 'reference',
  invalid: 'invalid',
  absent: 'absent',
  blob: 'blob',
  'too-large': 'tooLarge',
  malformed: 'malformed',
  'unknown-kind': 'unknown',
  'unknown-field': 'unknown',
  'unknown-op': 'unknown',
  internal: 'internal',
  unauthenticated: 'other',
  epoch: 'other',
  fork: 'other',
  'schema-too-old': 'other',
  'too-many-requests': 'other',
  unavailable: 'other',
  range: 'other',
} as const satisfies Record<ProblemCode, string>;

export type Reason =
  | (typeof SENTENCES)[ProblemCode]
  | (typeof RULES)[keyof typeof RULES]
  | 'file'
  | 'settling';

/**
 * Which sentence tells why a change was refused. `fileHere`: a file of it lies on this device and the
 * server will not take it. A newer server may name a code that this release does not know.
 */
export function reasonOf(
  { code, allowed, ops }: Pick<Issue, 'code' | 'allowed' | 'ops'>,
  fileHere = false,
): Reason {
  if (code === 'blob' && fileHere) return 'file';
  // What somebody chose between others' values goes to nobody: the choice is still open to others.
  if (code === 'forbidden' && ops.every(settles)) return 'settling';
  const wants = typeof allowed === 'object' && allowed !== null ? Object.keys(allowed) : [];
  const rule = Object.entries(RULES).find(([want]) => code === 'invalid' && wants.includes(want));
  return rule?.[1] ?? SENTENCES[code] ?? 'other';
}

/** Whether it is about the record as a whole, whatever field it was noticed at. */
export const isRule = (reason: Reason): boolean => Object.values<string>(RULES).includes(reason);

/** Where the same may be answered better once something else has changed. */
const WORTH_A_TRY: ReadonlySet<Reason> = new Set([
  ...(['internal', 'unknown', 'reference', 'parent', 'other'] as const),
  ...(['incomplete', 'vetoed', 'objected'] as const),
]);
export const isWorthATry = (reason: Reason): boolean => WORTH_A_TRY.has(reason);
