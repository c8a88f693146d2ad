import type { SyncState } from '#client/data/data-port.ts';
import type { Dossier } from '#domain/dossier/dossier.entity.ts';
import { gatesOfSheet, type SheetGate } from '#domain/dossier/dossier.rules.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Objection } from '#domain/objection/objection.entity.ts';
import { type NoticeClock, noticeClock } from '#domain/round/notice.rules.ts';
import type { Round } from '#domain/round/round.entity.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import {
  type Entries,
  entriesFromPoints,
  type Outcome,
  outcomeOf,
  sheetTotal,
  vetoesFound,
} from '#domain/scheme/sheet.rules.ts';
import { finalScore } from '#domain/score/final-score.rules.ts';
import type { Score } from '#domain/score/score.entity.ts';

/** A dossier on the board: three scores kept apart, and what holds it. */
export interface BoardLine {
  readonly id: string;
  readonly row: Row;
  readonly dossier: Dossier;
  readonly name: string;
  readonly state: SyncState;
  readonly self: number | null;
  /** What reviewers and experts lead to by the scheme's rule; null where nobody scored. */
  readonly found: number | null;
  readonly final: number | null;
  readonly outcome: Outcome | null;
  readonly vetoes: readonly string[];
  readonly gates: readonly SheetGate[];
  readonly clock: NoticeClock;
  /** Whether its sheets were read: until then it has no scores, and what they would hold is unknown. */
  readonly read: boolean;
}

export interface BoardRows {
  readonly round: Round;
  readonly scheme: Scheme;
  readonly dossiers: readonly {
    readonly row: Row;
    readonly dossier: Dossier;
    readonly state: SyncState;
  }[];
  /** The sheets of these dossiers; null while they are not read. */
  readonly scores: readonly Score[] | null;
  readonly objections: readonly Objection[];
  readonly nameOf: (id: string) => string;
  readonly today: string;
}

function grouped<T>(
  rows: readonly T[],
  key: (row: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const out = new Map<string, T[]>();
  for (const row of rows) {
    const list = out.get(key(row));
    if (list) list.push(row);
    else out.set(key(row), [row]);
  }
  return out;
}
const NO_SCORES: readonly Score[] = [];
const NO_OBJECTIONS: readonly Objection[] = [];

/** Lines of a round's board, for all of its dossiers or some. */
export function boardLines(rows: BoardRows): readonly BoardLine[] {
  const { round, scheme, today } = rows;
  const read = rows.scores !== null;
  const scores = grouped(rows.scores ?? NO_SCORES, (s) => s.dossierId);
  const objections = grouped(rows.objections, (o) => o.aboutId);
  const nobody = noticeClock(round, NO_OBJECTIONS, today);
  return rows.dossiers.map(({ row, dossier, state }) => {
    const sheets = scores.get(dossier.id) ?? NO_SCORES;
    const of = (kind: Score['kind']) => sheets.filter((s) => s.kind === kind);
    const claim: Entries | null =
      of('self')[0]?.entries ??
      (dossier.selfScores ? entriesFromPoints(dossier.selfScores, dossier.selfNotes) : null);
    const reviewed = of('reviewer').at(-1)?.findings ?? null;
    const total = (entries: Entries | null) =>
      entries === null ? null : sheetTotal(scheme, entries).total;
    const experts = of('expert').flatMap((s) =>
      s.submittedAt && s.findings ? [sheetTotal(scheme, s.findings).total] : [],
    );
    const about = objections.get(dossier.id);
    // A veto whose code the scheme does not know stops the award all the same, as on the server.
    const found = vetoesFound(scheme, reviewed ?? {}, dossier.vetoed);
    const vetoes = [...new Set([...found, ...(dossier.vetoed ?? [])])];
    const final = dossier.finalScore;
    return {
      id: dossier.id,
      row,
      dossier,
      name: rows.nameOf(dossier.subjectId),
      state,
      self: total(claim),
      found: finalScore(scheme.finalRule, total(reviewed), experts),
      final,
      outcome: final === null && vetoes.length === 0 ? null : outcomeOf(scheme, final ?? 0, vetoes),
      vetoes,
      gates: read && dossier.state === 'submitted' ? gatesOfSheet(scheme, null, claim ?? {}) : [],
      clock: about ? noticeClock(round, about, today) : nobody,
      read,
    };
  });
}

export const SORTS = ['name', 'self', 'found', 'final', 'state'] as const;
export type BoardSort = (typeof SORTS)[number];

/** Lines in the order of a board that stands by name: scores from the highest, those without a score last. */
export function sortedLines(
  lines: readonly BoardLine[],
  by: BoardSort,
  states: readonly string[],
): readonly BoardLine[] {
  if (by === 'name') return lines;
  const rank = (l: BoardLine) => states.indexOf(l.dossier.state);
  return lines.toSorted((a, b) =>
    by === 'state' ? rank(b) - rank(a) : (b[by] ?? -1) - (a[by] ?? -1),
  );
}
