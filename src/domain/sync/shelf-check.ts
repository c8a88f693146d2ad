import { shelfHash } from './have.ts';
import type { CheckAnswer } from './protocol.ts';

type Sum = CheckAnswer['shelves'][string];
type Rows = Iterable<{ readonly id: string; readonly rev: number }>;

/** Count and hash of the live rows of one shelf: what `/api/sync/check` says and a device computes. */
export function shelfSum(rows: Rows): Sum {
  const list = [...rows];
  return { count: list.length, hash: shelfHash(list) };
}

/**
 * The kinds of one scope whose rows on the device are not those of the server. To be asked only
 * where the device's cursor equals the answer's `at`; a shelf the answer leaves out is empty.
 */
export function differingKinds(
  told: CheckAnswer['shelves'],
  held: Readonly<Record<string, Rows>>,
): readonly string[] {
  const kinds = [...new Set([...Object.keys(told), ...Object.keys(held)])].sort();
  return kinds.filter((kind) => {
    const own = shelfSum(held[kind] ?? []);
    const theirs = told[kind] ?? shelfSum([]);
    return own.count !== theirs.count || own.hash !== theirs.hash;
  });
}
