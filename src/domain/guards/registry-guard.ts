import type { Entity } from '#domain/kernel/entity.ts';
import type { Field } from '#domain/kernel/field.ts';

/** What devices and stored rows rely on in a field. */
interface FieldFact {
  readonly kind: string;
  readonly required?: true;
  readonly max?: number;
  readonly options?: readonly string[];
  readonly refersTo?: readonly string[];
  readonly sensitivity?: string;
}
export type Snapshot = Readonly<Record<string, Readonly<Record<string, FieldFact>>>>;
/** Names that once held data, by kind; they never return with another meaning. */
export type Retired = Readonly<Record<string, readonly string[]>>;

function factOf(field: Field<unknown>): FieldFact {
  const { kind, required, max, options, refersTo, sensitivity } = field;
  return {
    kind,
    ...(required ? { required } : {}),
    ...(max ? { max } : {}),
    ...(options ? { options } : {}),
    ...(refersTo ? { refersTo } : {}),
    ...(sensitivity ? { sensitivity } : {}),
  };
}

/** The facts of all entities as they are defined today. */
export function snapshotOf(registry: Readonly<Record<string, Entity>>): Snapshot {
  return Object.fromEntries(
    Object.entries(registry).map(([kind, { fields }]) => [
      kind,
      Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, factOf(field)])),
    ]),
  );
}

const missing = (before: readonly string[] = [], after: readonly string[] = []) =>
  before.filter((one) => !after.includes(one));

function breaks(before: FieldFact, after: FieldFact): readonly string[] {
  const options = missing(before.options, after.options);
  const targets = missing(before.refersTo, after.refersTo);
  return [
    before.kind === after.kind ? '' : `was ${before.kind}, is ${after.kind}`,
    after.required && !before.required ? 'became required: old rows lack it' : '',
    (after.max ?? Infinity) < (before.max ?? Infinity) ? `max fell to ${after.max}` : '',
    options.length > 0 ? `lost the options ${options.join(', ')}` : '',
    targets.length > 0 ? `no longer refers to ${targets.join(', ')}` : '',
    before.sensitivity === after.sensitivity ? '' : 'changed its sensitivity',
  ].filter((text) => text !== '');
}

/** What would break a released device or a stored row, each in one line. */
export function breaking(before: Snapshot, after: Snapshot, retired: Retired): readonly string[] {
  const out: string[] = [];
  for (const [kind, fields] of Object.entries(before)) {
    const now = after[kind];
    if (!now) out.push(`${kind}: the kind is gone`);
    for (const [name, fact] of now ? Object.entries(fields) : []) {
      const found = now?.[name];
      if (found) out.push(...breaks(fact, found).map((why) => `${kind}.${name}: ${why}`));
      else if (!retired[kind]?.includes(name)) {
        out.push(`${kind}.${name}: is gone; put it into retired-names.json if it must go`);
      }
    }
  }
  return out;
}

/** Fields and facts of today that the snapshot does not hold yet. */
export function additions(before: Snapshot, after: Snapshot): readonly string[] {
  return Object.entries(after).flatMap(([kind, fields]) =>
    Object.entries(fields)
      .filter(([name, fact]) => JSON.stringify(before[kind]?.[name]) !== JSON.stringify(fact))
      .map(([name]) => `${kind}.${name}`),
  );
}

/** Names in use that were retired once. */
export function returned(after: Snapshot, retired: Retired): readonly string[] {
  return Object.entries(retired).flatMap(([kind, names]) =>
    names.filter((name) => after[kind]?.[name]).map((name) => `${kind}.${name}`),
  );
}
