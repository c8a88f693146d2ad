import { regionChildren } from '#domain/region/region.rules.ts';
import { type DemoContext, type SeedRow, seed } from './demo-context.ts';
import { type DemoPlace, LUOYANG, LUOYANG_ENDED } from './demo-places.ts';

/** A federation of the demo with what the rows below it need to know. */
export interface DemoFederation {
  readonly id: string;
  readonly level: 'province' | 'city' | 'county' | 'zone';
  readonly region: string;
  /** 栾川县, 洛阳市: how names of firms and chambers begin. */
  readonly place: string;
  readonly parentId: string | null;
  /** Six digits of the city, for codes and telephone numbers. */
  readonly city: string;
  /** Share of enterprises. */
  readonly weight: number;
  readonly towns: readonly string[];
}

export const LUOYANG_CITY = '410300';
const HENAN = '410000';

/** Federations that stand today, from the top down. */
export function demoFederations(ctx: DemoContext): readonly DemoFederation[] {
  if (ctx.counts.reach !== 'province') return luoyang(ctx, null);
  const top = federation(ctx, HENAN, '河南省', 'province', null, HENAN, 0);
  const cities = regionChildren(HENAN).flatMap(({ code, name }) =>
    code === LUOYANG_CITY ? luoyang(ctx, top.id) : otherCity(ctx, code, name, top.id),
  );
  return [top, ...cities];
}

function luoyang(ctx: DemoContext, parentId: string | null): DemoFederation[] {
  const city = federation(ctx, LUOYANG_CITY, '洛阳市', 'city', parentId, LUOYANG_CITY, 0);
  // One chamber's demo needs no county: its members' enterprises are kept by the city.
  if (ctx.counts.reach === 'chamber') return [{ ...city, weight: 1 }];
  return [city, ...LUOYANG.map((place) => ofPlace(ctx, place, city.id))];
}

/** Districts carry the city's name, zones its short name, counties none. */
const HEADS = { county: '', zone: '洛阳', district: '洛阳市' } as const;

function ofPlace(ctx: DemoContext, place: DemoPlace, parentId: string): DemoFederation {
  const level = place.kind === 'zone' ? 'zone' : 'county';
  const name = HEADS[place.kind] + place.name;
  return {
    ...federation(ctx, place.region, name, level, parentId, LUOYANG_CITY, place.weight),
    towns: place.towns,
  };
}

function otherCity(ctx: DemoContext, code: string, name: string, parentId: string) {
  const counties = regionChildren(code);
  const city = federation(ctx, code, name, 'city', parentId, code, counties.length > 0 ? 0 : 8);
  const below = counties.map((c) => federation(ctx, c.code, c.name, 'county', city.id, code, 6));
  return [city, ...below];
}

function federation(
  ctx: DemoContext,
  region: string,
  place: string,
  level: DemoFederation['level'],
  parentId: string | null,
  city: string,
  weight: number,
): DemoFederation {
  const id = ctx.id('federation', region);
  return { id, level, region, place, parentId, city, weight, towns: [] };
}

/** Their rows, with the federations that ended after them. Names and dates of regions are facts. */
export function* federationRows(
  ctx: DemoContext,
  federations: readonly DemoFederation[],
): Iterable<SeedRow> {
  for (const f of federations) {
    const from = LUOYANG.find((place) => place.region === f.region)?.from;
    yield seed('federation', {
      id: f.id,
      ...names(f.place),
      level: f.level,
      parentId: f.parentId,
      region: f.region,
      from,
      // That each zone keeps a federation of its own is made up for the demo.
      demo: f.level === 'zone' ? true : null,
    });
  }
  const city = federations.find((f) => f.region === LUOYANG_CITY);
  if (!city || ctx.counts.reach === 'chamber') return;
  for (const ended of LUOYANG_ENDED)
    yield seed('federation', {
      id: ctx.id('federation', ended.region),
      ...names(ended.name),
      level: 'county',
      parentId: city.id,
      region: ended.region,
      to: '2021-03',
      successorIds: [ctx.id('federation', ended.successor)],
    });
}

const names = (place: string) => ({
  name: `${place}工商业联合会`,
  altName: `${place}总商会`,
  shortName: `${place}工商联`,
});
