/** Flat names and numbers: `device.coldStart.ms` → 312. */
export type Figures = Readonly<Record<string, number>>;

/** The value in the middle; of an even number, the mean of the two there. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which the share of all lies, between neighbours in proportion. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (low === undefined || high === undefined) return Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** Three figures are what such measurements are worth. */
export const rounded = (value: number): number =>
  Number.isFinite(value) ? Number(value.toPrecision(3)) : value;

/** Lines of a table, names left, numbers right. */
export function tableOf(figures: Figures): string {
  const lines = Object.entries(figures).map(([name, value]) => [name, String(value)] as const);
  const wide = (of: 0 | 1) => Math.max(0, ...lines.map((line) => line[of].length));
  return lines
    .map(([name, value]) => `${name.padEnd(wide(0))}  ${value.padStart(wide(1))}`)
    .join('\n');
}
