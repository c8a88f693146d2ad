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
import { join, resolve } from 'node:path';

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
   * Puts the next build in its place: the entry has another hash, as every changed build has, and is
   * named anew wherever it is named. Answers the new name.
   */
  deployNext(): string {
    const dist = join(this.root, 'dist');
    const page = readFileSync(join(dist, 'index.html'), 'utf8');
    const entry = /assets\/(start-[\w-]+)\.js/.exec(page)?.[1];
    if (!entry) throw new Error('The page of the build names no entry');
    const next = 'start-NEXTBUILD';
    for (const file of [join(dist, 'index.html'), join(dist, 'sw.js'), ...scripts(dist)]) {
      const text = readFileSync(file, 'utf8');
      const changed = text
        .replaceAll(entry, next)
        .replace(/(url:"index\.html",revision:")[0-9a-f]{32}/, `$1${'0'.repeat(32)}`);
      if (changed !== text) writeFileSync(file, changed);
    }
    renameSync(join(dist, 'assets', `${entry}.js`), join(dist, 'assets', `${next}.js`));
    return next;
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

const scripts = (dist: string) =>
  readdirSync(join(dist, 'assets'))
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(dist, 'assets', file));
