import { act } from '#client/records/act.ts';
import { isName } from '#client/records/names.queries.ts';
import { createOp, patchOp, type Values } from '#client/records/ops.ts';
import { sources } from '#client/records/sources.ts';
import { validThrough, wordingOf } from '#domain/award/award.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import { newId } from '#domain/kernel/id.ts';
import type { Round } from '#domain/round/round.entity.ts';
import { type OutcomeWord, outcomeWord } from '#domain/scheme/outcome-word.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { Op } from '#domain/sync/op.ts';
import type { BoardLine } from './board-lines.ts';

/** Moves a round on; `word` is the new stage in the reader's language. */
export const moveRound = (row: Row, state: Round['state'], word: string) =>
  act([patchOp('round', row, { state })], 'rounds:act.stage', {
    name: String(row.name),
    state: word,
  });

const patched = (lines: readonly BoardLine[], values: (line: BoardLine) => Values) =>
  lines.map((line) => patchOp('dossier', line.row, values(line)));
const many = (lines: readonly BoardLine[]) => ({ count: lines.length });

/** Keeps what reviewers and experts lead to as the final score. */
export const setFinalScores = (lines: readonly BoardLine[]) =>
  act(
    patched(lines, ({ found }) => ({ finalScore: found })),
    'rounds:act.score',
    many(lines),
  );

export const recommend = (lines: readonly BoardLine[], day: string) =>
  act(
    patched(lines, () => ({ state: 'recommended', recommendedOn: day })),
    'rounds:act.recommend',
    many(lines),
  );

/** The published names of a round with those of more dossiers. */
const namesWith = (round: Row, lines: readonly BoardLine[]) => ({
  ...Object(round.publicised ?? {}),
  ...Object.fromEntries(lines.filter((l) => isName(l.name)).map(({ id, name }) => [id, name])),
});

/** Publishes the names of dossiers that are on notice already. */
export const publishNames = (lines: readonly BoardLine[], round: Row) =>
  act(
    [patchOp('round', round, { publicised: namesWith(round, lines) })],
    'rounds:act.publish',
    many(lines),
  );

/**
 * Puts dossiers on notice, and their names on the list that all may read who may object. The round's
 * notice begins with the first of them where it has no date.
 */
export const putOnNotice = (lines: readonly BoardLine[], round: Row, day: string) =>
  act(
    [
      ...patched(lines, () => ({ state: 'on-notice', publicisedOn: day })),
      patchOp('round', round, {
        noticeFrom: round.noticeFrom ?? day,
        publicised: namesWith(round, lines),
      }),
    ],
    'rounds:act.notice',
    many(lines),
  );

export const decline = (
  lines: readonly BoardLine[],
  day: string,
  reason: string,
  word: OutcomeWord,
) =>
  act(
    patched(lines, ({ dossier }) => ({
      state: 'not-awarded',
      decidedOn: day,
      deductionReason: reason.trim() || dossier.deductionReason,
    })),
    'rounds:act.decline',
    { ...many(lines), context: word },
  );

/** What all awards of one act share. */
export interface AwardTerms {
  readonly day: string;
  readonly grade: string;
  readonly benchmarkGrade: string;
  /** Beginning of the certificate numbers; empty for none. */
  readonly prefix: string;
  readonly first: number;
  readonly document: string;
}

const numbered = ({ prefix, first }: AwardTerms, at: number) =>
  prefix.trim() === '' ? null : `${prefix.trim()}${String(first + at).padStart(4, '0')}`;

/** The award of a dossier, under the words of the version it was rated by. */
function awardOp(line: BoardLine, at: number, round: Round, scheme: Scheme, terms: AwardTerms): Op {
  const { dossier, outcome } = line;
  const benchmark = outcome?.standing === 'benchmark';
  return createOp('award', newId(sources), {
    schemeId: scheme.id,
    roundId: round.id,
    dossierId: dossier.id,
    subjectKind: dossier.subjectKind,
    subjectId: dossier.subjectId,
    level: round.level,
    grade: outcome?.grade?.text ?? (benchmark ? terms.benchmarkGrade : terms.grade),
    benchmark: benchmark || null,
    year: round.year,
    score: dossier.finalScore,
    appliedOn: dossier.submittedOn,
    recommendedOn: dossier.recommendedOn,
    publicisedOn: dossier.publicisedOn,
    awardedOn: terms.day,
    validUntil: validThrough(terms.day, scheme.validYears),
    certificateNumber: numbered(terms, at),
    document: terms.document,
    wording: wordingOf(scheme),
    demo: round.demo,
  });
}

/** Awards dossiers: each with its award, all of them one act. */
export const awardAll = (
  lines: readonly BoardLine[],
  round: Round,
  scheme: Scheme,
  terms: AwardTerms,
) =>
  act(
    lines.flatMap((line, at) => [
      patchOp('dossier', line.row, { state: 'awarded', decidedOn: terms.day }),
      awardOp(line, at, round, scheme, terms),
    ]),
    'rounds:act.award',
    { ...many(lines), context: outcomeWord(scheme) },
  );
