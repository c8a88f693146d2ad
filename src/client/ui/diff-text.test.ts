import { expect, test } from 'vitest';
import { diffText } from './diff-text.ts';

const marked = (text: string, other: string) =>
  diffText(text, other)
    .map(({ text: piece, differs }) => (differs ? `[${piece}]` : piece))
    .join('');

test.each([
  ['王建国', '王建军', '王建[国]'],
  ['0379-65550001', '0379-65550002', '0379-6555000[1]'],
  ['主营加工和冷链运输。', '主营加工。', '主营加工[和冷链运输]。'],
  ['主营加工。', '主营加工和冷链运输。', '主营加工。'],
  ['同样', '同样', '同样'],
  ['', '有', ''],
  ['赵敏', '孙立', '赵敏'],
  ['一二三四五六', '二三四五六七', '[一]二三四五六'],
])('%s beside %s', (text, other, expected) => {
  expect(marked(text, other)).toBe(expected);
});

test('nothing of a text is lost or moved, however long', () => {
  const long = '经营范围：食品销售；'.repeat(400);
  for (const other of [`甲${long}`, long.slice(5), `${long.slice(0, 900)}乙${long.slice(902)}`])
    for (const [a, b] of [
      [long, other],
      [other, long],
    ] as const)
      expect(
        diffText(a, b)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(a);
});
