import { readFileSync } from 'node:fs';
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
