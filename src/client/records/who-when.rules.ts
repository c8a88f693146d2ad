/** Clocks that differ by less agree well enough. */
const AGREE_MS = 5 * 60_000;

/**
 * What the time on a device is worth beside the time of arrival: `agrees`; `late`, it came later (no
 * line, or a slow clock); `wrong`, it says that it was written after it had arrived.
 */
export function clockVerdict(
  at: string | null,
  receivedAt: string | null,
): 'agrees' | 'late' | 'wrong' {
  if (!at || !receivedAt) return 'agrees';
  const gap = Date.parse(receivedAt) - Date.parse(at);
  if (Number.isNaN(gap) || Math.abs(gap) <= AGREE_MS) return 'agrees';
  return gap > 0 ? 'late' : 'wrong';
}

/** An account's id, where the server knows no name: nothing that a person could read. */
const isAccountId = (name: string) => /^[\w-]{20,}$/.test(name);

/** Who it was, as this reader would say it; null where nobody knows. */
export function whoIs(
  { name, id }: { readonly name: string | null; readonly id: string | null },
  me: string | undefined,
): { readonly who: 'you' | 'unknown' } | { readonly who: 'named'; readonly name: string } | null {
  if (me !== undefined && (id === me || name === me)) return { who: 'you' };
  if (name && !isAccountId(name)) return { who: 'named', name };
  return id || name ? { who: 'unknown' } : null;
}
