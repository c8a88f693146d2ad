import type { Aim } from './plan.ts';

interface Planted {
  /** Histories within which it must be found. */
  readonly within: number;
  readonly aim: Aim;
  /** Found so soon that the unit tests plant it too. */
  readonly quick: boolean;
}
const soon = (aim: Aim = 'plain'): Planted => ({ within: 4000, aim, quick: true });
const late = (aim: Aim = 'plain', within = 20_000): Planted => ({ within, aim, quick: false });

/** Faults to plant, one by one: a simulation that can't find them proves little. */
export const FAULTS = {
  // A device that takes what it must refuse,
  'late pulls': late('loading', 40_000),
  'any page': late('loading'),
  'old pages': late('loading', 60_000),
  'pages of another view': late('rights'),
  'old push rows': late('late', 60_000),
  'late pushes': late('flapping', 60_000),
  'older rows': late('late'),
  'rows of another view': late('rights'),
  // that keeps or drops rows wrongly,
  'epochs mixed': late('restores'),
  'old loading kept': soon('restores'),
  'shelf kept': soon('rights'),
  'tombstone ignored': soon(),
  'exit from all shelves': soon(),
  'absence removes': late('rights'),
  'first shelf only': soon('rights'),
  'unknown fields cut': soon(),
  // that loses or confuses edits.
  'nothing sent again': soon('restores'),
  'no proof sent': late('clones'),
  'shelf takes edits along': soon('rights'),
  'answer filed in two steps': soon(),
  'answers filed by number': late('clones'),
  'sent edits grow': soon(),
  'reset empties the outbox': soon('restores'),
  'upgrade empties the outbox': soon(),
  'fork drops edits': soon('clones'),
  'former names forgotten': late('names'),
  // A server that does not tell of changes,
  'no exit': soon(),
  'exit unmarked': soon(),
  'moves unmarked': soon(),
  'children stay': soon(),
  'rev split': soon(),
  'horizon forgotten': soon('horizon'),
  'clock taken early': soon('rush'),
  'clock read last': soon('rush'),
  'page dated late': late('loading'),
  'vanished listed': late('rights'),
  'stale per-mutation rows': late('late'),
  // that executes wrongly,
  'conflicts unkept': soon(),
  'epoch kept': soon('restores'),
  'push of another epoch': late('restores'),
  'executed again': soon(),
  'fork unseen': soon('clones'),
  'client unlocked': soon('rush'),
  'commit unchecked': late('rush'),
  'numbers noted apart': late('rush'),
  'poison blocks': soon(),
  'number skipped': soon(),
  'last clock wins': soon(),
  'unseen settlements': late('quarrels'),
  'old pushes refused': soon(),
  // that shows too much.
  unmasked: soon(),
  'best view': late('rights'),
  'foreign scopes named': soon(),
  'list trusted': soon('rights'),
  'grants remembered': soon('rights'),
} as const satisfies Record<string, Planted>;
export type Fault = keyof typeof FAULTS;
