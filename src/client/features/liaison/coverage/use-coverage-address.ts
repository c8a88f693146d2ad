import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLeaving } from '#client/ui/use-leaving.ts';
import { type Asked, readAsked, writeAsked } from './coverage-address.ts';

/** A pause in typing after which the address is worth changing. */
const SETTLED_MS = 400;

/**
 * What the board is asked for, read from the address. A panel that opens is a step that Back undoes;
 * words that are typed show at once and reach the address when typing rests.
 */
export function useCoverageAddress(today: string) {
  const [params, setParams] = useSearchParams();
  const asked = useMemo(() => readAsked(params, today), [params, today]);
  const [typed, setTyped] = useState(asked.text);
  const isLeaving = useLeaving();
  const change = (part: Partial<Asked>) => {
    const next = { ...asked, text: typed, ...part };
    const opens = (next.target && !asked.target) || (next.figure && !asked.figure);
    setParams(writeAsked(next, today), { replace: !opens, preventScrollReset: true });
  };

  // Back and links change the words as well.
  useEffect(() => setTyped(asked.text), [asked.text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing is the only cause
  useEffect(() => {
    if (typed.trim() === asked.text) return;
    const timer = setTimeout(() => isLeaving() || change({ text: typed }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return { asked, typed, setTyped, change };
}
