import { z } from 'zod';
import type { Field } from './field.ts';
import { once } from './once.ts';

export type Fields = Readonly<Record<string, Field<unknown>>>;

/** What a viewer of a scope may see of its rows, from least to most. */
export const VIEWS = ['basic', 'contact', 'full'] as const;
export type View = (typeof VIEWS)[number];

export interface Entity<K extends string = string, F extends Fields = Fields> {
  readonly kind: K;
  readonly fields: F;
  /** The field that names a record to a person. */
  readonly title: string;
  /** Stored shape: unknown keys of newer releases are carried along untouched. */
  readonly stored: () => z.ZodType<Row>;
}

/** A record as it travels and rests: its id, its fields, and keys this release may not know. */
export type Row = { readonly id: string; readonly [field: string]: unknown };

export type FieldName<E extends Entity> = keyof E['fields'] & string;

/** The typed record of an entity. */
export type RecordOf<E extends Entity> = { readonly id: string } & {
  readonly [N in keyof E['fields']]: E['fields'][N] extends Field<infer T> ? T : never;
};

/** The only way to say what a kind of record is. */
export function defineEntity<const K extends string, F extends Fields>(
  kind: K,
  title: keyof F & string,
  fields: F,
): Entity<K, F> {
  const stored = once(() => {
    const shape = Object.entries(fields).map(([name, { schema, required }]) => [
      name,
      required ? schema() : schema().optional(),
    ]);
    const parts = Object.fromEntries(shape) as z.ZodRawShape;
    return z.looseObject({ id: z.uuid(), ...parts }) as unknown as z.ZodType<Row>;
  });
  return { kind, title, fields, stored };
}

/** A row read as the entity's record: absent optional fields become null. */
export function asRecord<E extends Entity>(entity: E, row: Row): RecordOf<E> {
  const out: Record<string, unknown> = { ...row };
  for (const name of Object.keys(entity.fields)) out[name] = row[name] ?? null;
  // Every declared field is now present; values were checked when they were written.
  return out as RecordOf<E>;
}

/** Whether a field is shown in a view. */
export function isVisible(field: Field<unknown> | undefined, view: View): boolean {
  if (field?.sensitivity === 'restricted') return view === 'full';
  if (field?.sensitivity === 'contact') return view !== 'basic';
  return true;
}
