import { LOCAL_UNITS } from './local-units.ts';
import { currentRegions, isWithin, regionLevel } from './region.rules.ts';
import { regionSpans, successorsOf, successorsOfSpan } from './region-history.rules.ts';
import { shortNames } from './short-names.ts';

export interface FindRegionOptions {
  /** Only units of this one count. */
  readonly within?: string;
  /** Of several, units of this one are meant: the city whose roster is read. */
  readonly near?: string;
}

type Names = ReadonlyMap<string, readonly string[]>;
interface Gazetteer {
  readonly full: Names;
  readonly short: Names;
  readonly former: Names;
  readonly formerShort: Names;
}
interface Found {
  readonly codes: readonly string[];
  readonly length: number;
  readonly short: boolean;
}

const NOISE =
  /[\s\u200b-\u200d\ufeff,，、。:：;；·>＞/\\|—_-]+|市辖区|(省|自治区)直辖县级行政(单位|区划)/g;
/** 中国（河南）自由贸易试验区洛阳片区 says 洛阳. */
const TRADE_ZONE = /^中国\([^)]{2,8}\)自由贸易试验区(?:(.{2,4})片区)?/;
const LONGEST = 15;
let gazetteer: Gazetteer | undefined;

/**
 * Current units that a text names, best reading only: a code, a name, a short name, a former name,
 * or an address that begins with any of them (河南省洛阳市栾川县城关镇… → 410324).
 * Several where the text is ambiguous or the unit was divided; empty where nothing fits.
 */
export function findRegions(text: string, options: FindRegionOptions = {}): readonly string[] {
  const written = text.normalize('NFKC').trim();
  const code = /^(\d{6}(-[a-z0-9]{1,12})?)(?!\d)/.exec(written)?.[1];
  if (code !== undefined) return narrowed(successorsOf(code), options);
  const plain = written.replace(NOISE, '').replace(TRADE_ZONE, '$1');
  let context: readonly string[] | null = null;
  let rest = plain;
  while (rest.length > 0) {
    const found = readName(rest, context, options);
    if (!found) break;
    const tail = rest.slice(found.length);
    // A short name inside other words (长安路) is no region: it must end the text or lead to one.
    if (found.short && tail !== '' && !readName(tail, found.codes, options)) break;
    context = found.codes;
    rest = tail;
  }
  return context ?? [];
}

/** The one current unit that a text names, or null where there is none or more than one. */
export function findRegion(text: string, options: FindRegionOptions = {}): string | null {
  const found = findRegions(text, options);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function readName(
  text: string,
  context: readonly string[] | null,
  options: FindRegionOptions,
): Found | null {
  const book = names();
  const longest = Math.min(LONGEST, text.length);
  // The longest name wins (孟津县 is the former county, not 孟津 with a rest), then the newest.
  for (let length = longest; length >= 2; length--) {
    const head = text.slice(0, length);
    const local = localCodes(head, context, options);
    if (local.length > 0) return { codes: local, length, short: false };
    for (const [source, short] of [
      [book.full, false],
      [book.short, true],
      [book.former, false],
      [book.formerShort, true],
    ] as const) {
      const named = source.get(head) ?? [];
      const inside = context
        ? named.filter((c) => context.some((above) => c !== above && isWithin(c, above)))
        : named;
      const codes = short ? provinceFirst(narrowed(inside, options)) : narrowed(inside, options);
      if (codes.length > 0) return { codes, length, short };
    }
  }
  return null;
}

/** Zones of one name exist in every city, so they count only where the city is known. */
function localCodes(
  head: string,
  context: readonly string[] | null,
  options: FindRegionOptions,
): readonly string[] {
  const cities = context ?? [options.within, options.near].filter((c) => c !== undefined);
  return LOCAL_UNITS.filter(
    (unit) => cities.includes(unit.parent) && (unit.name === head || unit.aliases.includes(head)),
  ).map((unit) => unit.code);
}

function narrowed(codes: readonly string[], { within, near }: FindRegionOptions) {
  const inside = within ? codes.filter((code) => isWithin(code, within)) : codes;
  const close = near ? inside.filter((code) => isWithin(code, near)) : [];
  return close.length > 0 ? close : inside;
}

function provinceFirst(codes: readonly string[]): readonly string[] {
  const provinces = codes.filter((code) => regionLevel(code) === 'province');
  return provinces.length > 0 ? provinces : codes;
}

function names(): Gazetteer {
  if (gazetteer) return gazetteer;
  const full = new Map<string, string[]>();
  const short = new Map<string, string[]>();
  const former = new Map<string, string[]>();
  const formerShort = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, name: string, code: string) => {
    const list = map.get(name);
    if (!list) map.set(name, [code]);
    else if (!list.includes(code)) list.push(code);
  };
  for (const [code, name] of currentRegions()) {
    if (code.length > 6) continue;
    put(full, name, code);
    for (const s of shortNames(name)) put(short, s, code);
  }
  for (const list of regionSpans().values())
    for (const span of list) {
      if (span.to === null) continue;
      for (const code of successorsOfSpan(span)) {
        put(former, span.name, code);
        for (const s of shortNames(span.name)) put(formerShort, s, code);
      }
    }
  gazetteer = { full, short, former, formerShort };
  return gazetteer;
}
