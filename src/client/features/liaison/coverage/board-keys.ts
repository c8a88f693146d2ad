import { isComposing, type KeyPress } from '#client/ui/keys.ts';

/** The column that a key leads to from column `at` of `total`; null where the key is for rows. */
export function columnKey(press: KeyPress, at: number, total: number): number | null {
  if (isComposing(press) || press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.key === 'ArrowRight') return Math.min(total - 1, at + 1);
  if (press.key === 'ArrowLeft') return Math.max(0, at - 1);
  return null;
}
