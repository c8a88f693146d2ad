const ASCII = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * One form for every value, so that bases compare as people mean it: missing, undefined and the
 * empty text are null; texts are NFC and trimmed; keys of objects are sorted.
 */
export function canonical(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') {
    // What is written in ASCII without blanks at its ends is in that form already.
    if (ASCII.test(value)) return value;
    const text = value.normalize('NFC').trim();
    return text === '' ? null : text;
  }
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, v]) => [key, canonical(v)] as const)
    .filter(([, v]) => v !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

/** A value without parts. */
const isPlain = (value: unknown) => typeof value !== 'object' || value === null;

/** Whether two values are the same to a person. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isPlain(a) && isPlain(b)) return canonical(a) === canonical(b);
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

/** The texts of a set, canonical, once each, in the order given; anything else is no text. */
export function texts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const out = value.map(canonical).filter((v): v is string => typeof v === 'string');
  return [...new Set(out)];
}

/** Whether two sets hold the same texts, in any order. */
export function sameSet(a: unknown, b: unknown): boolean {
  return same([...texts(a)].sort(), [...texts(b)].sort());
}

/** A set after additions and removals; what is both added and removed is kept. */
export function mergeSet(
  current: unknown,
  add: readonly string[] = [],
  del: readonly string[] = [],
): readonly string[] {
  const added = texts(add);
  const gone = new Set(texts(del).filter((text) => !added.includes(text)));
  return texts([...texts(current), ...added]).filter((text) => !gone.has(text));
}
