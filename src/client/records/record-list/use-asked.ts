import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigation, useSearchParams } from 'react-router';
import { useLeaving } from '#client/ui/use-leaving.ts';
import type { Kind } from '#domain/registry.ts';
import { type Asked, readAddress, writeAddress } from './list-address.ts';

/** A pause in typing after which the address is worth changing. */
const SETTLED_MS = 400;

/**
 * What the list is asked for. The screen follows at once; the address follows when typing rests,
 * for a navigation per letter would stutter. Going back in the browser goes back here.
 */
export function useAsked(kind: Kind): [Asked, (change: Partial<Asked>) => void] {
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState(() => readAddress(kind, params));
  const written = useRef(params.toString());
  const address = params.toString();
  const leaving = useNavigation().state !== 'idle';
  const isLeaving = useLeaving();

  useEffect(() => {
    if (address === written.current) return;
    written.current = address;
    setAsked(readAddress(kind, new URLSearchParams(address)));
  }, [address, kind]);

  useEffect(() => {
    const next = writeAddress(asked, new URLSearchParams(written.current)).toString();
    // A row was pressed and its page is on the way: writing the address now would call it back.
    if (next === written.current || leaving) return;
    const timer = setTimeout(() => {
      if (isLeaving()) return;
      written.current = next;
      setParams(new URLSearchParams(next), { replace: true, preventScrollReset: true });
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [asked, setParams, leaving, isLeaving]);

  const change = useCallback(
    (part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part })),
    [],
  );
  return [asked, change];
}
