import type { Saved } from '#client/data/data-port.ts';
import { act } from '#client/records/act.ts';
import { sheetOp } from '../dossiers/dossier.commands.ts';
import { sheetOf } from '../dossiers/sheets.queries.ts';
import type { Parts, Rated } from '../dossiers/use-dossier-parts.ts';
import type { ScoreImport } from './score-import.rules.ts';
import { FORM_KINDS } from './score-table.rules.ts';

/** Writes what a file changes, as one act that one press takes back. */
export function importScores(
  { dossier }: Rated,
  parts: Parts,
  { next, changes }: ScoreImport,
): Promise<Saved | null> {
  const ops = FORM_KINDS.map((kind) => {
    const entries = next[kind];
    if (!entries) return null;
    const target = parts.target(kind);
    const held = sheetOf(parts.sheets, dossier.id, kind, target.authorId);
    return sheetOp(target, held?.record.row ?? null, held?.entries ?? {}, entries);
  });
  return act(ops, 'dossiers:act.imported', { count: changes.length });
}

/** The first sheet of a workbook as rows. Throws where the bytes are no workbook. */
export async function readRows(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(bytes);
  return book.sheets[0]?.rows ?? [];
}
