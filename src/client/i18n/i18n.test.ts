import { expect, test } from 'vitest';
import { resources as en } from './en/resources.ts';
import { resources as zh } from './zh-CN/resources.ts';

/** Every text with its path: `records.enterprise.fields.name` → 企业名称. */
function texts(tree: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of texts(value as object, here)) found.set(inner, text);
  }
  return found;
}

const chinese = texts(zh);
const english = texts(en);
const HAN = /\p{Script=Han}/u;
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort();

test('both languages have the same texts; English adds only singulars', () => {
  const singular = (key: string) =>
    key.endsWith('_one') && chinese.has(key.replace(/_one$/, '_other'));
  expect([...english.keys()].filter((key) => !chinese.has(key) && !singular(key))).toEqual([]);
  expect([...chinese.keys()].filter((key) => !english.has(key))).toEqual([]);
});

test('no text is empty', () => {
  expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});

test('no Chinese is left in English, but for examples in quotes', () => {
  const unquoted = (text: string) => text.replaceAll(/“[^”]*”/g, '');
  expect([...english].filter(([, text]) => HAN.test(unquoted(text)))).toEqual([]);
});

test('both languages fill in the same values', () => {
  const differ = [...english].filter(([key, text]) => {
    const other = chinese.get(key) ?? chinese.get(key.replace(/_one$/, '_other')) ?? '';
    return JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(other));
  });
  expect(differ).toEqual([]);
});
