import type { BenchOptions } from './bench-options.ts';
import type { Figures } from './figures.ts';
import { boardBench, onlyFederations } from './ratings/board.bench.ts';
import { computeBench } from './ratings/compute.bench.ts';
import { seasonRows } from './ratings/season-rows.ts';

/** 四好评价 with as many chambers as a national notice names: computing the round, opening its board. */
export async function ratingsBench(
  { runs }: BenchOptions,
  say: (text: string) => void,
): Promise<Figures> {
  const federations = onlyFederations();
  const season = seasonRows(federations.federations[0]?.id ?? '');
  return {
    ...computeBench(season, runs, say),
    ...(await boardBench(season, federations, runs, say)),
  };
}
