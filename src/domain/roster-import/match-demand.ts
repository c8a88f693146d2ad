import { latest } from '#domain/kernel/date.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { nameKey } from './clean-text.ts';
import type { Decisions } from './decisions.ts';
import type { Column } from './map-columns.ts';
import { type Existing, indexExisting, type Match, rowsBy } from './match-existing.ts';
import type { ImportContext, PlanRow } from './plan.ts';
import { decidedMatch } from './plan-row.ts';
import type { ReadRow } from './read-row.ts';
import type { Identity } from './repeats.ts';

/** What plans of demands are made from. */
export interface DemandShop {
  readonly columns: readonly Column[];
  readonly context: ImportContext;
  readonly decisions: Decisions;
  /** Enterprises and chambers, by code and name. */
  readonly existing: Existing;
  readonly targetOf: (row: ReadRow) => Match;
  readonly known: (row: ReadRow) => KnownDemand;
  readonly identityOf: (row: ReadRow) => Identity;
}

/** The demand on this device that a row speaks of. */
export interface KnownDemand {
  readonly row: Row | null;
  readonly by: NonNullable<PlanRow['match']>['by'];
  /** Its number belongs to a demand of somebody else. */
  readonly taken: boolean;
}

/** A title made of the first sentence of a text. */
export function titleFrom(text: string): string {
  const first = text.split(/[。；;！!？?\n]/)[0]?.trim() ?? '';
  const said = first === '' ? text.trim() : first;
  return said.length <= 40 ? said : `${said.slice(0, 39)}…`;
}

/** The title that a row states, or that its text gives; empty where it has neither. */
export function titleOf({ demand }: ReadRow): string {
  if (typeof demand.title === 'string') return demand.title;
  return typeof demand.text === 'string' ? titleFrom(demand.text) : '';
}

/** What makes two spellings of a title one; of signs alone every one counts. */
const titleKey = (title: string): string => nameKey(title) || title.trim();

const textOr = (value: unknown) => (typeof value === 'string' ? value : null);

/** Two dates of any precision that may mean one day. */
const mayBeOne = (a: string, b: string) => a.startsWith(b) || b.startsWith(a) || latest(a) === b;

/** Everything that the rows of a ledger may meet on this device. */
export function demandShop(
  columns: readonly Column[],
  context: ImportContext,
  decisions: Decisions,
): DemandShop {
  const targets = [...context.enterprises, ...context.chambers];
  const existing = indexExisting(targets);
  const byShort = rowsBy(targets, ({ shortName }) =>
    typeof shortName === 'string' ? nameKey(shortName) : null,
  );
  const byTarget = rowsBy(context.demands, (row) => textOr(row.targetId));
  const byNumber = rowsBy(context.demands, (row) => textOr(row.number));

  const targetOf = (row: ReadRow): Match => {
    const found = decidedMatch(row, { decisions, existing });
    const short = found.by === 'none' && row.name !== '' ? byShort.get(nameKey(row.name)) : null;
    const [first, ...more] = short ?? [];
    if (!first) return found;
    return more.length > 0
      ? { by: 'unclear', candidates: [first, ...more] }
      : { by: 'name', row: first };
  };

  const known = (row: ReadRow): KnownDemand => {
    const match = targetOf(row);
    const target = match.by === 'none' || match.by === 'unclear' ? null : match.row.id;
    const number = textOr(row.demand.number);
    const numbered = number === null ? [] : (byNumber.get(number) ?? []);
    const own = numbered.find((one) => one.targetId === target);
    if (own) return { row: own, by: 'number', taken: false };
    const taken = numbered.length > 0 && target !== null;
    if (decisions.rows[row.row]?.type === 'separate') return { row: null, by: 'name', taken };
    const title = titleKey(titleOf(row));
    const on = textOr(row.demand.registeredOn);
    const same = (target === null ? [] : (byTarget.get(target) ?? [])).find((one) => {
      const other = textOr(one.number);
      if (number !== null && other !== null && number !== other) return false;
      if (title === '' || titleKey(String(one.title)) !== title) return false;
      return on === null || mayBeOne(String(one.registeredOn), on);
    });
    return { row: same ?? null, by: 'name', taken };
  };

  const identityOf = (row: ReadRow): Identity => {
    const match = targetOf(row);
    const about = match.by === 'none' || match.by === 'unclear' ? nameKey(row.name) : match.row.id;
    const title = titleKey(titleOf(row));
    const on = textOr(row.demand.registeredOn) ?? '';
    return {
      code: textOr(row.demand.number),
      record: known(row).row?.id ?? null,
      name: title === '' || row.name === '' ? '' : `${about}|${title}|${on}`,
    };
  };
  return { columns, context, decisions, existing, targetOf, known, identityOf };
}
