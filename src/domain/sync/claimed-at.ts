/** Device time as a mutation claims it, never decided upon; null where it can't be read as a time. */
export function claimedAt(mutation: unknown): string | null {
  const at =
    typeof mutation === 'object' && mutation !== null && 'at' in mutation ? mutation.at : null;
  return typeof at === 'string' && at.length <= 40 && !Number.isNaN(Date.parse(at)) ? at : null;
}
