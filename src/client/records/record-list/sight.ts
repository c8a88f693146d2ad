/** A stretch of a scrolled box, in pixels. */
export interface Box {
  readonly top: number;
  readonly height: number;
}
/** Rows below one another, all of one height in pixels. */
export interface Stack {
  readonly count: number;
  readonly size: number;
}

/** Rows above and below the box that are drawn too, so that a short scroll shows no gap. */
const SPARE = 4;

/** The box where it last passed a step: what is drawn stays as it is until the next one. */
export function stepped({ top, height }: Box, size: number): Box {
  const step = SPARE * size;
  return { top: Math.floor(Math.max(0, top) / step) * step, height };
}

/** First and last row to be drawn; `to` is −1 where there is none. Moves in steps of `SPARE` rows. */
export function drawnIn(
  { count, size }: Stack,
  { top, height }: Box,
): { readonly from: number; readonly to: number } {
  const last = count - 1;
  const first = stepped({ top, height }, size).top / size;
  const shown = Math.ceil(height / size / SPARE + 1) * SPARE;
  const from = Math.min(first - SPARE, last);
  return { from: Math.max(0, from), to: Math.min(first + shown + SPARE, last) };
}

/**
 * How far down the box must stand for a row to be seen whole: as it stands where it already is.
 * `head` pixels of the box are covered by what stays at its upper edge.
 */
export function topFor(index: number, size: number, head: number, { top, height }: Box): number {
  const above = index * size;
  const below = above + size + head - height;
  return Math.max(0, above < top ? above : below > top ? below : top);
}
