import type { Row } from '#domain/kernel/entity.ts';
import { isKind } from '#domain/registry.ts';
import type { Op } from '#domain/sync/op.ts';
import { upgradeOps } from '#domain/sync/op-upgrades.ts';
import type { Issue } from './data-port.ts';
import type { Database, IssueRecord } from './store/database.ts';

/** Dealt with and shown; older ones are kept but seldom asked for. */
const SHOWN = 200;

/** Refused changes as a person sees them: with the records as they were before. */
export async function issuesIn(
  db: Database,
  issues: readonly IssueRecord[],
): Promise<readonly Issue[]> {
  const acts = await db.history.bulkGet(issues.map((issue) => issue.id));
  return issues.map((issue, at) => {
    const steps = acts[at]?.steps ?? [];
    const seen = steps.flatMap(({ op, before }): [string, Row][] =>
      before ? [[op.id, before]] : [],
    );
    return {
      ...issue,
      // It may be sent again, by an app that has been updated since.
      ops: upgradeOps(issue.ops, issue.schema ?? 1) as readonly Op[],
      kind: issue.kind !== null && isKind(issue.kind) ? issue.kind : null,
      seen: Object.fromEntries(seen.reverse()),
    };
  });
}

/** Those that were sent again or given up, the latest first. */
export async function pastIssuesIn(db: Database): Promise<readonly Issue[]> {
  const past = (await db.issue.toArray()).filter((issue) => issue.settled);
  const when = (issue: IssueRecord) => issue.settled?.at ?? '';
  past.sort((a, b) => when(b).localeCompare(when(a)));
  return issuesIn(db, past.slice(0, SHOWN));
}
