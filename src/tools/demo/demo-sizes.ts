/** How much of everything a demo workspace holds. */
export interface DemoCounts {
  readonly enterprises: number;
  /** 联系领导, and the chambers, enterprises and federations they answer for at present. */
  readonly leaders: number;
  readonly targets: number;
  /** 诉求 taken in, and those of them that were solved. */
  readonly demands: number;
  readonly solved: number;
  /** One chamber, one city or every city of the province. */
  readonly reach: 'chamber' | 'city' | 'province';
}

/** 洛阳 in 2020: 490 leaders for 1,241 chambers and enterprises, 2,018 demands of which 1,918 solved. */
const LUOYANG = { leaders: 490, targets: 1241, demands: 2018, solved: 1918 } as const;

export const SIZES = {
  chamber: { enterprises: 300, leaders: 4, targets: 10, demands: 21, solved: 20, reach: 'chamber' },
  /** A city in small, where a first look or a story must not wait for the whole one. */
  town: {
    enterprises: 400,
    leaders: 60,
    targets: 152,
    demands: 247,
    solved: 235,
    reach: 'city',
  },
  city: { enterprises: 2000, ...LUOYANG, reach: 'city' },
  province: { enterprises: 155_000, ...LUOYANG, reach: 'province' },
} as const satisfies Record<string, DemoCounts>;

export type DemoSize = keyof typeof SIZES;
export const isDemoSize = (text: string): text is DemoSize => Object.hasOwn(SIZES, text);
export const DEMO_SIZES_TEXT = Object.keys(SIZES).join(', ');
