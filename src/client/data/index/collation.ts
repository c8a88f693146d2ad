export type Collation = 'pinyin' | 'stroke';

/**
 * Two characters that a collation takes as one: 重庆 stands under C, 沈阳 under S, 藏文 under Z.
 * These are all that the pinyin collation of CLDR has among the 6,763 characters of GB/T 2312.
 */
const PAIRS = { pinyin: ['重庆', '沈阳', '藏文'], stroke: [] } as const;

/**
 * Ranks of single code units under a Chinese collation, so that 155,000 names are sorted by
 * numbers. Case, width and tone-like differences are equal; punctuation and spaces do not count.
 */
export class CharRanks {
  /** By code unit: 0 does not count, otherwise its place. Right for every unit given to `learn`. */
  readonly rank = new Uint16Array(65536);
  readonly opens = new Uint8Array(65536);
  private readonly known = new Uint8Array(65536);
  private readonly tokens: string[] = [];
  /** By first unit: the second one and the rank of the two. */
  private readonly pairs = new Map<number, { readonly second: number; rank: number }>();
  private readonly collator: Intl.Collator;

  constructor(collation: Collation) {
    this.collator = new Intl.Collator(`zh-u-co-${collation}`, {
      sensitivity: 'base',
      ignorePunctuation: true,
    });
    for (const pair of PAIRS[collation]) {
      this.tokens.push(pair);
      this.opens[pair.charCodeAt(0)] = 1;
      this.pairs.set(pair.charCodeAt(0), { second: pair.charCodeAt(1), rank: 0 });
    }
  }

  /** The rank of unit and next as one, or 0. */
  pairRank(unit: number, next: number): number {
    const pair = this.pairs.get(unit);
    return pair?.second === next ? pair.rank : 0;
  }

  /** Takes new units in. Ranks may shift, the order of units never does. */
  learn(text: ArrayLike<number>, from: number, to: number): void {
    let grew = false;
    for (let i = from; i < to; i++) {
      const unit = text[i] as number;
      if (this.known[unit] === 1) continue;
      this.known[unit] = 1;
      this.tokens.push(String.fromCharCode(unit));
      grew = true;
    }
    if (grew) this.settle();
  }

  private settle(): void {
    const { compare } = this.collator;
    this.tokens.sort((a, b) => compareTokens(a, b, compare));
    let rank = 0;
    let last: string | null = null;
    for (const token of this.tokens) {
      if (!isSurrogate(token) && compare(token, '') === 0) continue;
      if (last === null || compareTokens(last, token, compare) !== 0) rank++;
      const pair = token.length === 2 ? this.pairs.get(token.charCodeAt(0)) : undefined;
      if (pair) pair.rank = rank;
      else this.rank[token.charCodeAt(0)] = rank;
      last = token;
    }
  }
}

const isSurrogate = (token: string) => token >= '\ud800' && token < '\ue000';

/** Halves of rare characters mean nothing to a collator: they come last, by their number. */
function compareTokens(a: string, b: string, compare: (a: string, b: string) => number): number {
  const [rareA, rareB] = [isSurrogate(a), isSurrogate(b)];
  if (rareA && rareB) return a < b ? -1 : Number(a > b);
  return rareA || rareB ? Number(rareA) - Number(rareB) : compare(a, b);
}

const PROBE = [
  ...'一丁七万上不且世丙业丛东丝两严个中临丸丹为举乃久么义之乌乍乎乐乔乖九也习乡书买乱乳了予争事二',
];

let mark: string | null = null;

/** Names the platform's collations: where it differs, orders that were saved are of no use. */
export function collationMark(): string {
  mark ??= readMark();
  return mark;
}

function readMark(): string {
  const marks = (['pinyin', 'stroke'] as const).map((collation) =>
    [...PROBE].sort(new Intl.Collator(`zh-u-co-${collation}`).compare).join(''),
  );
  return marks.join('/');
}
