import { expect, test } from 'vitest';
import { readOptions } from './demo-options.ts';

test('nothing said means a city in the usual folder, never emptied', () => {
  expect(readOptions([])).toEqual({ size: 'city', dataDir: null, fresh: false });
});

test('both ways of writing an option are read', () => {
  const wanted = { size: 'province', dataDir: './x', fresh: true };
  expect(readOptions(['--size', 'province', '--data-dir', './x', '--fresh'])).toEqual(wanted);
  expect(readOptions(['--fresh', '--size=province', '--data-dir=./x'])).toEqual(wanted);
});

test('a wrong option is named with what is allowed', () => {
  expect(() => readOptions(['--size', 'village'])).toThrow('chamber, town, city, province');
  expect(() => readOptions(['--size'])).toThrow('--size is ""');
  expect(() => readOptions(['--data-dir'])).toThrow('needs a folder');
  expect(() => readOptions(['--force'])).toThrow('--force is unknown');
});
