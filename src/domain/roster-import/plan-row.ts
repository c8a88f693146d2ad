import type { Row } from '#domain/kernel/entity.ts';
import { isWithin } from '#domain/region/region.rules.ts';
import { type CellChange, changesOf, withLines } from './compare-row.ts';
import type { Decisions } from './decisions.ts';
import type { Finding } from './finding.ts';
import type { Column } from './map-columns.ts';
import { type Existing, type Match, matchRow } from './match-existing.ts';
import type { Bucket, Candidate, ImportContext, PlanRow } from './plan.ts';
import type { ReadRow, Values } from './read-row.ts';
import type { Repeats } from './repeats.ts';
import { placeOf } from './row-region.ts';

export interface PlanShop {
  readonly columns: readonly Column[];
  readonly context: ImportContext;
  readonly decisions: Decisions;
  readonly existing: Existing;
  readonly members: ReadonlyMap<string, readonly Row[]>;
  readonly repeats: Repeats;
}

export const candidate = (row: Row): Candidate => ({
  id: row.id,
  name: String(row.name),
  creditCode: typeof row.creditCode === 'string' ? row.creditCode : null,
});

/** The record that a row is about, as found or as a person said. */
export function decidedMatch(row: ReadRow, shop: Pick<PlanShop, 'decisions' | 'existing'>): Match {
  const fix = shop.decisions.rows[row.row];
  if (fix?.type === 'match') {
    const chosen = shop.existing.byId.get(fix.id);
    if (chosen) return { by: 'person', row: chosen };
  }
  const found = matchRow(row, shop.existing);
  // One credit code is one enterprise: saying "new" can't make two of it.
  const asNew = (fix?.type === 'new' || fix?.type === 'separate') && found.by !== 'code';
  return asNew ? { by: 'none' } : found;
}

/** The membership that the row speaks of: the running one, or an ended one with the same last day. */
function membershipOf(id: string | undefined, row: ReadRow, shop: PlanShop): Row | null {
  const all = (id === undefined ? undefined : shop.members.get(id)) ?? [];
  const left = row.membership.leftOn ?? null;
  const running = all.find((m) => (m.leftOn ?? null) === null);
  return (left === null ? running : (all.find((m) => m.leftOn === left) ?? running)) ?? null;
}

export const fill = (values: Values, gaps: readonly Values[]): Values =>
  Object.assign({}, ...[...gaps].reverse(), values);

/** The federation of the region, else of the units above it, else the target's own. */
function federationOf(region: string | null, context: ImportContext): string {
  const over = context.federations
    .filter((f) => f.region !== null && region !== null && isWithin(region, f.region))
    .sort((a, b) => depth(b.region) - depth(a.region));
  return over[0]?.id ?? context.target.federationId;
}

const depth = (region: string | null) => (region ?? '').replace(/0000$|00$/, '').length;

/** Where a row stands, by what is known of it; `match` null for what is new. */
export function bucketOf(
  row: ReadRow,
  shop: Pick<PlanShop, 'decisions' | 'repeats'>,
  known: { readonly unclear: boolean; readonly match: PlanRow['match'] },
  findings: readonly Finding[],
  size: number,
): Bucket {
  const fix = shop.decisions.rows[row.row];
  if (fix?.type === 'exclude') return 'excluded';
  if (shop.repeats.of.has(row.row)) return fix?.type === 'merge' ? 'merged' : 'duplicate';
  if (findings.some((finding) => finding.severity === 'decide')) return 'decide';
  if (known.unclear) return 'ambiguous';
  if (known.match === null) return 'new';
  return size > 0 ? 'update' : 'unchanged';
}

/** A damaged code of an enterprise that the register knows: the register's code is offered. */
function withHints(findings: readonly Finding[], known: Row | null): readonly Finding[] {
  const code = known?.creditCode;
  if (typeof code !== 'string') return findings;
  return findings.map((f) =>
    f.severity === 'decide' && f.code.startsWith('code-') && f.suggestion === undefined
      ? { ...f, suggestion: code }
      : f,
  );
}

/** Decides one row: which record, what would change, and what still waits for a person. */
export function planRow(row: ReadRow, shop: PlanShop): PlanRow {
  const { context } = shop;
  const match = decidedMatch(row, shop);
  const record = match.by === 'none' || match.by === 'unclear' ? null : match.row;
  const more = shop.repeats.merged.get(row.row) ?? [];
  const place = placeOf(row, shop.columns, context);
  const values = fill(
    row.enterprise,
    more.map((m) => m.enterprise),
  );
  const memberValues = fill(
    row.membership,
    more.map((m) => m.membership),
  );
  const lines = [values.note, ...row.kept, ...more.flatMap((m) => [m.enterprise.note, ...m.kept])];
  const note = withLines(
    record?.note,
    lines.filter((l) => typeof l === 'string'),
  );
  // What an address or a code implies serves a new entry; a known one changes by what is said.
  const region = record === null ? place.region : (values.region ?? null);
  const changes: CellChange[] = [
    ...changesOf('enterprise', { ...values, region, note: note.text }, record),
  ];
  const membership = membershipOf(record?.id, row, shop);
  if (context.target.kind === 'chamber') {
    // Rosters without a status column mean members; a stored membership keeps its own.
    const stated = typeof memberValues.leftOn === 'string' ? 'resigned' : 'active';
    const status = memberValues.status ?? (membership ? null : stated);
    changes.push(...changesOf('membership', { ...memberValues, status }, membership));
  }
  const findings = [
    ...withHints(row.findings, record),
    ...place.findings,
    ...note.left.map(
      (line): Finding => ({
        code: 'too-long',
        severity: 'warn',
        col: null,
        read: line,
        stored: null,
      }),
    ),
  ];
  const repeat = shop.repeats.of.get(row.row);
  const sure = record && match.by !== 'none' && match.by !== 'unclear';
  const known = {
    unclear: match.by === 'unclear',
    match: sure ? { id: record.id, by: match.by } : null,
  };
  return {
    row: row.row,
    name: row.name,
    creditCode: typeof values.creditCode === 'string' ? values.creditCode : null,
    bucket: bucketOf(row, shop, known, findings, changes.length),
    findings,
    changes,
    match: known.match,
    about: null,
    membershipId: membership?.id ?? null,
    candidates: match.by === 'unclear' ? match.candidates.map(candidate) : [],
    repeats: repeat?.first ?? null,
    sameCode: repeat?.sameCode ?? false,
    federationId: federationOf(place.region, context),
  };
}
