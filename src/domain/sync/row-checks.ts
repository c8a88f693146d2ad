import { awardCheck } from '#domain/award/award.check.ts';
import { dossierCheck } from '#domain/dossier/dossier.check.ts';
import type { Kind } from '#domain/registry.ts';
import { schemeCheck } from '#domain/scheme/scheme.check.ts';
import { scoreCheck } from '#domain/score/score.check.ts';
import type { Draft } from './draft.ts';
import type { RowCheck } from './row-check.ts';
import { same } from './value.ts';

/** What must hold of a row beyond its fields, whoever writes it. */
const CHECKS: Readonly<Partial<Record<Kind, RowCheck>>> = {
  scheme: schemeCheck,
  dossier: dossierCheck,
  score: scoreCheck,
  award: awardCheck,
};

/** Throws where a row that the mutation writes would break a rule of its kind. */
export function checkRows(d: Draft): void {
  for (const after of d.layer.laid()) {
    const check = CHECKS[after.kind];
    const before = d.before.get(after.kind, after.row.id);
    const stands = before && before.deleted === after.deleted && same(before.row, after.row);
    if (check && !stands) check(after, before, d.layer);
  }
}
