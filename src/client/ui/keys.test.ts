import { expect, test } from 'vitest';
import { formKey, isComposing } from './keys.ts';

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  ...more,
});

test('the keys of a form', () => {
  expect(formKey(press('s', { ctrlKey: true }))).toBe('save');
  expect(formKey(press('S', { metaKey: true }))).toBe('save');
  expect(formKey(press('Enter', { ctrlKey: true }))).toBe('saveAndClose');
  expect(formKey(press('Escape'))).toBe('cancel');
  expect(formKey(press('Enter'))).toBeNull();
  expect(formKey(press('s'))).toBeNull();
});

test('keys of an input method are never acted on', () => {
  expect(formKey(press('Escape', { isComposing: true }))).toBeNull();
  expect(formKey(press('Escape', { nativeEvent: { isComposing: true } }))).toBeNull();
  expect(isComposing(press('Enter', { keyCode: 229 }))).toBe(true);
  expect(isComposing(press('Enter', { keyCode: 13 }))).toBe(false);
});
