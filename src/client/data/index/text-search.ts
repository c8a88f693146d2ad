import type { Haystack } from './haystack.ts';
import { isCodeWord } from './normalise.ts';
import { type PinyinBook, type WordMatcher, wordMatcher } from './pinyin-matcher.ts';

/** What a text found: slots in no order, and whether the title begins with the first word. */
export interface TextHits {
  readonly words: readonly string[];
  readonly slots: Uint32Array;
  readonly begins: Uint8Array;
}

export interface Searchable {
  /** Title first, then the other names; parts are parted by NUL, which no word contains. */
  readonly names: Haystack;
  readonly codes: Haystack;
  readonly live: Uint8Array;
  readonly slots: number;
}

/**
 * Every hit of `next` is a hit of `prior`: each earlier word is the beginning of a present one.
 * A word that becomes a code by its first digit finds more than it did, so it does not count.
 */
export function narrows(prior: readonly string[], next: readonly string[]): boolean {
  return prior.every((old) =>
    next.some((word) => word.startsWith(old) && isCodeWord(word) === isCodeWord(old)),
  );
}

/** Rows in which every word is found, among all live rows or among those of an earlier answer. */
export function searchText(
  rows: Searchable,
  words: readonly string[],
  book: PinyinBook,
  within: TextHits | null,
): TextHits {
  let slots = within ? within.slots : liveSlots(rows);
  let begins: Uint8Array | null = null;
  for (const word of words) {
    const hows = new Uint8Array(slots.length);
    findNames(rows.names, slots, word, book, hows);
    if (isCodeWord(word)) findCodes(rows.codes, slots, word, hows);
    const ranks: Uint8Array = begins ?? hows;
    let found = 0;
    const kept = new Uint32Array(slots.length);
    const flags = new Uint8Array(slots.length);
    for (let i = 0; i < slots.length; i++) {
      if (hows[i] === MISS) continue;
      kept[found] = slots[i] as number;
      // After the first word, 1 and 0 are already flags and BEGINS never occurs.
      flags[found++] = begins ? (ranks[i] as number) : ranks[i] === BEGINS ? 1 : 0;
    }
    slots = kept.slice(0, found);
    begins = flags.slice(0, found);
  }
  return { words, slots, begins: begins ?? new Uint8Array(slots.length) };
}

const MISS = 0;
const INSIDE = 1;
const BEGINS = 2;

function liveSlots({ live, slots }: Searchable): Uint32Array {
  const all = new Uint32Array(slots);
  let used = 0;
  for (let slot = 0; slot < slots; slot++) if (live[slot] === 1) all[used++] = slot;
  return all.subarray(0, used);
}

/** Says for each slot how the word stands in its names. */
function findNames(
  names: Haystack,
  slots: Uint32Array,
  word: string,
  book: PinyinBook,
  hows: Uint8Array,
): void {
  const matcher: WordMatcher = wordMatcher(word, book);
  const { begins } = matcher;
  if (begins === null) {
    findPlain(names, slots, word, matcher, hows);
    return;
  }
  const { units, starts, lengths } = names;
  for (let n = 0; n < slots.length; n++) {
    const slot = slots[n] as number;
    const from = starts[slot] as number;
    const to = from + (lengths[slot] as number);
    for (let i = from; i < to; i++) {
      if (begins[units[i] as number] === 0 || !matcher.at(units, i, to)) continue;
      hows[n] = i === from ? BEGINS : INSIDE;
      break;
    }
  }
}

/** Most queries are Chinese or digits: comparing with the first unit alone is twice as fast. */
function findPlain(
  names: Haystack,
  slots: Uint32Array,
  word: string,
  matcher: WordMatcher,
  hows: Uint8Array,
): void {
  const { units, starts, lengths } = names;
  const first = word.charCodeAt(0);
  for (let n = 0; n < slots.length; n++) {
    const slot = slots[n] as number;
    const from = starts[slot] as number;
    const to = from + (lengths[slot] as number);
    for (let i = from; i < to; i++) {
      if (units[i] !== first || !matcher.at(units, i, to)) continue;
      hows[n] = i === from ? BEGINS : INSIDE;
      break;
    }
  }
}

function findCodes(codes: Haystack, slots: Uint32Array, word: string, hows: Uint8Array): void {
  const { units, starts, lengths } = codes;
  const wanted = Uint8Array.from(word, (char) => char.charCodeAt(0));
  const { length } = wanted;
  const first = wanted[0] as number;
  for (let n = 0; n < slots.length; n++) {
    if (hows[n] !== MISS) continue;
    const slot = slots[n] as number;
    const from = starts[slot] as number;
    const last = from + (lengths[slot] as number) - length;
    for (let i = from; i <= last; i++) {
      if (units[i] !== first) continue;
      let k = 1;
      while (k < length && units[i + k] === wanted[k]) k++;
      if (k < length) continue;
      hows[n] = INSIDE;
      break;
    }
  }
}
