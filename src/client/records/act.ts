import i18next from 'i18next';
import { data } from '#client/data/data.ts';
import type { Saved } from '#client/data/data-port.ts';
import type { Resources } from '#client/i18n/zh-CN/resources.ts';
import { undoToast } from '#client/ui/undo-toast.tsx';
import type { Op } from '#domain/sync/op.ts';

type ActsOf<N extends string, R> = R extends { act: infer A }
  ? `${N}:act.${keyof A & string}`
  : never;
/** An act in words: `<room>:act.<name>`; one without words does not compile. */
export type ActKey = { [N in keyof Resources & string]: ActsOf<N, Resources[N]> }[keyof Resources &
  string];

/**
 * Saves what one act of a person does and offers to take it back. Null ops (nothing changed) are
 * left out; null where none is left. Rejects where the device could not save: nothing is said then.
 */
export async function act(
  ops: readonly (Op | null)[],
  key: ActKey,
  values: Readonly<Record<string, string | number>>,
): Promise<Saved | null> {
  const real = ops.filter((op) => op !== null);
  if (real.length === 0) return null;
  const saved = await data.change({ ops: real, label: { key, values } });
  // The key is checked by ActKey; i18next's own union of all keys is too wide to prove it again.
  const said = (i18next.t as (key: string, values: object) => string)(key, values);
  undoToast({ message: said, batch: saved.batch });
  return saved;
}
