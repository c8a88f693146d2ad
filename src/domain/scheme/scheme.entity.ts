import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';

export const SUBJECT_KINDS = ['chamber', 'federation'] as const;
export const ITEM_KINDS = ['level', 'count', 'ratio', 'bool'] as const;

/** One scored line of a scheme. `points` are the maximum; how they are won depends on `kind`. */
export interface SchemeItem {
  readonly code: string;
  readonly text: string;
  readonly points: number;
  readonly kind: (typeof ITEM_KINDS)[number];
  readonly evidence?: boolean;
}
export interface SchemeDimension {
  readonly code: string;
  readonly text: string;
  readonly items: readonly SchemeItem[];
}

/** A rating scheme is data with versions: the four goods were renamed after 2019. */
export const scheme = defineEntity('scheme', 'name', {
  name: required(f.text(120)),
  code: required(f.code(40, { indexed: true })),
  version: required(f.text(40)),
  federationId: required(f.ref(['federation'])),
  subjectKind: required(f.oneOf(SUBJECT_KINDS)),
  dimensions: f.json<readonly SchemeDimension[]>(),
  vetoes: f.json<readonly { code: string; text: string }[]>(),
  bonusCap: f.int(),
  passLine: f.int(),
  benchmarkLine: f.int(),
  validYears: f.int(),
  outcome: f.oneOf(['title', 'case', 'grade', 'pass']),
  official: f.bool(),
  source: f.text(400),
  lockedOn: f.date(),
  demo: f.bool(),
});
export type Scheme = RecordOf<typeof scheme>;
