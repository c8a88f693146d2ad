/** How much of everything a demo workspace holds. */
export interface DemoCounts {
  readonly enterprises: number;
  /** 联系领导, and the chambers, enterprises and federations they answer for at present. */
  readonly leaders: number;
  readonly targets: number;
  /** One chamber, one city or every city of the province. */
  readonly reach: 'chamber' | 'city' | 'province';
}

/** 洛阳 in 2020: 490 leaders for 1,241 chambers and enterprises; the city size keeps that ratio. */
export const SIZES = {
  chamber: { enterprises: 300, leaders: 4, targets: 10, reach: 'chamber' },
  city: { enterprises: 2000, leaders: 196, targets: 497, reach: 'city' },
  province: { enterprises: 155_000, leaders: 490, targets: 1241, reach: 'province' },
} as const satisfies Record<string, DemoCounts>;

export type DemoSize = keyof typeof SIZES;
export const isDemoSize = (text: string): text is DemoSize => Object.hasOwn(SIZES, text);
export const DEMO_SIZES_TEXT = Object.keys(SIZES).join(', ');
