import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** A copy of the project whose built app can be replaced while its server runs. */
export class OwnBuild {
  readonly root = mkdtempSync(join(tmpdir(), 'chamberbook-build-'));

  constructor() {
    for (const part of ['src', 'dist', 'package.json'])
      cpSync(join(ROOT, part), join(this.root, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'));
  }

  /**
   * Puts the next build in its place: each script has another hash, and is named anew wherever it is
   * named. Answers the new name of the entry.
   */
  deployNext(): string {
    const dist = join(this.root, 'dist');
    const names = scripts(dist).map((file) => basename(file, '.js'));
    const named = new RegExp(`(${names.join('|').replaceAll('.', '\\.')})\\.js`, 'g');
    for (const file of [join(dist, 'index.html'), join(dist, 'sw.js'), ...scripts(dist)]) {
      const text = readFileSync(file, 'utf8');
      const changed = text
        .replace(named, '$1-NEXT.js')
        .replace(/(url:"index\.html",revision:")[0-9a-f]{32}/, `$1${'0'.repeat(32)}`);
      if (changed !== text) writeFileSync(file, changed);
    }
    for (const file of scripts(dist)) renameSync(file, file.replace(/\.js$/, '-NEXT.js'));
    const page = readFileSync(join(dist, 'index.html'), 'utf8');
    const entry = /assets\/(start-[\w-]+-NEXT)\.js/.exec(page)?.[1];
    if (!entry) throw new Error('The page of the build names no entry');
    return entry;
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

const scripts = (dist: string) =>
  readdirSync(join(dist, 'assets'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(dist, 'assets', file));
