import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { evidenceOfQuery } from '#client/records/evidence/evidence.queries.ts';
import { useReading } from '#client/records/use-reading.ts';
import { useRights } from '#client/records/use-rights.ts';
import { useSession } from '#client/records/use-session.ts';
import { useToday } from '#client/records/use-today.ts';
import { isSelfScoring } from '#domain/dossier/dossier.rules.ts';
import type { Evidence } from '#domain/evidence/evidence.entity.ts';
import { scopeOf } from '#domain/kernel/access.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { Score, ScoreKind } from '#domain/score/score.entity.ts';
import { scoreId } from '#domain/score/score-id.rules.ts';
import { type Suggestion, suggestions } from '#domain/suggestion/suggest.rules.ts';
import type { Library } from '../evidence/item-evidence.tsx';
import { useNamedDocuments } from '../evidence/use-named-documents.ts';
import { useRater } from '../use-rater.ts';
import type { SheetTarget } from './dossier.commands.ts';
import type { TrailOf } from './item-trail.tsx';
import { FACT_KINDS, ratingRowsQuery } from './rating-rows.queries.ts';
import { claimOf, type Sheet, sheetsQuery } from './sheets.queries.ts';
import type { OpenDossier } from './use-dossier.ts';

export type Rated = OpenDossier & { readonly scheme: Scheme };
const NONE: readonly Sheet[] = [];
const NO_DOCUMENTS: readonly Evidence[] = [];

/** All that the sheets of a dossier stand on: what is claimed, known, attached, and who may do what. */
export function useDossierParts({ record, dossier, scheme, round }: Rated) {
  const today = useToday();
  const day = dossier.submittedOn ?? today;
  const { session } = useSession();
  const { federationId } = useRater();
  const rights = useRights();
  const { subjectKind, subjectId } = dossier;
  const held = useQuery(sheetsQuery(dossier.id)).data;
  // In part they would show a claim as empty and an item as without documents.
  const sheets = useReading('score', 'evidence') ? undefined : held;
  const unknown = useReading(...FACT_KINDS);
  const claim = useMemo(() => claimOf(sheets ?? NONE, dossier), [sheets, dossier]);
  const own = useQuery(evidenceOfQuery(subjectId)).data ?? NO_DOCUMENTS;
  const documents = useNamedDocuments(own, claim);
  const { data: known } = useQuery(ratingRowsQuery(subjectKind, subjectId, day));
  const rows = unknown ? undefined : known;
  const suggested = useMemo(
    () => new Map((rows ? suggestions(scheme, rows, day) : []).map((s) => [s.item, s])),
    [rows, scheme, day],
  ) as ReadonlyMap<string, Suggestion>;
  const user = session?.user;
  const judge = federationId ?? round?.federationId ?? '';
  const target = (kind: ScoreKind): SheetTarget => ({
    dossierId: dossier.id,
    kind,
    authorId: { self: subjectId, expert: user?.id ?? '', reviewer: judge, final: judge }[kind],
    authorName: kind === 'self' ? null : (user?.name ?? null),
  });
  const may = (kind: ScoreKind): boolean => {
    const { dossierId, authorId } = target(kind);
    const id = scoreId(dossierId, kind, authorId);
    const kept = sheets?.find((s) => s.score.id === id)?.record;
    const scopes = kind === 'self' ? record.scopes : [];
    const row = kept?.row ?? { id, dossierId, kind, authorId };
    return rights.of({ kind: 'score', row, scopes: kept?.scopes ?? scopes }).patch;
  };
  const open = isSelfScoring(dossier.state);
  const isExpert = (session?.grants ?? []).some((g) => g.role === 'expert');
  const mayJudge = !open && federationId !== null && may('reviewer');
  const evidenceRow = { id: '', subjectKind, subjectId };
  const library: Library = {
    subjectKind,
    subjectId,
    family: scheme.code,
    documents,
    today,
    mayAdd: rights.of({ kind: 'evidence', row: evidenceRow, scopes: record.scopes }).patch,
    // A federation's own staff read the documents of the chambers that lie with it.
    mayBorrow:
      subjectKind === 'federation' &&
      rights.of({
        kind: 'evidence',
        row: evidenceRow,
        scopes: [scopeOf('federation', subjectId)],
      }).patch,
  };
  const trail: TrailOf = { sheets: sheets ?? NONE, documents, today, subjectId };
  return {
    ...{ today, day, sheets, rows, suggested, library, trail, target, isExpert },
    claim,
    mayClaim: open && may('self') && rights.of(record).patch,
    /** Staff of a federation, once it is handed in. */
    mayJudge,
    mayScore: !open && isExpert,
    mayReturn: mayJudge && rights.of(record).values({ state: 'returned' }),
  };
}
export type Parts = ReturnType<typeof useDossierParts> & { readonly sheets: readonly Sheet[] };

/** The sheets of one kind with their scores, handed in or not. */
export const ofKind = (sheets: readonly Sheet[], kind: Score['kind']): readonly Sheet[] =>
  sheets.filter((s) => s.score.kind === kind);
