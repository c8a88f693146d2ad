/** A piece of a text, and whether the other text lacks it. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** Longer texts are compared by their beginning and end alone. */
const COMPARED = 600;

/**
 * A text in pieces, those marked that another text lacks at this place. Texts that have little in
 * common are not cut up: confetti tells nobody anything.
 */
export function diffText(text: string, other: string): readonly Piece[] {
  const [a, b] = [[...text], [...other]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const rest = () => Math.min(a.length, b.length) - start;
  while (end < rest() && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [midA, midB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const small = midA.length <= COMPARED && midB.length <= COMPARED;
  const kept = small ? common(midA, midB) : midA.map(() => false);
  const marks = [
    ...a.slice(0, start).map(() => false),
    ...kept.map((same) => !same),
    ...a.slice(a.length - end).map(() => false),
  ];
  const shared = marks.filter((differs) => !differs).length;
  if (shared * 4 < Math.max(a.length, b.length)) return [{ text, differs: false }];
  const pieces: { text: string; differs: boolean }[] = [];
  a.forEach((char, i) => {
    const differs = marks[i] ?? false;
    const last = pieces.at(-1);
    if (last && last.differs === differs) last.text += char;
    else pieces.push({ text: char, differs });
  });
  return pieces;
}

/** Which characters of `a` lie on a longest common subsequence with `b`. */
function common(a: readonly string[], b: readonly string[]): boolean[] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept = a.map(() => false);
  for (let i = 0, j = 0; i < a.length && j < b.length; )
    if (a[i] === b[j]) {
      kept[i] = true;
      i++;
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return kept;
}
