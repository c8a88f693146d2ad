/**
 * Whole numbers of 32 bits, always the same after the same seed (Mulberry32, T. Ettinger, 2017,
 * public domain). For tests, simulations and the demo; never for ids or secrets of real rows.
 */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}
