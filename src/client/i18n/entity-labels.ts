import type { Entity, FieldName, RecordOf } from '#domain/kernel/entity.ts';

type IsChoice<T> = [T] extends [string] ? (string extends T ? false : true) : false;

/** The fields of an entity whose value is one of a fixed list. */
type ChoiceName<E extends Entity> = {
  [N in FieldName<E>]: IsChoice<NonNullable<RecordOf<E>[N & keyof RecordOf<E>]>> extends true
    ? N
    : never;
}[FieldName<E>];

/** Words for an entity: its name, its fields, the choices of a field. A missing one fails to compile. */
export interface EntityLabels<E extends Entity> {
  readonly one: string;
  readonly many: string;
  readonly fields: Readonly<Record<FieldName<E>, string>>;
  /** A short line below the input, where the label alone may puzzle. */
  readonly hints?: Readonly<Partial<Record<FieldName<E>, string>>>;
  readonly options: {
    readonly [N in ChoiceName<E>]: Readonly<
      Record<NonNullable<RecordOf<E>[N & keyof RecordOf<E>]> & string, string>
    >;
  };
}

/** The same words in another language; English may add a singular to a counted phrase. */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
} & { readonly [K in keyof T as K extends `${infer B}_other` ? `${B}_one` : never]?: string };
