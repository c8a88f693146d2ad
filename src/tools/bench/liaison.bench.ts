import type { BenchOptions } from './bench-options.ts';
import type { Figures } from './figures.ts';
import { boardBench } from './liaison/board.bench.ts';
import { suggestBench } from './liaison/suggest.bench.ts';

/** 联系服务 at a city's size: the suggestion of assignments, and the coverage board. */
export async function liaisonBench(
  { runs }: BenchOptions,
  say: (text: string) => void,
): Promise<Figures> {
  return { ...(await suggestBench(runs, say)), ...(await boardBench(runs, say)) };
}
