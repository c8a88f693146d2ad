/** The list with one element replaced. */
export const replaced = <P>(list: readonly P[], at: number, part: P): readonly P[] =>
  list.map((one, i) => (i === at ? part : one));

export const without = <P>(list: readonly P[], at: number): readonly P[] =>
  list.filter((_, i) => i !== at);

/** The list with one element moved by a step; as it is where there is no room. */
export function moved<P>(list: readonly P[], at: number, by: -1 | 1): readonly P[] {
  const one = list[at];
  const to = at + by;
  if (one === undefined || to < 0 || to >= list.length) return list;
  return without(list, at).toSpliced(to, 0, one);
}

/** A code that none of the list has: A1, A2, … after a prefix. */
export function freeCode(prefix: string, taken: readonly { readonly code: string }[]): string {
  const codes = new Set(taken.map((one) => one.code));
  let n = taken.length + 1;
  while (codes.has(`${prefix}${n}`)) n += 1;
  return `${prefix}${n}`;
}
