import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTable } from './outcome-table.ts';

const doc = readFileSync(new URL('../../docs/sync.md', import.meta.url), 'utf8');

test('the table of outcomes in docs/sync.md is the one that the cases make: npm run sync-doc', () => {
  expect(withTable(doc) === doc, 'docs/sync.md is stale: npm run sync-doc').toBe(true);
});

test('a stale table and a page without its marks are found', () => {
  expect(withTable(doc.replace('**the same field**', '**another**'))).toBe(doc);
  expect(() => withTable('# How sync works')).toThrow('marks');
});

/** Lines of the list of pitfalls: what, which test, where. */
function pitfalls(text: string) {
  const list = text.slice(text.indexOf('## Pitfalls'));
  const line = /^\| (?<pitfall>[^|]+) \| (?<title>[^|]+) \| `(?<file>[^`]+)` \|$/gm;
  return [...list.matchAll(line)].map(({ groups }) => ({ title: '', file: '', ...groups }));
}

/** Listed tests that no file has under this title. */
function unguarded(text: string): readonly string[] {
  return pitfalls(text).flatMap(({ title, file }) => {
    const path = new URL(`../../${file}`, import.meta.url);
    const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const named = source
      .split('\n')
      .some((line) => /^\s*(test\()?'/.test(line) && line.includes(`'${title}'`));
    return named ? [] : [`${title} (${file})`];
  });
}

test('every pitfall in docs/sync.md is guarded by a test of the title that stands beside it', () => {
  expect(pitfalls(doc).length).toBeGreaterThan(50);
  expect(unguarded(doc)).toEqual([]);
});

test('a title that no test has, and a file that is gone, are found', () => {
  const list =
    '## Pitfalls\n| a | no such test | `src/tools/sync-doc.test.ts` |\n| b | x | `gone.ts` |\n';
  expect(unguarded(list)).toHaveLength(2);
});
