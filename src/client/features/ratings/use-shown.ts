import { useState } from 'react';

/** A table of this many rows opens at once; more are asked for. */
const STEP = 100;

/** The first rows of a long table, and how to see more of them. */
export function useShown<R>(rows: readonly R[]) {
  const [most, setMost] = useState(STEP);
  const left = rows.length - most;
  return {
    shown: rows.slice(0, most),
    more: left > 0 ? { count: Math.min(STEP, left), show: () => setMost(most + STEP) } : null,
  };
}
