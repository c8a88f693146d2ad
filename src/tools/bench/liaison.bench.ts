import type { BenchOptions } from './bench-options.ts';
import type { Figures } from './figures.ts';
import { suggestBench } from './liaison/suggest.bench.ts';

/** 联系服务 at a city's size: the suggestion of assignments. */
export const liaisonBench = (
  { runs }: BenchOptions,
  say: (text: string) => void,
): Promise<Figures> => suggestBench(runs, say);
