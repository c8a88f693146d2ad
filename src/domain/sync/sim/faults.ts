import type { Aim } from './plan.ts';

interface Planted {
  /** Histories within which it must be found. */
  readonly within: number;
  readonly aim: Aim;
}
const often: Planted = { within: 4000, aim: 'plain' };
const by = (aim: Aim, within = 20_000): Planted => ({ within, aim });

/** Faults to plant, one by one: a simulation that can't find them proves little. */
export const FAULTS = {
  // A device that takes
  'late pulls': by('rights'),
  'any page': often,
  'old pages': by('rush'),
  'pages of another view': by('rights'),
  'old push rows': by('rush'),
  'late pushes': by('rush'),
  'older rows': often,
  'rows of another view': by('rights'),
  'nothing sent again': by('restores'),
  'epochs mixed': by('restores'),
  'old loading kept': by('restores'),
  'shelf kept': by('rights'),
  'shelf takes edits along': by('rights'),
  'tombstone ignored': often,
  'exit from all shelves': often,
  'absence removes': by('rights'),
  'first shelf only': often,
  'answer filed in two steps': often,
  'answers filed by number': by('clones'),
  'sent edits grow': often,
  'reset empties the outbox': by('restores'),
  'upgrade empties the outbox': by('plain'),
  'unknown fields cut': often,
  'fork drops edits': by('clones'),
  // A server with
  'no exit': often,
  'exit unmarked': often,
  'moves unmarked': often,
  'children stay': often,
  'conflicts unkept': often,
  'horizon forgotten': by('horizon'),
  'epoch kept': by('restores'),
  'push of another epoch': by('restores'),
  'executed again': often,
  'fork unseen': by('clones'),
  'gap taken': by('clones'),
  'client unlocked': by('rush'),
  'commit unchecked': by('rush'),
  'clock taken early': by('rush'),
  'clock read last': by('rush'),
  'page dated late': by('rush'),
  'numbers noted apart': by('rush'),
  'poison blocks': often,
  'rev split': often,
  unmasked: often,
  'best view': by('rights'),
  'foreign scopes named': often,
  'vanished listed': by('rights'),
  'list trusted': by('rights'),
  'grants remembered': by('rights'),
  'old pushes refused': often,
} as const satisfies Record<string, Planted>;
export type Fault = keyof typeof FAULTS;
