import { EXAMPLE_SCHEMES } from '#domain/scheme/examples/example-schemes.ts';
import { type DemoContext, type SeedRow, seed } from './demo-context.ts';
import { LUOYANG_CITY } from './demo-federations.ts';

/** Versions that the demo's rounds use are locked; the others may still be changed. */
const USED: Readonly<Record<string, (year: number) => string>> = {
  'sihao-2017': () => '2018-09-01',
  'sihao-2019': (year) => `${year - 1}-04-01`,
};

/** The example schemes; the names of the goods are public, every point is an example of ours. */
export function* schemeRows(ctx: DemoContext): Iterable<SeedRow> {
  for (const { key, ...facts } of EXAMPLE_SCHEMES) {
    const locked = USED[key]?.(ctx.year) ?? null;
    yield seed('scheme', {
      id: ctx.id('scheme', key),
      ...facts,
      federationId: ctx.id('federation', LUOYANG_CITY),
      state: locked ? 'adopted' : 'draft',
      levels: facts.code === 'MINZHENG' ? null : ['national', 'province', 'city', 'county'],
      adoptedOn: locked,
      lockedOn: locked,
      demo: true,
    });
  }
}
