/** An invariant that does not hold. */
export function broken(invariant: string, why: string): Error {
  return new Error(`${invariant}: ${why}`);
}
