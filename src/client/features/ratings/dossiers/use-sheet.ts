import { useState } from 'react';
import { useDraft } from '#client/ui/use-draft.ts';
import type { Row } from '#domain/kernel/entity.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import type { ScoreEntry } from '#domain/score/score.entity.ts';
import type { Op } from '#domain/sync/op.ts';
import { same } from '#domain/sync/value.ts';
import { type SheetTarget, sheetOp } from './dossier.commands.ts';

/** An entry as it was typed, and as it stood when its author began. */
interface Typed {
  readonly seen: ScoreEntry | null;
  readonly entry: ScoreEntry | null;
}
type AllTyped = Readonly<Record<string, Typed>>;

const filled = (entry: ScoreEntry): ScoreEntry | null => {
  const kept = Object.entries(entry).filter(
    ([, v]) => v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0),
  );
  return kept.length === 0 ? null : Object.fromEntries(kept);
};

/**
 * A sheet as it is typed: only the items that a person touches are kept as a draft and saved, so
 * that what two people fill in at the same time stands side by side.
 */
export function useSheet(target: SheetTarget, row: Row | null, kept: Entries) {
  const [typed, setTyped] = useState<AllTyped>({});
  const draft = useDraft(`score:${target.dossierId}:${target.kind}:${target.authorId}`, (found) =>
    setTyped((found.values.typed ?? {}) as AllTyped),
  );
  const entries: Record<string, ScoreEntry> = { ...kept };
  for (const [code, { entry }] of Object.entries(typed)) {
    if (entry) entries[code] = entry;
    else delete entries[code];
  }
  const unsaved = Object.entries(typed).some(
    ([code, { entry }]) => !same(entry ?? null, kept[code] ?? null),
  );
  return {
    entries: entries as Entries,
    unsaved,
    keptAt: draft.keptAt,
    /** Other values of an item; empty ones are taken away. */
    change(more: Readonly<Record<string, Partial<ScoreEntry>>>) {
      const next: Record<string, Typed> = { ...typed };
      for (const [code, values] of Object.entries(more))
        next[code] = {
          seen: typed[code]?.seen ?? kept[code] ?? null,
          entry: filled({ ...entries[code], ...values }),
        };
      setTyped(next);
      draft.keep({ typed: next });
    },
    /** What saving it means; null where nothing differs. */
    op(): Op | null {
      const base: Record<string, ScoreEntry> = { ...kept };
      for (const [code, { seen }] of Object.entries(typed)) {
        if (seen) base[code] = seen;
        else delete base[code];
      }
      return sheetOp(target, row, base, entries);
    },
    /** Once it is saved. */
    async done() {
      setTyped({});
      await draft.drop();
    },
  };
}
