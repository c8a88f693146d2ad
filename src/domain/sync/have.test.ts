import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fnv64, haveHash, shelfHash } from './have.ts';

/** The definition, step by step in whole numbers. */
function slow(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++)
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n) & 0xffffffffffffffffn;
  return hash;
}

test('the hash is FNV-1a of 64 bits', () => {
  expect(fnv64('')).toBe(0xcbf29ce484222325n);
  expect(fnv64('a')).toBe(0xaf63dc4c8601ec8cn);
  expect(fnv64('foobar')).toBe(0x85944171f73967e8n);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => fnv64(text) === slow(text)),
  );
});

const rows = fc.array(fc.record({ id: fc.uuid(), rev: fc.nat() }), { maxLength: 8 });

test('a shelf has the sum of its rows’ hashes, in any order', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const sum = list.reduce((n, r) => n + slow(`${r.id}@${r.rev}`), 0n) & 0xffffffffffffffffn;
      const expected = sum.toString(16).padStart(16, '0');
      return shelfHash(list) === expected && shelfHash(list.toReversed()) === expected;
    }),
  );
});

test('what a client holds has one name, in any order, and another one with any other view', () => {
  const one = haveHash({ 'chamber:1': 'full', 'federation:2': 'basic' }, ['enterprise', 'chamber']);
  expect(
    haveHash({ 'federation:2': 'basic', 'chamber:1': 'full' }, ['chamber', 'enterprise']),
  ).toBe(one);
  expect(
    haveHash({ 'federation:2': 'basic', 'chamber:1': 'basic' }, ['chamber', 'enterprise']),
  ).not.toBe(one);
  expect(haveHash({ 'chamber:1': 'full', 'federation:2': 'basic' }, ['enterprise'])).not.toBe(one);
});
