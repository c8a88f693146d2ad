import type { Finding, FindingCode, Severity } from '#domain/roster-import/finding.ts';
import type { Plan, PlanRow } from '#domain/roster-import/plan.ts';

/** Cells with one reading, which one answer can settle. */
export interface FindingItem {
  readonly key: string;
  readonly finding: Finding;
  readonly rows: readonly Pick<PlanRow, 'row' | 'name'>[];
}

/** Findings of one kind in one column. */
export interface FindingGroup {
  readonly key: string;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly col: number | null;
  readonly items: readonly FindingItem[];
  readonly rows: number;
}

const ORDER: readonly Severity[] = ['decide', 'warn', 'settled', 'fixed'];

/** All findings of a plan, what waits for a person first, equal readings together. */
export function groupFindings(plan: Plan): readonly FindingGroup[] {
  const groups = new Map<string, Map<string, { finding: Finding; rows: PlanRow[] }>>();
  for (const row of plan.rows) {
    if (row.bucket === 'excluded') continue;
    for (const finding of row.findings) {
      const key = `${finding.severity}:${finding.code}:${finding.col ?? ''}`;
      const items = groups.get(key) ?? new Map();
      groups.set(key, items);
      // A suggestion belongs to its row, so such cells stay apart.
      const same = `${finding.read}|${finding.suggestion ?? ''}`;
      const item = items.get(same);
      if (item) item.rows.push(row);
      else items.set(same, { finding, rows: [row] });
    }
  }
  return [...groups]
    .flatMap(([key, items]): FindingGroup[] => {
      const all = [...items].map(([same, item]) => ({ key: `${key}|${same}`, ...item }));
      const first = all[0]?.finding;
      if (!first) return [];
      const rows = all.reduce((n, item) => n + item.rows.length, 0);
      return [
        { key, code: first.code, severity: first.severity, col: first.col, items: all, rows },
      ];
    })
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.rows - a.rows);
}

/** Without them a demand can do: its state then follows from its dates. */
const LEAVABLE: readonly FindingCode[] = ['number-taken', 'choice-unknown'];
const MUST: readonly FindingCode[] = ['name-missing', 'target-unknown', 'title-missing'];

/** Which answers a finding takes beside a better text. */
export function answersTo(code: FindingCode): {
  readonly confirm: boolean;
  readonly leave: 'withoutCode' | 'leave' | null;
  readonly exclude: boolean;
} {
  if (code.startsWith('code-'))
    return { confirm: code === 'code-check-digit', leave: 'withoutCode', exclude: true };
  if (code.startsWith('phone-')) return { confirm: false, leave: 'leave', exclude: true };
  if (LEAVABLE.includes(code)) return { confirm: false, leave: 'leave', exclude: true };
  return { confirm: false, leave: null, exclude: MUST.includes(code) };
}
