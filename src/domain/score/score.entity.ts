import { z } from 'zod';
import { defineEntity, type RecordOf } from '#domain/kernel/entity.ts';
import { f, required } from '#domain/kernel/field.ts';
import { once } from '#domain/kernel/once.ts';

export const SCORE_KINDS = ['self', 'reviewer', 'expert', 'final'] as const;
export type ScoreKind = (typeof SCORE_KINDS)[number];

/**
 * What a sheet says of one item. `value` is what was found (a level's code, a number, a percentage,
 * yes or no) and is turned into points by the scheme; `points` stand where somebody set them.
 */
const entry = once(() =>
  z.looseObject({
    value: z.union([z.number(), z.string().max(60), z.boolean()]).optional(),
    points: z.number().optional(),
    /** Why points were taken off, or how the subject explains its claim. */
    reason: z.string().max(1000).optional(),
    /** Ids of evidence. */
    evidence: z.array(z.string().max(40)).max(40).optional(),
  }),
);
export interface ScoreEntry extends z.infer<ReturnType<typeof entry>> {}

/**
 * One sheet of a dossier: one for each kind and author, its id made from these (`scoreId`). A
 * subject's claim and the outcome lie in `entries`; what reviewers and experts found, in `findings`,
 * which only a full view shows. Items, veto items and gates are keys alike.
 */
export const score = defineEntity('score', 'kind', {
  dossierId: required(f.ref(['dossier'])),
  kind: required(f.oneOf(SCORE_KINDS, { indexed: true })),
  /** Whose sheet it is: the subject (self), a federation (reviewer, final) or a user (expert). */
  authorId: required(f.code(60, { indexed: true })),
  authorName: f.text(60),
  entries: f.map<ScoreEntry>(entry),
  findings: f.map<ScoreEntry>(entry, { sensitivity: 'restricted' }),
  /** When it was handed in; an expert's sheet is his alone until then, and unchangeable after. */
  submittedAt: f.dateTime(),
  demo: f.bool(),
});
export type Score = RecordOf<typeof score>;
