import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, sources, target } from './boundaries.ts';

/** What each source file below `src` imports of the others, types included. */
function arrows(root: string): ReadonlyMap<string, readonly string[]> {
  const files = [...sources(root, 'src')];
  const known = new Set(files);
  const of = (file: string) =>
    importsOf(file, readFileSync(join(root, file), 'utf8'))
      .map((specifier) => target(file, specifier))
      .filter((to) => to !== null && known.has(to));
  return new Map(files.map((file) => [file, of(file) as string[]]));
}

/**
 * Files that import each other, each circle once, as the way round. Who reads one of them must read
 * all: what two files both need belongs into a third below them.
 */
export function circles(root: string): readonly (readonly string[])[] {
  const graph = arrows(root);
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (file: string): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const to of graph.get(file) ?? []) walk(to);
    way.pop();
    done.add(file);
  };
  for (const file of graph.keys()) walk(file);
  return found;
}
