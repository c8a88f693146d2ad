import { useEffect, useRef, useState } from 'react';
import { data } from '#client/data/data.ts';

/** What people type is kept at the latest this long after they typed it. */
const EVERY_MS = 2000;

export interface Draft {
  readonly at: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === 'object' && kept !== null && 'values' in kept && 'at' in kept;

/** Runs one task after another, so that a late save can't overtake a drop. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return (task: () => Promise<unknown>) => {
    last = last.then(task, task);
    return last;
  };
}

/**
 * Keeps what is typed under a key on this device, every 2 s and when the form goes away.
 * `onFound` is called once with a draft left by an earlier visit.
 */
export function useDraft(key: string, onFound: (draft: Draft) => void) {
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const queue = useRef(inTurn());
  const pending = useRef<Readonly<Record<string, unknown>> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const found = useRef(onFound);
  found.current = onFound;

  const flush = useRef(() => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    const values = pending.current;
    pending.current = null;
    if (!values) return;
    const at = new Date().toISOString();
    // A draft that can't be kept is no reason to stop typing; a full disk is told by the shell.
    queue
      .current(() => data.draft.set(key, { at, values }))
      .then(
        () => setKeptAt(at),
        () => setKeptAt(null),
      );
  });

  useEffect(() => {
    let here = true;
    void data.draft.get(key).then((kept) => {
      if (here && pending.current === null && isDraft(kept)) found.current(kept);
    });
    const keep = flush.current;
    const hidden = () => document.visibilityState === 'hidden' && keep();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', hidden);
      keep();
    };
  }, [key]);

  return {
    /** When the draft was last kept, or null. */
    keptAt,
    keep(values: Readonly<Record<string, unknown>>) {
      pending.current = values;
      timer.current ??= setTimeout(flush.current, EVERY_MS);
    },
    drop() {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
      pending.current = null;
      setKeptAt(null);
      return queue.current(() => data.draft.drop(key));
    },
  };
}
