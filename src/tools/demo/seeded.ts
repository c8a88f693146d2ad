import { mulberry32 } from '#domain/kernel/mulberry32.ts';

/** Own generator, so that the same name gives the same numbers on every machine and for ever. */
export interface Seeded {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** Whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly weighted: <T extends { readonly weight: number }>(list: readonly T[]) => T;
}

/** A stream of its own for each name: changing one part of the demo moves no other. */
export function seeded(name: string): Seeded {
  let state = 2_166_136_261;
  for (let i = 0; i < name.length; i++)
    state = Math.imul(state ^ name.charCodeAt(i), 16_777_619) >>> 0;
  const bits = mulberry32(state);
  const next = () => bits() / 4_294_967_296;
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[int(0, list.length - 1)];
    if (found === undefined) throw new Error('Nothing to pick from an empty list');
    return found;
  };
  const weighted = <T extends { readonly weight: number }>(list: readonly T[]): T => {
    let left = next() * list.reduce((sum, item) => sum + item.weight, 0);
    for (const item of list) {
      left -= item.weight;
      if (left < 0) return item;
    }
    return pick(list);
  };
  return { next, int, chance: (share) => next() < share, pick, weighted };
}
