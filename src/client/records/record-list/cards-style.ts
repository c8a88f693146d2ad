import type { CSSProperties } from 'react';

/** A list of cards out of which some are drawn: its whole height, and that of each card. */
export const cardsStyle = ({ height, size }: { height: number; size: number }): CSSProperties => ({
  height,
  margin: 0,
  padding: 0,
  ['--card' as string]: `${size}px`,
});
