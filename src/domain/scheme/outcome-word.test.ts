import { expect, test } from 'vitest';
import { wordingOf, wordOfAward } from '#domain/award/award.rules.ts';
import { EXAMPLE_SCHEMES } from './examples/example-schemes.ts';
import { outcomeWord } from './outcome-word.ts';

test('each kind of outcome has its word, and a version may name another', () => {
  const of = (outcome: string | null, subjectKind = 'chamber', said: string | null = null) =>
    outcomeWord({ outcome, subjectKind, outcomeWord: said });
  expect(of('title')).toBe('recognised');
  expect(of(null)).toBe('recognised');
  expect(of('title', 'federation')).toBe('confirmed');
  expect(of('case')).toBe('selected');
  expect(of('grade')).toBe('graded');
  expect(of('pass', 'federation')).toBe('passed');
  expect(of('title', 'federation', 'recognised')).toBe('recognised');
  expect(of('case', 'chamber', 'of a later release')).toBe('selected');
});

test('the shipped schemes: four goods are recognised, five goods confirmed, civil affairs give grades', () => {
  const words = new Map(EXAMPLE_SCHEMES.map((s) => [s.code, outcomeWord(s)]));
  expect(Object.fromEntries(words)).toEqual({
    SIHAO: 'recognised',
    WUHAO: 'confirmed',
    MINZHENG: 'graded',
  });
});

test('an award keeps the word that it was won under, whatever its scheme says later', () => {
  const [scheme] = EXAMPLE_SCHEMES;
  if (!scheme) throw new Error('no example');
  const called = { ...scheme, outcomeWord: 'selected' } as const;
  const won = { subjectKind: 'chamber', wording: wordingOf(called) } as const;
  expect(wordOfAward(won, scheme)).toBe('selected');
  const { word: _, ...old } = wordingOf(scheme);
  expect(wordOfAward({ subjectKind: 'chamber', wording: { ...old, outcome: 'case' } })).toBe(
    'selected',
  );
  expect(wordOfAward({ subjectKind: 'chamber', wording: null }, called)).toBe('selected');
  expect(wordOfAward({ subjectKind: 'federation', wording: null })).toBe('confirmed');
});
