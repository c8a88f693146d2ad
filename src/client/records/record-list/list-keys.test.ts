import { expect, test } from 'vitest';
import { listKey } from './list-keys.ts';

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, ...more });

test.each([
  ['ArrowDown', -1, { to: 0 }],
  ['j', 4, { to: 5 }],
  ['J', 9, { to: 9 }],
  ['k', 0, { to: 0 }],
  ['PageDown', 1, { to: 6 }],
  ['PageUp', 1, { to: 0 }],
  ['End', 0, { to: 9 }],
  ['Enter', 3, 'open'],
  ['Enter', -1, null],
  [' ', 3, 'select'],
  ['/', -1, 'search'],
  ['x', 3, null],
])('%s in row %i of ten', (key, at, move) => {
  expect(listKey(press(key), at, 10, 5)).toEqual(move);
});

test('keys of an input method and shortcuts are left alone', () => {
  expect(listKey(press('Enter', { isComposing: true }), 3, 10, 5)).toBeNull();
  expect(listKey(press('j', { keyCode: 229 }), 3, 10, 5)).toBeNull();
  expect(listKey(press('k', { ctrlKey: true }), 3, 10, 5)).toBeNull();
});
