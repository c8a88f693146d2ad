import type { Level } from './level.ts';

/** So many times a thing must be expected before too few of it fail. */
const EXPECTED = 30;

/**
 * Before that, none at all fails once so many are expected: a thing as rare as its floor allows is
 * missing then with a probability of e⁻¹⁰, once in 22,000 runs. With fewer, chance explains it.
 */
const NONE = 10;

/** The fewest times a thing may happen where so many are the least to be expected. */
function fewest(expected: number): number {
  if (expected >= EXPECTED) return expected;
  return expected >= NONE ? 1 : 0;
}

/** Lines that say what happened in which share of the histories, rarest first. */
export function coverageLines(seen: ReadonlyMap<string, number>, ran: number): string[] {
  const all = [...seen].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  return all.map(([what, times]) => `${((times / ran) * 100).toFixed(2).padStart(6)} %  ${what}`);
}

/** What happened too rarely for the run to prove anything about it (M2). */
export function vacuous(
  floors: Level['floors'],
  seen: ReadonlyMap<string, number>,
  ran: number,
): string[] {
  return Object.entries(floors)
    .filter(([what, share]) => (seen.get(what) ?? 0) < fewest(ran * share))
    .map(([what, share]) => {
      const read = (((seen.get(what) ?? 0) / ran) * 100).toFixed(3);
      return `vacuous: “${what}” in ${read} % of the histories, expected at least ${share * 100} %`;
    });
}
