import { readRef } from '#domain/kernel/attachment.ts';

/** What an operation claims to have seen gives nobody a right: it is typed by whoever sends it. */
const CLAIMED: ReadonlySet<string> = new Set(['b', 'del', 'theirs']);

function* found(value: unknown, skip: ReadonlySet<string>): Generator<string> {
  if (typeof value === 'string') {
    const ref = value.length > 80 ? readRef(value) : null;
    if (ref) yield ref.sha256;
  } else if (Array.isArray(value)) for (const item of value) yield* found(item, skip);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) if (!skip.has(key)) yield* found(item, skip);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Hashes of files that operations write into records, once each. */
export function filesWritten(ops: unknown): readonly string[] {
  return [...new Set(found(ops, CLAIMED))];
}

/**
 * Files that a row names, by field: fields of newer releases too. Of a conflict its base does not
 * count, nor what a refused operation claims to have seen: their author could have typed any hash.
 */
export function filesNamed(
  kind: string,
  row: Readonly<Record<string, unknown>>,
): readonly { readonly field: string; readonly sha256: string }[] {
  return Object.entries(row).flatMap(([field, value]) => {
    if (kind === 'conflict' && field === 'base') return [];
    const skip = kind === 'refusal' ? CLAIMED : NOTHING;
    return [...new Set(found(value, skip))].map((sha256) => ({ field, sha256 }));
  });
}
