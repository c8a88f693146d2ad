import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';
import { OUTCOME_WORDS } from './outcome-word.ts';
import type { RATING_LEVELS } from './rating-levels.ts';
import type {
  FinalRule,
  SchemeDimension,
  SchemeGate,
  SchemeGrade,
  SchemeItem,
  SchemeVeto,
} from './scheme-parts.ts';

export const SUBJECT_KINDS = ['chamber', 'federation'] as const;
export const SCHEME_STATES = ['draft', 'adopted', 'withdrawn'] as const;

/** A rating scheme is data with versions: the four goods were renamed after 2019. */
export const scheme = defineEntity('scheme', 'name', {
  name: required(f.text(120)),
  /** The family: versions of one scheme share it. */
  code: required(f.code(40, { indexed: true })),
  version: required(f.text(40)),
  federationId: required(f.ref(['federation'])),
  subjectKind: required(f.oneOf(SUBJECT_KINDS)),
  state: f.oneOf(SCHEME_STATES),
  /** Points of all dimensions as the standard states them; the parts must add up to it. */
  total: f.int(),
  dimensions: f.json<readonly SchemeDimension[]>(),
  bonus: f.json<readonly SchemeItem[]>(),
  bonusCap: f.int(),
  vetoes: f.json<readonly SchemeVeto[]>(),
  gates: f.json<readonly SchemeGate[]>(),
  passLine: f.int(),
  benchmarkLine: f.int(),
  grades: f.json<readonly SchemeGrade[]>(),
  /** Levels at which the title is given, benchmark apart. */
  levels: f.json<readonly (typeof RATING_LEVELS)[number][]>(),
  finalRule: f.json<FinalRule>(),
  validYears: f.int(),
  outcome: f.oneOf(['title', 'case', 'grade', 'pass']),
  /** How it calls what it gives; without it, as its outcome and its subjects are called. */
  outcomeWord: f.oneOf(OUTCOME_WORDS),
  official: f.bool(),
  source: f.text(400),
  basis: f.text(400),
  copiedFromId: f.ref(['scheme']),
  adoptedOn: f.date(),
  lockedOn: f.date(),
  demo: f.bool(),
});
export type Scheme = RecordOf<typeof scheme>;
