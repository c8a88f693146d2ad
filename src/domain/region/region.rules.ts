import { LOCAL_UNITS } from './local-units.ts';
import current from './regions.current.json' with { type: 'json' };

/** A unit of GB/T 2260 (six digits) or a local unit (`410300-gx`) as it stands today. */
export interface Region {
  readonly code: string;
  readonly name: string;
}
export type RegionLevel = 'province' | 'prefecture' | 'county' | 'local';

let names: ReadonlyMap<string, string> | undefined;
let below: ReadonlyMap<string, readonly Region[]> | undefined;

/** Code → name of every current unit, in code order, local units last. Made on first use. */
export function currentRegions(): ReadonlyMap<string, string> {
  if (names) return names;
  const made = new Map<string, string>();
  for (const line of current.lines) {
    const [head = '', ...counties] = line.split(' ');
    const prefix = /^\d+/.exec(head)?.[0] ?? '';
    const name = head.slice(prefix.length);
    if (name) made.set(prefix.padEnd(6, '0'), name);
    for (const county of counties) made.set(prefix + county.slice(0, 2), county.slice(2));
  }
  for (const unit of LOCAL_UNITS) made.set(unit.code, unit.name);
  names = made;
  return made;
}

/** Name of a current unit; null for abolished codes (see region-history) and unknown ones. */
export function regionName(code: string): string | null {
  return currentRegions().get(code) ?? null;
}

/** Level by the shape of the code; a city without counties under a province counts as prefecture. */
export function regionLevel(code: string): RegionLevel {
  if (code.length > 6) return 'local';
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
}

/** The unit above: prefecture, or the province where there is none (北京, 济源); null on top. */
export function regionParent(code: string): string | null {
  if (code.length > 6) return code.slice(0, 6);
  const province = `${code.slice(0, 2)}0000`;
  if (code === province) return null;
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && currentRegions().has(prefecture) ? prefecture : province;
}

/** Names from the province down: `410324` → 河南省, 洛阳市, 栾川县. Empty for unknown codes. */
export function regionPath(code: string): readonly string[] {
  const name = regionName(code);
  if (name === null) return [];
  const parent = regionParent(code);
  return parent === null ? [name] : [...regionPath(parent), name];
}

/** Direct children today, local units included; of the country where no code is given. */
export function regionChildren(code: string | null): readonly Region[] {
  if (!below) {
    const made = new Map<string, Region[]>();
    for (const [child, name] of currentRegions()) {
      const parent = regionParent(child) ?? '';
      const list = made.get(parent);
      if (list) list.push({ code: child, name });
      else made.set(parent, [{ code: child, name }]);
    }
    below = made;
  }
  return below.get(code ?? '') ?? [];
}

/** Whether a unit is another or lies below it, by code alone; true of abolished codes too. */
export function isWithin(code: string, above: string): boolean {
  const prefix = above.length > 6 ? above : above.replace(/0000$|00$/, '');
  return code.startsWith(prefix);
}
