import { useMemo, useRef } from 'react';
import type { LocalRecord } from '#client/data/data-port.ts';
import { useToday } from '#client/records/use-today.ts';
import { dossier as dossierEntity } from '#domain/dossier/dossier.entity.ts';
import { asRecord } from '#domain/kernel/entity.ts';
import { score } from '#domain/score/score.entity.ts';
import { useSubjectNames } from '../use-subject-names.ts';
import { type BoardLine, type BoardRows, boardLines } from './board-lines.ts';
import { useBoardSheets } from './use-board-sheets.ts';
import type { RoundFile } from './use-round.ts';

export interface Board {
  /** By name. */
  readonly lines: readonly BoardLine[];
  /** Whether the scores of all lines are read. */
  readonly whole: boolean;
}
type Files = BoardRows['dossiers'];
const NO_RECORDS: readonly LocalRecord[] = [];

/** The list as it was while each of its parts is the same. */
function useSame<T>(list: readonly T[]): readonly T[] {
  const held = useRef(list);
  const same = held.current.length === list.length && list.every((v, i) => v === held.current[i]);
  if (!same) held.current = list;
  return held.current;
}

/** Lines of some dossiers from their sheets, made once for the same sheets. */
function lineMaker(of: Omit<BoardRows, 'dossiers' | 'scores'>, files: Files) {
  const known = new Map(files.map((f) => [f.dossier.id, f]));
  const made = new WeakMap<readonly LocalRecord[], readonly BoardLine[]>();
  return (ids: readonly string[], records: readonly LocalRecord[]): readonly BoardLine[] => {
    const held = made.get(records);
    if (held) return held;
    const scores = records.map((s) => asRecord(score, s.row));
    const dossiers = ids.flatMap((id) => known.get(id) ?? []);
    const lines = boardLines({ ...of, dossiers, scores });
    made.set(records, lines);
    return lines;
  };
}

/**
 * A round's board. Names and states stand at once; scores follow when their sheets are read, first
 * those of `sight`, the ids of the dossiers on the screen.
 */
export function useBoardLines(
  { round, scheme, dossiers, dossierRecords, objections }: RoundFile,
  sight: readonly string[],
): Board {
  const today = useToday();
  const nameOf = useSubjectNames(dossiers);
  const sheets = useBoardSheets(dossiers, round?.federationId ?? '', sight);
  const files = useMemo(() => {
    const all = (dossierRecords ?? NO_RECORDS).map(({ row, state }) => ({
      row,
      state,
      dossier: asRecord(dossierEntity, row),
    }));
    const byName = new Intl.Collator('zh-CN').compare;
    const named = all.map((file) => ({ file, name: nameOf(file.dossier.subjectId) ?? '' }));
    return named.sort((a, b) => byName(a.name, b.name)).map(({ file }) => file);
  }, [dossierRecords, nameOf]);
  const base = useMemo(() => {
    if (!round || !scheme) return null;
    const of = { round, scheme, objections, nameOf: (id: string) => nameOf(id) ?? '', today };
    const bare = boardLines({ ...of, dossiers: files, scores: null });
    return { bare, linesOf: lineMaker(of, files) };
  }, [round, scheme, objections, nameOf, today, files]);
  const parts = [sheets.sight, ...sheets.pages];
  const scored = useSame(
    parts.map((part) =>
      base && part.records ? base.linesOf(part.dossierIds, part.records) : null,
    ),
  );
  const lines = useMemo(() => {
    const known = new Map(scored.flatMap((some) => (some ?? []).map((line) => [line.id, line])));
    return base ? base.bare.map((line) => known.get(line.id) ?? line) : [];
  }, [base, scored]);
  return { lines, whole: sheets.whole };
}
