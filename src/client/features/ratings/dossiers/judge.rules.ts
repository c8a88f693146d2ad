import { pointsOf } from '#domain/scheme/item.rules.ts';
import type { Scheme } from '#domain/scheme/scheme.entity.ts';
import type { Entries } from '#domain/scheme/sheet.rules.ts';
import { allItems } from '#domain/score/final-sheet.rules.ts';

/** Codes of items from which points are taken against the claim without saying why. */
export function unreasoned(scheme: Scheme, claim: Entries, found: Entries): readonly string[] {
  return allItems(scheme)
    .filter((item) => {
      const entry = found[item.code];
      const given = pointsOf(item, entry);
      const asked = pointsOf(item, claim[item.code]) ?? 0;
      return given !== null && given < asked && !entry?.reason?.trim();
    })
    .map((item) => item.code);
}
