import { z } from 'zod';
import { readRef } from './attachment.ts';
import { isPartialDate } from './date.ts';
import { once } from './once.ts';

/** How a value is typed, compared, shown and filtered anywhere. */
export type FieldKind =
  | 'text'
  | 'longText'
  | 'code'
  | 'phone'
  | 'email'
  | 'date'
  | 'dateTime'
  | 'int'
  | 'number'
  | 'money'
  | 'bool'
  | 'oneOf'
  | 'ref'
  | 'region'
  | 'industry'
  | 'textList'
  | 'file'
  | 'files'
  | 'map'
  | 'json';

/** `contact`: hidden in the basic view. `restricted`: shown in the full view only. */
export type Sensitivity = 'contact' | 'restricted';

/** Facts about a field of a record: what is true of the thing, never of a screen. */
export interface Field<T = unknown> {
  readonly kind: FieldKind;
  /** Made when a value is first checked: a start that checks none pays for none. */
  readonly schema: () => z.ZodType<T>;
  readonly required: boolean;
  readonly max?: number;
  readonly options?: readonly string[];
  /** Kinds a reference may point to. */
  readonly refersTo?: readonly string[];
  /** The sibling field that names the kind, where a reference may point to several. */
  readonly kindField?: string;
  readonly indexed?: boolean;
  /** Two live rows with one value are a duplicate that a person looks at. */
  readonly unique?: boolean;
  readonly sensitivity?: Sensitivity;
  /** Header names under which this field arrives in people's files. */
  readonly importAs?: readonly string[];
}

export type FieldFacts = Pick<
  Field,
  'max' | 'indexed' | 'unique' | 'sensitivity' | 'importAs' | 'kindField'
>;

const filled = (max: number) => z.string().trim().min(1).max(max);

/** A file as the text that `fileRef` makes of it. */
const attached = once(() => z.string().refine((text) => readRef(text) !== null));

/** Whether a field holds a set: additions and removals are sent and merged, never the whole. */
export const isSetField = (field: Pick<Field, 'kind'> | undefined): boolean =>
  field?.kind === 'textList' || field?.kind === 'files';

function optional<T>(
  kind: FieldKind,
  schema: () => z.ZodType<T>,
  facts: FieldFacts,
): Field<T | null> {
  return { ...facts, kind, schema: once(() => schema().nullable()), required: false };
}

/** Marks a field as one that a record can't be saved without. */
export function required<T>(field: Field<T | null>): Field<T> {
  const inner = () => (field.schema() as unknown as z.ZodNullable<z.ZodType<T>>).unwrap();
  return { ...field, schema: once(inner), required: true };
}

/** The vocabulary of field kinds. Every kind is optional (null) until wrapped in `required`. */
export const f = {
  text: (max = 200, facts: FieldFacts = {}) =>
    optional('text', () => filled(max), { max, ...facts }),
  longText: (max = 4000, facts: FieldFacts = {}) =>
    optional('longText', () => filled(max), { max, ...facts }),
  code: (max = 40, facts: FieldFacts = {}) =>
    optional('code', () => filled(max), { max, ...facts }),
  phone: (facts: FieldFacts = {}) =>
    optional('phone', () => filled(60), { max: 60, sensitivity: 'contact', ...facts }),
  email: (facts: FieldFacts = {}) =>
    optional('email', () => z.email().max(120), { max: 120, sensitivity: 'contact', ...facts }),
  /** `2019`, `2019-05` or `2019-05-03`: the precision that was given. */
  date: (facts: FieldFacts = {}) => optional('date', () => z.string().refine(isPartialDate), facts),
  dateTime: (facts: FieldFacts = {}) =>
    optional('dateTime', () => z.iso.datetime({ offset: true }), facts),
  int: (facts: FieldFacts = {}) => optional('int', () => z.int().min(0).max(1_000_000_000), facts),
  number: (facts: FieldFacts = {}) => optional('number', () => z.number(), facts),
  /** Integer cents (分) with currency; `approx` where the source rounded. */
  money: (facts: FieldFacts = {}) =>
    optional(
      'money',
      () =>
        z.object({
          cents: z.int().min(-9e15).max(9e15),
          currency: z.string().length(3),
          approx: z.boolean().optional(),
        }),
      facts,
    ),
  bool: (facts: FieldFacts = {}) => optional('bool', () => z.boolean(), facts),
  oneOf: <const O extends readonly string[]>(options: O, facts: FieldFacts = {}) => ({
    ...optional<O[number]>('oneOf', () => z.enum(options), facts),
    options,
  }),
  ref: (refersTo: readonly string[], facts: FieldFacts = {}) => ({
    ...optional('ref', () => z.uuid(), { indexed: true, ...facts }),
    refersTo,
  }),
  /** Six digits of GB/T 2260, or a local unit code such as `410300-gx` for a zone without one. */
  region: (facts: FieldFacts = {}) =>
    optional('region', () => z.string().regex(/^\d{6}(-[a-z0-9]{1,12})?$/), {
      indexed: true,
      ...facts,
    }),
  /** A section letter or a code of GB/T 4754-2017 (`C`, `C13`, `C1311`). */
  industry: (facts: FieldFacts = {}) =>
    optional('industry', () => z.string().regex(/^[A-T]\d{0,4}$/), { indexed: true, ...facts }),
  /** A set of texts: additions and removals merge, so it never conflicts. */
  textList: (max = 120, facts: FieldFacts = {}) =>
    optional('textList', () => z.array(filled(max)).max(60), { max, ...facts }),
  /** One file, such as a certificate: two people who choose different ones make a conflict. */
  file: (facts: FieldFacts = {}) => optional('file', attached, facts),
  /**
   * A set of files, such as the photos of a visit: what two people add offline stands side by side.
   * `photos: f.files()` is all that an entity says; upload, rights and merging follow.
   */
  files: (facts: FieldFacts = {}) => optional('files', () => z.array(attached()).max(60), facts),
  /** Parts by key, each merged by itself: two people who fill in different keys never collide. */
  map: <T>(part: () => z.ZodType<T>, facts: FieldFacts = {}) =>
    optional<Readonly<Record<string, T>>>('map', () => z.record(filled(60), part()), facts),
  json: <T = unknown>(facts: FieldFacts = {}) =>
    optional('json', () => z.json() as unknown as z.ZodType<T>, facts),
};
