import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync } from 'oxc-parser';

/** A forbidden arrow, in words that say what to do instead. */
export interface Breach {
  readonly file: string;
  readonly imports: string;
  readonly advice: string;
}

const SIDES = ['domain', 'client', 'server', 'tools'] as const;
const NODE_OR_DOM = /^(node:|react|@mantine|@tanstack|dexie|hono|@hono|kysely|pg$|better-|pino)/;

/** Every import of a source text, static, dynamic and re-exported. */
export function importsOf(file: string, text: string): readonly string[] {
  const { module, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const dynamic = module.dynamicImports
    .map((i) => text.slice(i.moduleRequest.start, i.moduleRequest.end))
    .filter((raw) => /^['"]/.test(raw))
    .map((raw) => raw.slice(1, -1));
  const reexports = module.staticExports
    .flatMap((e) => e.entries)
    .map((e) => e.moduleRequest?.value)
    .filter((v) => v !== undefined);
  return [...module.staticImports.map((i) => i.moduleRequest.value), ...dynamic, ...reexports];
}

/** `src/…` path that an import points to, or null for a package. */
export function target(file: string, specifier: string): string | null {
  const side = /^#(domain|client|server|tools)\//.exec(specifier);
  if (side) return `src/${specifier.slice(1)}`;
  if (!specifier.startsWith('.')) return null;
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

const sideOf = (path: string) => SIDES.find((side) => path.startsWith(`src/${side}/`));
const roomOf = (path: string) => /^src\/client\/features\/([^/]+)\//.exec(path)?.[1];
const floorOf = (path: string) => /^src\/client\/([^/]+)\//.exec(path)?.[1];
const isTest = (path: string) => /\.test\.tsx?$|\/testing\//.test(path);

/** Floors of the client from the ground up: each may use those before it. */
const FLOORS = ['i18n', 'data', 'pwa', 'ui', 'records', 'features', 'app'];

/** Why one import may not stand, or null. */
export function judge(file: string, specifier: string): string | null {
  const from = sideOf(file);
  const to = target(file, specifier);
  if (to === null) {
    if (from === 'domain' && !isTest(file) && NODE_OR_DOM.test(specifier))
      return 'domain is pure: pass what you need in, or move this file to client or server';
    return null;
  }
  const side = sideOf(to);
  if (from === 'domain' && side !== 'domain')
    return 'domain knows neither side: move the shared part into domain';
  if (from === 'client' && (side === 'server' || side === 'tools'))
    return 'client and server never meet: the contract lives in src/domain/sync/protocol.ts';
  if (
    from === 'server' &&
    (side === 'client' ||
      (side === 'tools' && !isTest(file) && !specifier.startsWith('#tools/demo/')))
  )
    return 'client and server never meet: the contract lives in src/domain/sync/protocol.ts';
  const [room, other] = [roomOf(file), roomOf(to)];
  if (room && other && room !== other)
    return `rooms do not know each other: move what ${room} and ${other} share down to records, ui or domain, or join them in app`;
  const [floor, below] = [FLOORS.indexOf(floorOf(file) ?? ''), FLOORS.indexOf(floorOf(to) ?? '')];
  if (
    from === 'client' &&
    side === 'client' &&
    !isTest(file) &&
    !isTest(to) &&
    floor >= 0 &&
    below > floor
  )
    return `${FLOORS[floor]} stands below ${FLOORS[below]}: hand the value in from above instead`;
  return null;
}

/** Paths of all sources below a folder of the project. */
export function* sources(root: string, dir: string): Generator<string> {
  for (const entry of readdirSync(join(root, dir), { withFileTypes: true })) {
    const path = `${dir}/${entry.name}`;
    if (entry.isDirectory()) yield* sources(root, path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

/** All forbidden arrows below `src`; the rooms are read from the folders, so a new one is fenced at once. */
export function breaches(root: string): {
  readonly files: number;
  readonly found: readonly Breach[];
} {
  const found: Breach[] = [];
  let files = 0;
  for (const path of sources(root, 'src')) {
    files += 1;
    const file = relative(root, join(root, path)).split(sep).join('/');
    for (const specifier of importsOf(file, readFileSync(join(root, path), 'utf8'))) {
      const advice = judge(file, specifier);
      if (advice) found.push({ file, imports: specifier, advice });
    }
  }
  return { files, found };
}
