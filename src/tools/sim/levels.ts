import type { Level } from './level.ts';

/** The levels by name; a new one is added here. */
export const LEVELS = {
  rules: async (): Promise<Level> => (await import('./rules/level.ts')).level,
  code: async (): Promise<Level> => (await import('./code/level.ts')).level,
} as const;
export type LevelName = keyof typeof LEVELS;
