import detail from './industries.detail.json' with { type: 'json' };
import { divisions, type Industry, readIndustries, sections } from './industry.rules.ts';

let known: ReadonlyMap<string, string> | undefined;

function all(): ReadonlyMap<string, string> {
  known ??= new Map(
    [...sections(), ...divisions(), ...readIndustries(detail.lines)].map((i) => [i.code, i.name]),
  );
  return known;
}

/** The exact name of any code of the standard; null where it has none. */
export function exactIndustryName(code: string): string | null {
  return all().get(code) ?? null;
}

/** Names from the section down: `C1311` → 制造业, 农副食品加工业, 谷物磨制, 稻谷加工. */
export function industryPath(code: string): readonly string[] {
  const steps = [code.slice(0, 1), code.slice(0, 3), code.slice(0, 4), code.slice(0, 5)];
  return [...new Set(steps)].map((step) => all().get(step)).filter((name) => name !== undefined);
}

let below: ReadonlyMap<string, readonly Industry[]> | undefined;

function byParent(): ReadonlyMap<string, readonly Industry[]> {
  const found = new Map<string, Industry[]>();
  for (const [code, name] of all()) {
    const parent = code.slice(0, code.length === 3 ? 1 : -1);
    found.set(parent, [...(found.get(parent) ?? []), { code, name }]);
  }
  return found;
}

/** The next level down. */
export function industryChildren(code: string): readonly Industry[] {
  below ??= byParent();
  return below.get(code) ?? [];
}

/**
 * Industries whose code begins with the text, or whose name holds it: exact names first, then
 * names that begin with it, then the rest; higher levels before lower ones.
 */
export function searchIndustries(text: string, limit = 50): readonly Industry[] {
  const wanted = text.normalize('NFKC').replace(/\s+/g, '');
  if (wanted === '') return [];
  const upper = wanted.toUpperCase();
  const hits: (Industry & { readonly rank: number })[] = [];
  for (const [code, name] of all()) {
    const rank = rankOf(code, name, wanted, upper);
    if (rank !== null) hits.push({ code, name, rank: rank * 10 + code.length });
  }
  return hits
    .sort((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1))
    .slice(0, limit)
    .map(({ code, name }) => ({ code, name }));
}

/** People write 1311 and 13 as often as C1311 and C13. */
function rankOf(code: string, name: string, wanted: string, upper: string): number | null {
  if (code === upper || code.slice(1) === upper || name === wanted) return 0;
  if (code.startsWith(upper) || (/^\d+$/.test(upper) && code.slice(1).startsWith(upper))) return 1;
  const at = name.indexOf(wanted);
  return at < 0 ? null : at === 0 ? 2 : 3;
}

/** The one industry that a text of a roster means: a code, or a name with or without 业; else null. */
export function findIndustry(text: string): string | null {
  const wanted = text.normalize('NFKC').replace(/\s+/g, '');
  const upper = wanted.toUpperCase();
  if (all().has(upper)) return upper;
  const hits = [...all()].filter(
    ([code, name]) =>
      (/^\d{2,4}$/.test(upper) && code.slice(1) === upper) ||
      name === wanted ||
      name === `${wanted}业`,
  );
  // One name on several levels (房地产业 is K and K70) means the highest.
  const [first, ...others] = hits.sort((a, b) => a[0].length - b[0].length);
  return first && others.every(([code]) => code.startsWith(first[0])) ? first[0] : null;
}
