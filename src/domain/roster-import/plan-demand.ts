import { DEMAND_STATES, type DemandState } from '#domain/demand/demand.entity.ts';
import { LOOP } from '#domain/demand/demand.rules.ts';
import { earliest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { changesOf, withLines } from './compare-row.ts';
import type { Finding } from './finding.ts';
import { NAME_OF } from './import-target.ts';
import { type DemandShop, titleOf } from './match-demand.ts';
import type { PlanRow } from './plan.ts';
import { bucketOf, candidate, fill } from './plan-row.ts';
import type { ReadRow, Values } from './read-row.ts';
import type { Repeats } from './repeats.ts';

const DATES = ['assignedOn', 'startedOn', 'repliedOn', 'confirmedOn', 'closedOn'] as const;

/** How far a demand is by its dates and its handler, where its row does not say. */
function stateByDates(values: Values): DemandState {
  const has = (name: string) => (values[name] ?? null) !== null;
  const at = DATES.findLastIndex(has);
  const byHandler = has('handler') ? 'assigned' : 'registered';
  return at < 0 ? byHandler : (LOOP[at + 1] ?? 'registered');
}

const rankOf = (state: unknown) => (LOOP as readonly unknown[]).indexOf(state);

/** The state to store: what the row says; else what its dates say, as long as that leads on. */
function stateFor(values: Values, record: Row | null): DemandState | null {
  const stated = DEMAND_STATES.find((known) => known === values.state);
  if (stated) return stated;
  const dated = stateByDates(values);
  if (record === null) return dated;
  return rankOf(record.state) >= 0 && rankOf(dated) > rankOf(record.state) ? dated : null;
}

/** The day of registration; for a new demand without one the first day that is known of it. */
function registeredFor(values: Values, record: Row | null, today: string) {
  if (typeof values.registeredOn === 'string') return { on: values.registeredOn, guessed: false };
  if (record !== null) return { on: null, guessed: false };
  const days = DATES.map((name) => values[name]).filter((day) => typeof day === 'string');
  return {
    on: days.sort((a, b) => (earliest(a) < earliest(b) ? -1 : 1))[0] ?? today,
    guessed: true,
  };
}

/** Decides one row of a ledger: whose demand, which one, what would change, what waits for a person. */
export function planDemandRow(row: ReadRow, shop: DemandShop & { repeats: Repeats }): PlanRow {
  const { context, columns } = shop;
  const target = shop.targetOf(row);
  const about = target.by === 'none' || target.by === 'unclear' ? null : target.row;
  const { row: record, by, taken } = shop.known(row);
  const more = shop.repeats.merged.get(row.row) ?? [];
  const { targetId: _, ...values } = fill(
    row.demand,
    more.map((m) => m.demand),
  ) as Record<string, unknown>;
  const title = titleOf({ ...row, demand: values });
  const registered = registeredFor(values, record, context.today);
  const lines = [values.note, ...row.kept, ...more.flatMap((m) => [m.demand.note, ...m.kept])];
  const note = withLines(
    record?.note,
    lines.filter((line) => typeof line === 'string'),
  );
  const written = {
    ...values,
    title: record !== null && (values.title ?? null) === null ? null : title,
    registeredOn: registered.on,
    state: stateFor(values, record),
    note: note.text,
  };
  const changes = changesOf('demand', written, record);
  const colOf = (name: string) => columns.find((c) => c.target === name)?.col ?? null;
  const found = (
    code: Finding['code'],
    severity: Finding['severity'],
    col: number | null,
    read = '',
    stored: string | null = null,
  ): Finding => ({ code, severity, col, read, stored });
  const textCol = colOf('demand.text');
  const findings: Finding[] = [
    ...row.findings,
    ...(row.name !== '' && target.by === 'none'
      ? [found('target-unknown', 'decide', colOf(NAME_OF.demands), row.name)]
      : []),
    ...(taken
      ? [found('number-taken', 'decide', colOf('demand.number'), String(values.number))]
      : []),
    ...(title === '' ? [found('title-missing', 'decide', colOf('demand.title') ?? textCol)] : []),
    ...(title !== '' && (values.title ?? null) === null && record === null
      ? [found('title-from-text', 'fixed', textCol, String(values.text), title)]
      : []),
    ...(registered.guessed
      ? [found('date-missing', 'warn', colOf('demand.registeredOn'), '', registered.on)]
      : []),
    ...note.left.map((line) => found('too-long', 'warn', null, line)),
  ];
  const known = {
    unclear: target.by === 'unclear',
    match: record === null ? null : { id: record.id, by },
  };
  const repeat = shop.repeats.of.get(row.row);
  const isChamber = about !== null && context.chambers.some((one) => one.id === about.id);
  return {
    row: row.row,
    name: row.name,
    creditCode: typeof row.enterprise.creditCode === 'string' ? row.enterprise.creditCode : null,
    bucket: bucketOf(row, shop, known, findings, changes.length),
    findings,
    changes,
    match: known.match,
    about: about === null ? null : { kind: isChamber ? 'chamber' : 'enterprise', id: about.id },
    membershipId: null,
    candidates: target.by === 'unclear' ? target.candidates.map(candidate) : [],
    repeats: repeat?.first ?? null,
    sameCode: repeat?.sameCode ?? false,
    federationId: '',
  };
}
