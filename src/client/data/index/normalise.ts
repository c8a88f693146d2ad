const NOT_WORD = /[^\p{L}\p{N}]+/gu;
/** Halves of rare characters stand for these two answers; they themselves go the long way. */
const DROPPED = 0xdbff;
/** Depends on its neighbours, or becomes several units: the whole text goes the long way. */
const LONG_WAY = 0xdc00;

/** What becomes of a single code unit, found out when it is first met. */
const folded = new Uint16Array(65536);

/**
 * Text as it is searched: half-width, lower case, letters and digits only, so that （集团）and
 * (集团), `0379-6391` and `03796391`, 买买提·艾力 and 买买提艾力 are the same.
 */
export function normalise(text: string): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const to = folded[unit] || learn(unit);
    if (to === LONG_WAY) return theLongWay(text);
    if (to === unit) continue;
    out += text.slice(from, i);
    if (to !== DROPPED) out += String.fromCharCode(to);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function learn(unit: number): number {
  const char = String.fromCharCode(unit);
  const clean = theLongWay(char);
  const whole = char.normalize('NFKC');
  const joins = /[\p{M}\p{Cs}\u1100-\u11ff\u03a3]/u.test(char + whole);
  let to = clean.charCodeAt(0);
  if (joins || clean.length > 1) to = LONG_WAY;
  else if (clean === '') to = DROPPED;
  folded[unit] = to;
  return to;
}

const theLongWay = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(NOT_WORD, '');

/** The words of a query: all of them must be found. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/\s+/u)
    .map(normalise)
    .filter((word) => word.length > 0);
}

const CODE_WORD = /^(?=.*\d)[0-9a-z]+$/;

/** Codes are asked for with a digit in them: `ma` means 马, not the MA in every credit code. */
export const isCodeWord = (word: string): boolean => CODE_WORD.test(word);

const OTHER = /[^0-9a-z]/;

/** A credit code or a phone as it is searched: Latin letters and digits. */
export function normaliseCode(text: string): string {
  const clean = normalise(text);
  return OTHER.test(clean) ? clean.replace(/[^0-9a-z]+/g, '') : clean;
}
