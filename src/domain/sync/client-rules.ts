import type { View } from '#domain/kernel/entity.ts';

/**
 * What a device may do with an answer of the server: rules R2–R5, R9–R12 of the sync contract and
 * the rules that several scopes add (design §5). Pure; the shell asks in the transaction that acts.
 */

/** Where a device stands with the server. */
export interface Standing {
  readonly epoch: string;
  readonly cursor: number;
  readonly have: string;
  /** Counts loadings of shelves. */
  readonly gen: number;
  /** `at` of the last push answer whose rows were stored in this epoch. */
  readonly pushAt: number;
}

/** Age of a stored copy or of something that arrives: the newer epoch, then the higher rev. */
export interface Age {
  readonly ep: number;
  readonly rev: number;
}

/** Order of copies, newest first (rule 5). */
export const newestFirst = (a: Age, b: Age): number => b.ep - a.ep || b.rev - a.rev;

/**
 * R5, R6 and rule 3: whether something that arrives for one shelf replaces what lies there. Rows
 * made under another view than the shelf's are skipped; within an epoch time runs forward only.
 */
export function acceptRow(
  shelf: { readonly view: View } | undefined,
  local: Age | undefined,
  incoming: Age & { readonly view?: View | undefined },
): boolean {
  if (!shelf || (incoming.view !== undefined && incoming.view !== shelf.view)) return false;
  return !local || newestFirst(incoming, local) <= 0;
}

/** R2: a pull answer counts only where the device still stands where it asked from. */
export function acceptPull(now: Standing, asked: Standing): boolean {
  const { epoch, cursor, have, gen } = asked;
  return now.epoch === epoch && now.cursor === cursor && now.have === have && now.gen === gen;
}

/** R3, R4, rule 3: a page of a snapshot that continues the shelf and is not older than the cursor. */
export function acceptPage(
  now: Pick<Standing, 'epoch' | 'cursor'>,
  shelf: { readonly view: View; readonly gen: number; readonly after: string | null },
  page: {
    readonly epoch: string;
    readonly gen: number;
    readonly view: string;
    readonly at: number;
    /** Last id of the page before it. */
    readonly from: string | null;
  },
): boolean {
  const fits = page.epoch === now.epoch && page.at >= now.cursor;
  return fits && page.gen === shelf.gen && page.view === shelf.view && page.from === shelf.after;
}

/** R4, rule 4: rows of a push answer count only if no newer answer was stored before it. */
export function acceptPushRows(
  now: Pick<Standing, 'epoch' | 'cursor' | 'pushAt'>,
  answer: { readonly epoch: string; readonly at: number },
): boolean {
  return answer.epoch === now.epoch && answer.at >= Math.max(now.cursor, now.pushAt);
}

/**
 * R10: in a new epoch, what the server no longer knows it acknowledged is sent again. The last that
 * both may know goes along as a proof that its number means the same to both: where it is refused as
 * a fork, another device speaks under this name, and all that was sent under it goes again. So does
 * what the old history refused: a copy of this device may have sent it to the new one, which took it.
 */
export function requeue<M extends { readonly n: number }>(
  acknowledged: readonly M[],
  last: number,
  wasRefused: (mutation: M) => boolean = () => false,
): readonly M[] {
  const proof = Math.min(last, Math.max(...acknowledged.map((m) => m.n)));
  return acknowledged.filter((m) => m.n >= proof || wasRefused(m)).sort((a, b) => a.n - b.n);
}

/**
 * The mutations of the next push: the oldest, without a gap, within both limits; always at least
 * one, so that a single large one is refused by name (413) instead of stopping the queue in silence.
 */
export function planPush<M extends { readonly n: number; readonly ops: readonly unknown[] }>(
  queue: readonly M[],
  limits: { readonly mutations: number; readonly chars: number },
): readonly M[] {
  const out: M[] = [];
  let chars = 0;
  for (const item of queue) {
    const previous = out.at(-1);
    if (previous && item.n !== previous.n + 1) break;
    chars += JSON.stringify(item).length;
    if (previous && (out.length >= limits.mutations || chars > limits.chars)) break;
    out.push(item);
  }
  return out;
}
