import { parseArgs } from 'node:util';
import { type DemoSize, isDemoSize, SIZES } from '../demo/demo-sizes.ts';

export const GROUPS = ['device', 'server', 'liaison', 'ratings'] as const;
export type Group = (typeof GROUPS)[number];

export interface BenchOptions {
  readonly groups: readonly Group[];
  /** Enterprises on the device, or in the database. */
  readonly rows: number;
  readonly runs: number;
  readonly json: string | null;
}

export const USAGE = `npm run bench -- [--only ${GROUPS.join('|')}] [--size city|province] [--rows N] [--runs N] [--json FILE]
  --only   one group instead of all
  --size   city: 2,000 enterprises; province: 155,000 (the default)
  --rows   another number of enterprises, at most 155,000, for a quick run
  --runs   runs of each measure; the median counts (default 5)
  --json   where the figures go, one flat object`;

const MOST = SIZES.province.enterprises;

/** The options, or what is wrong with them in words. */
export function benchOptions(args: readonly string[]): BenchOptions | { readonly wrong: string } {
  const option = { type: 'string' } as const;
  const options = { only: option, size: option, rows: option, runs: option, json: option };
  try {
    const { values } = parseArgs({ args: [...args], options });
    const only = values.only ?? null;
    if (only !== null && !isGroup(only)) return wrong('--only', only, GROUPS.join(', '));
    const size = values.size ?? 'province';
    if (!isBenchSize(size)) return wrong('--size', size, 'city, province');
    const rows = wholeNumber(values.rows ?? String(SIZES[size].enterprises), MOST);
    if (rows === null) return wrong('--rows', values.rows, `a whole number from 1 to ${MOST}`);
    const runs = wholeNumber(values.runs ?? '5', 99);
    if (runs === null) return wrong('--runs', values.runs, 'a whole number from 1 to 99');
    return { groups: only === null ? GROUPS : [only], rows, runs, json: values.json ?? null };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}

const isGroup = (text: string): text is Group => GROUPS.some((group) => group === text);
const isBenchSize = (text: string): text is Exclude<DemoSize, 'chamber'> =>
  isDemoSize(text) && text !== 'chamber';

const wrong = (name: string, read: string | undefined, allowed: string) => ({
  wrong: `${name}: read "${read}", allowed is ${allowed}.`,
});

function wholeNumber(text: string, most: number): number | null {
  const n = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return n >= 1 && n <= most ? n : null;
}
