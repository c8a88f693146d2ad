/**
 * Size classes by 统计上大中小微型企业划分办法(2017). Staff in persons; revenue and assets in 万元.
 * A class is reached only where every bound is met, otherwise it is the class below.
 */
export const SIZE_CLASSES = ['micro', 'small', 'medium', 'large'] as const;
export type SizeClass = (typeof SIZE_CLASSES)[number] | 'unknown';

type Measure = 'staff' | 'revenue' | 'assets';
/** Lower bounds of small, medium and large. */
type Bounds = readonly [small: number, medium: number, large: number];
type Trade = Partial<Readonly<Record<Measure, Bounds>>>;

const TRADES = {
  farming: { revenue: [50, 500, 20_000] },
  manufacturing: { staff: [20, 300, 1000], revenue: [300, 2000, 40_000] },
  construction: { revenue: [300, 6000, 80_000], assets: [300, 5000, 80_000] },
  wholesale: { staff: [5, 20, 200], revenue: [1000, 5000, 40_000] },
  retail: { staff: [10, 50, 300], revenue: [100, 500, 20_000] },
  transport: { staff: [20, 300, 1000], revenue: [200, 3000, 30_000] },
  storage: { staff: [20, 100, 200], revenue: [100, 1000, 30_000] },
  post: { staff: [20, 300, 1000], revenue: [100, 2000, 30_000] },
  lodging: { staff: [10, 100, 300], revenue: [100, 2000, 10_000] },
  catering: { staff: [10, 100, 300], revenue: [100, 2000, 10_000] },
  telecom: { staff: [10, 100, 2000], revenue: [100, 1000, 100_000] },
  software: { staff: [10, 100, 300], revenue: [50, 1000, 10_000] },
  realEstate: { revenue: [100, 1000, 200_000], assets: [2000, 5000, 10_000] },
  property: { staff: [100, 300, 1000], revenue: [500, 1000, 5000] },
  leasing: { staff: [10, 100, 300], assets: [100, 8000, 120_000] },
  other: { staff: [10, 100, 300] },
} as const satisfies Readonly<Record<string, Trade>>;
export type SizeTrade = keyof typeof TRADES;

/** Codes of GB/T 4754-2017 by trade; the longest prefix decides, `null` is outside the method. */
const TRADE_OF: Readonly<Record<string, SizeTrade | null>> = {
  A: 'farming',
  B: 'manufacturing',
  C: 'manufacturing',
  D: 'manufacturing',
  E: 'construction',
  F51: 'wholesale',
  F52: 'retail',
  G54: 'transport',
  G55: 'transport',
  G56: 'transport',
  G57: 'transport',
  G58: 'transport',
  G591: 'transport',
  ...Object.fromEntries([2, 3, 4, 5, 6, 9].map((n) => [`G59${n}`, 'storage'] as const)),
  G60: 'post',
  H61: 'lodging',
  H62: 'catering',
  I63: 'telecom',
  I64: 'telecom',
  I65: 'software',
  K701: 'realEstate',
  K702: 'property',
  K703: 'other',
  K709: 'other',
  L: 'leasing',
  M: 'other',
  N: 'other',
  O: 'other',
  Q85: 'other',
  R: 'other',
};

/** The trade whose bounds apply, or null where the code is too coarse or the method is silent. */
export function sizeTrade(industry: string): SizeTrade | null {
  for (let end = industry.length; end > 0; end--) {
    const trade = TRADE_OF[industry.slice(0, end)];
    if (trade !== undefined) return trade;
  }
  return null;
}

export interface SizeInputs {
  readonly industry: string | null;
  readonly staff: number | null;
  /** 万元 of the latest full year. */
  readonly revenue: number | null;
  /** 万元; no field holds it yet, so trades that need it stay unknown. */
  readonly assets: number | null;
}

/** The class, or `unknown` while the trade or a measure it needs is missing: never a guess. */
export function sizeClassOf(inputs: SizeInputs): SizeClass {
  const trade = inputs.industry === null ? null : sizeTrade(inputs.industry);
  if (trade === null) return 'unknown';
  let lowest = 3;
  for (const [measure, bounds] of Object.entries(TRADES[trade]) as [Measure, Bounds][]) {
    const value = inputs[measure];
    if (value === null) return 'unknown';
    lowest = Math.min(lowest, bounds.filter((bound) => value >= bound).length);
  }
  return SIZE_CLASSES[lowest as 0 | 1 | 2 | 3];
}

/** The measures that the class of this industry needs and that are missing; for a hint in words. */
export function missingForSize(inputs: SizeInputs): readonly ('industry' | Measure)[] {
  const trade = inputs.industry === null ? null : sizeTrade(inputs.industry);
  if (trade === null) return ['industry'];
  return (Object.keys(TRADES[trade]) as Measure[]).filter((measure) => inputs[measure] === null);
}
