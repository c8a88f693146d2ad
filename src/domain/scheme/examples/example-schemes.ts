import { CIVIL_AFFAIRS } from './civil-affairs.example.ts';
import type { ExampleScheme } from './example-scheme.ts';
import { FIVE_GOODS_NOW, FIVE_GOODS_OLD } from './five-goods.example.ts';
import { FOUR_GOODS_2017, FOUR_GOODS_NOW } from './four-goods.example.ts';

/** The examples that a new workspace may start from. */
export const EXAMPLE_SCHEMES: readonly ExampleScheme[] = [
  FOUR_GOODS_2017,
  FOUR_GOODS_NOW,
  FIVE_GOODS_OLD,
  FIVE_GOODS_NOW,
  CIVIL_AFFAIRS,
];
