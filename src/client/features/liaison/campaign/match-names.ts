import { data } from '#client/data/data.ts';
import type { Target } from '#domain/liaison/coverage/targets.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';

export interface Matched {
  readonly found: readonly Target[];
  /** Names that more than one body answers to. */
  readonly unclear: readonly string[];
  readonly missing: readonly string[];
}

/** Names of a pasted list: one a line or a cell each, empty ones and repeats left out. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .normalize('NFKC')
      .split(/[\n\t]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

interface Hit extends Target {
  readonly names: readonly string[];
}

async function hitsOf(name: string): Promise<readonly Hit[]> {
  const lists = await Promise.all(
    LIAISON_TARGETS.map(async (kind) => {
      const { rows } = await data.list({ kind, text: name, offset: 0, limit: 20 });
      return rows.map(({ id, row }) => ({
        kind,
        id,
        names: [String(row.name ?? ''), String(row.shortName ?? '')],
      }));
    }),
  );
  return lists.flat();
}

/** Finds each name: the body of exactly that name, else the only one that a search brings. */
export async function matchNames(names: readonly string[]): Promise<Matched> {
  const [found, unclear, missing] = [new Map<string, Target>(), [] as string[], [] as string[]];
  for (const name of names) {
    const hits = await hitsOf(name);
    const exact = hits.filter((hit) => hit.names.some((n) => n.normalize('NFKC') === name));
    const best = exact.length > 0 ? exact : hits;
    const [only, ...others] = best;
    if (!only) missing.push(name);
    else if (others.length > 0) unclear.push(name);
    else found.set(only.id, { kind: only.kind, id: only.id });
  }
  return { found: [...found.values()], unclear, missing };
}
