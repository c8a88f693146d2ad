/** China has one time zone and no summer time; the day of a workspace is its day. */
const OFFSET_MS = 8 * 3_600_000;

/** The day in China at a moment: `2026-11-21`. */
export const dayOf = (moment: Date): string =>
  new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);
