import { CELL_STATES, type CellState } from '#domain/liaison/coverage/cells.ts';
import type { CoverageFigures } from '#domain/liaison/coverage/figures.ts';
import { LIAISON_TARGETS, type Liaison } from '#domain/liaison/liaison.entity.ts';
import { CADENCE_PERIODS, type CadencePeriod } from '#domain/liaison-rule/liaison-rule.entity.ts';

export type FigureKey = keyof CoverageFigures;
export const FIGURES: readonly FigureKey[] = ['coverage', 'visited', 'completed', 'load'];

/** What the board is asked for: all of it stands in the address, so that a link shows the same. */
export interface Asked {
  /** ISO day as of which everything is true. */
  readonly day: string;
  readonly per: CadencePeriod;
  readonly text: string;
  readonly federation: string | null;
  readonly campaign: string | null;
  readonly type: string | null;
  readonly kind: Liaison['targetKind'] | null;
  readonly leader: string | null;
  readonly state: CellState | null;
  /** The target whose panel is open, and the period that was pressed. */
  readonly target: string | null;
  readonly period: string | null;
  /** The figure whose rows are open. */
  readonly figure: FigureKey | null;
}

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null =>
  all.find((one) => one === text) ?? null;
const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Reads an address; what is missing or spelt wrong is the default. */
export function readAsked(params: URLSearchParams, today: string): Asked {
  const on = params.get('on');
  return {
    day: isDay(on) ? on : today,
    per: oneOf(CADENCE_PERIODS, params.get('per')) ?? 'quarter',
    text: params.get('q') ?? '',
    federation: params.get('federation'),
    campaign: params.get('campaign'),
    type: params.get('type'),
    kind: oneOf(LIAISON_TARGETS, params.get('kind')),
    leader: params.get('leader'),
    state: oneOf(CELL_STATES, params.get('state')),
    target: params.get('target'),
    period: params.get('period'),
    figure: oneOf(FIGURES, params.get('figure')),
  };
}

const PLAIN = [
  'federation',
  'campaign',
  'type',
  'kind',
  'leader',
  'state',
  'target',
  'period',
  'figure',
] as const;

/** The address of what is asked; defaults are left out. */
export function writeAsked(asked: Asked, today: string): URLSearchParams {
  const params = new URLSearchParams();
  if (asked.day !== today) params.set('on', asked.day);
  if (asked.per !== 'quarter') params.set('per', asked.per);
  if (asked.text.trim() !== '') params.set('q', asked.text.trim());
  for (const key of PLAIN) if (asked[key]) params.set(key, asked[key]);
  return params;
}

/** Whether only a part of the programme is asked for. */
export const isNarrow = (asked: Asked): boolean =>
  [asked.federation, asked.campaign, asked.type, asked.kind, asked.leader].some(Boolean);
