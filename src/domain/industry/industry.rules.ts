import top from './industries.top.json' with { type: 'json' };

/** A code of GB/T 4754-2017 (`C`, `C13`, `C131`, `C1311`) with its name. */
export interface Industry {
  readonly code: string;
  readonly name: string;
}
export type IndustryLevel = 'section' | 'division' | 'group' | 'class';

const LEVELS: Readonly<Record<number, IndustryLevel>> = {
  1: 'section',
  3: 'division',
  4: 'group',
  5: 'class',
};

/** Lines `C13农副食品加工业` as industries. */
export function readIndustries(lines: readonly string[]): readonly Industry[] {
  return lines.map((line) => {
    const code = /^[A-T]\d*/.exec(line)?.[0] ?? '';
    return { code, name: line.slice(code.length) };
  });
}

const TOP = readIndustries(top.lines);
const topNames: ReadonlyMap<string, string> = new Map(TOP.map((i) => [i.code, i.name]));

/** Level by the length of the code; null for other lengths. */
export function industryLevel(code: string): IndustryLevel | null {
  return LEVELS[code.length] ?? null;
}

/** The twenty sections, A–T. */
export function sections(): readonly Industry[] {
  return TOP.filter((i) => i.code.length === 1);
}

/** The divisions of a section, or all 97. */
export function divisions(section = ''): readonly Industry[] {
  return TOP.filter((i) => i.code.length === 3 && i.code.startsWith(section));
}

export const sectionOf = (code: string): string => code.slice(0, 1);

/**
 * The name of a section or division; for a deeper code the name of its division, which is all
 * that the small list knows (see industry-detail). Null for codes that do not exist.
 */
export function industryName(code: string): string | null {
  return topNames.get(code) ?? topNames.get(code.slice(0, 3)) ?? null;
}
