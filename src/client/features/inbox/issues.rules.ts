import type { Issue } from '#client/data/data-port.ts';
import type { Refusal } from '#domain/refusal/refusal.entity.ts';

export interface IssueGroup {
  readonly issue: Issue;
  /** Refused only because `issue` was: they go the way it goes. */
  readonly dependents: readonly Issue[];
}

const makes = (issue: Issue, id: string | null): boolean =>
  issue.ops.some((op) => op.op === 'create' && op.id === id);

/** Refused changes with those that wait for them; the oldest first. */
export function underParents(issues: readonly Issue[]): readonly IssueGroup[] {
  const inOrder = [...issues].sort((a, b) => a.n - b.n);
  const parentOf = (issue: Issue): Issue | undefined =>
    issue.code === 'parent'
      ? inOrder.findLast((one) => one.n < issue.n && one.code !== 'parent' && makes(one, issue.row))
      : undefined;
  const heads = inOrder.filter((issue) => !parentOf(issue));
  return heads.map((issue) => ({
    issue,
    dependents: inOrder.filter((one) => parentOf(one) === issue),
  }));
}

export interface RefusalGroup {
  readonly refusal: Refusal;
  readonly dependents: readonly Refusal[];
}

/** The same for what others were refused: applying the first applies the rest. */
export function refusalsUnderParents(refusals: readonly Refusal[]): readonly RefusalGroup[] {
  const parentOf = (one: Refusal): Refusal | undefined =>
    one.code === 'parent'
      ? refusals.find(
          (r) => r.code !== 'parent' && r.row === one.row && r.client === one.client && r.n < one.n,
        )
      : undefined;
  const heads = refusals.filter((refusal) => !parentOf(refusal));
  return heads.map((refusal) => ({
    refusal,
    dependents: refusals.filter((one) => parentOf(one) === refusal).sort((a, b) => a.n - b.n),
  }));
}
