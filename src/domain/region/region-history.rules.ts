import { type Region, regionChildren, regionName } from './region.rules.ts';
import history from './regions.history.json' with { type: 'json' };

/** A unit from the end of year `from` up to, not including, the end of year `to`. */
export interface RegionSpan extends Region {
  readonly from: number;
  readonly to: number | null;
  /** Codes that took its place when it ended. */
  readonly successors: readonly string[];
}

let spans: ReadonlyMap<string, readonly RegionSpan[]> | undefined;

/** Every unit since 1981 by code; a code may have stood for several names one after another. */
export function regionSpans(): ReadonlyMap<string, readonly RegionSpan[]> {
  if (spans) return spans;
  const made = new Map<string, RegionSpan[]>();
  for (const line of history.lines) {
    const [code = '', name = '', from, to, took = ''] = line.split(' ');
    const span = {
      code,
      name,
      from: Number(from),
      to: to === '-' ? null : Number(to),
      // `410311[2000]` is land given away while the unit lived on: not a successor.
      successors: took.split(';').filter((part) => /^\d{6}$/.test(part)),
    };
    const list = made.get(code);
    if (list) list.push(span);
    else made.set(code, [span]);
  }
  spans = made;
  return made;
}

const stood = (span: RegionSpan, year: number) =>
  span.from <= year && (span.to === null || year < span.to);

/** What a code stood for on 31 December of a year; null where it did not exist. */
export function regionOn(code: string, year: number): RegionSpan | null {
  return (
    regionSpans()
      .get(code)
      ?.find((span) => stood(span, year)) ?? null
  );
}

/** Direct children on 31 December of a year, in code order; local units are not dated. */
export function childrenOf(code: string, year: number): readonly RegionSpan[] {
  const out: RegionSpan[] = [];
  for (const list of regionSpans().values())
    for (const span of list)
      if (stood(span, year) && parentOn(span.code, year) === code) out.push(span);
  return out;
}

function parentOn(code: string, year: number): string | null {
  const province = `${code.slice(0, 2)}0000`;
  if (code === province) return null;
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && regionOn(prefecture, year) ? prefecture : province;
}

/** The last name that a code stood for, today or ever. */
export function lastRegionName(code: string): string | null {
  return regionName(code) ?? regionSpans().get(code)?.at(-1)?.name ?? null;
}

/** Current units that took the place of a code, through all steps; the code itself where it stands. */
export function successorsOf(code: string): readonly string[] {
  if (regionName(code) !== null) return [code];
  return followed(regionSpans().get(code)?.at(-1)?.successors ?? [], new Set([code]));
}

/** Current units that took the place of one name of a code (its code may serve another name now). */
export function successorsOfSpan(span: RegionSpan): readonly string[] {
  if (span.to === null) return [span.code];
  return followed(span.successors, new Set());
}

function followed(codes: readonly string[], seen: Set<string>): readonly string[] {
  const out = new Set<string>();
  for (const code of codes) {
    if (regionName(code) !== null) out.add(code);
    else if (!seen.has(code)) {
      seen.add(code);
      const next = regionSpans().get(code)?.at(-1)?.successors ?? [];
      for (const found of followed(next, seen)) out.add(found);
    }
  }
  return [...out].sort();
}

/** Local units of a city: they carry no dates of their own. */
export function localUnitsOf(code: string): readonly Region[] {
  return regionChildren(code).filter((unit) => unit.code.length > 6);
}
