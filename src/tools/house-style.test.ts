import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run.ts';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(ROOT, file)));
const code = tracked.filter((file) => /^(src|e2e)\/.*\.(ts|tsx|mjs)$/.test(file));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('no file is longer than 300 lines: split it by what it is about', () => {
  const long = code.filter((file) => read(file).split('\n').length > 301);
  expect(long).toEqual([]);
});

test('files are named in kebab-case with their role in the suffix', () => {
  const odd = code.filter(
    (file) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(file.split('/').at(-1) ?? ''),
  );
  expect(odd).toEqual([]);
});

test('tests are neither skipped, focused, nor waiting by the clock', () => {
  const shortcut =
    /\b(test|it|describe)\.(skip|only|fixme|todo|fails)\b|waitForTimeout|networkidle/;
  const found = code.filter(
    (file) =>
      /\.(test|spec)\.tsx?$/.test(file) &&
      file !== 'src/tools/house-style.test.ts' &&
      shortcut.test(read(file)),
  );
  expect(found).toEqual([]);
});

test('every path that a document names exists', () => {
  const docs = tracked.filter((file) => file.endsWith('.md'));
  const dead: string[] = [];
  for (const doc of docs) {
    const text = read(doc);
    for (const [, path = ''] of text.matchAll(/`((?:src|e2e|docs|public)\/[\w./-]+)`/g))
      if (!existsSync(join(ROOT, path))) dead.push(`${doc}: ${path}`);
    for (const [, path = ''] of text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g))
      if (!existsSync(join(ROOT, dirname(doc), path))) dead.push(`${doc}: ${path}`);
  }
  expect(dead).toEqual([]);
});

test('every decision has a number of its own, and says it in its title', () => {
  const files = tracked.filter((file) => file.startsWith('docs/decisions/'));
  const numbers = files.map((file) => file.slice('docs/decisions/'.length).slice(0, 3));
  expect(numbers.filter((n, i) => numbers.indexOf(n) !== i)).toEqual([]);
  expect(files.filter((file, i) => !read(file).startsWith(`# ${numbers[i]} `))).toEqual([]);
});
