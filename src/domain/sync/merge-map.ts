import { same } from './value.ts';

type Parts = Readonly<Record<string, unknown>>;

const partsOf = (value: unknown): Parts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Parts) : {};

const filled = (parts: Parts): Parts | null => {
  const kept = Object.entries(parts).filter(([, v]) => v !== undefined && v !== null);
  return kept.length > 0 ? Object.fromEntries(kept) : null;
};

/** Parts as they stand after a merge, as their author means them, and the keys that differ. */
export interface MergedMap {
  readonly stands: Parts | null;
  readonly mine: Parts | null;
  readonly clashes: readonly string[];
}

/**
 * Merges a map key by key: what its author changed is laid over what stands now. A key that somebody
 * else gave another value since `base` is a clash: `stands` keeps theirs, `mine` has his, and all
 * other changes are in both.
 */
export function mergeMap(base: unknown, mine: unknown, current: unknown): MergedMap {
  const [b, m, c] = [partsOf(base), partsOf(mine), partsOf(current)];
  const changed = [...new Set([...Object.keys(b), ...Object.keys(m)])].filter(
    (key) => !same(b[key], m[key]) && !same(c[key], m[key]),
  );
  const clashes = changed.filter((key) => !same(c[key], b[key])).sort();
  const taken = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, m[key]]));
  const stands = { ...c, ...taken(changed.filter((key) => !clashes.includes(key))) };
  return { stands: filled(stands), mine: filled({ ...stands, ...taken(clashes) }), clashes };
}
