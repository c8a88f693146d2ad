import type { Misses } from '#domain/sync/batch-world.ts';
import type { Referring } from '../../store/record-rows.ts';
import type { Store } from '../../store/store.ts';
import { isObject, opsRead } from './ops-read.ts';
import type { NumberedMutation } from './push-input.ts';

/** Where the id in a question came from: the row's own id, or one of the values written. */
type Origin = 'id' | `.${string}`;
type Question = Pick<Referring, 'kind' | 'field'> & { readonly origin: Origin };

const MOST = 24;
/** Names of operations come from outside. */
const MOST_OPERATIONS = 500;
/** What no id holds and PostgreSQL takes in no text. */
const sound = (id: string) => id.isWellFormed() && !id.includes('\0');

const ofStores = new WeakMap<Store, ReturnType<typeof createForesight>>();

/** What this process has learned over a store. */
export function foresightOf(store: Store): ReturnType<typeof createForesight> {
  const known = ofStores.get(store) ?? createForesight();
  ofStores.set(store, known);
  return known;
}

/**
 * Which references deciding an operation will ask for, learned from what earlier ones asked: the
 * first reading then brings the answers along. A wrong guess costs a look, never a result.
 */
function createForesight() {
  const learned = new Map<string, Map<string, Question>>();
  return {
    learn(mutations: readonly NumberedMutation[], { bys }: Misses): void {
      for (const { operation, values } of operationsOf(mutations))
        for (const { kind, field, id } of bys) {
          const origin = values.get(id);
          const known = learned.get(operation) ?? new Map<string, Question>();
          if (origin === undefined || known.size >= MOST) continue;
          if (learned.size >= MOST_OPERATIONS) learned.clear();
          learned.set(operation, known.set(`${kind} ${field} ${origin}`, { kind, field, origin }));
        }
    },
    asked(mutations: readonly NumberedMutation[]): readonly Referring[] {
      const out = new Map<string, Referring>();
      for (const { operation, at } of operationsOf(mutations))
        for (const { kind, field, origin } of learned.get(operation)?.values() ?? []) {
          const id = at.get(origin);
          if (id !== undefined && sound(id)) out.set(`${kind} ${field} ${id}`, { kind, field, id });
        }
      return [...out.values()];
    },
  };
}

function operationsOf(mutations: readonly NumberedMutation[]) {
  return mutations.flatMap((mutation) =>
    opsRead(mutation).flatMap(({ op, kind, id, v, f }) => {
      if (typeof op !== 'string') return [];
      const at = new Map<Origin, string>([['id', id]]);
      for (const [name, value] of Object.entries(v))
        if (typeof value === 'string') at.set(`.${name}`, value);
      for (const [name, patch] of Object.entries(f))
        if (isObject(patch) && typeof patch.v === 'string') at.set(`.${name}`, patch.v);
      const values = new Map([...at].map(([origin, value]) => [value, origin] as const).reverse());
      return [{ operation: `${op} ${kind}`, at, values }];
    }),
  );
}
