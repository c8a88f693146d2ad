import { type Field, type FieldKind, isSetField } from '#domain/kernel/field.ts';

/** Marks a value whose type is not its field's: kept as JSON, so nothing is lost. */
const FOREIGN = '\u0001';
const PACKED: ReadonlySet<FieldKind> = new Set(['money', 'textList', 'files', 'map', 'json']);
const NUMERIC: ReadonlySet<FieldKind> = new Set(['int', 'number']);

export const isList = (field: Field | undefined): boolean => isSetField(field);

/** A field's value as the text that a column stores; null where there is nothing. */
export function encodeValue(kind: FieldKind | undefined, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  // By far the most common, and asked millions of times in a first loading.
  if (typeof value === 'string' && kind === 'text' && !value.startsWith(FOREIGN)) return value;
  if (Array.isArray(value) && value.length === 0) return null;
  if (kind !== undefined && PACKED.has(kind)) return JSON.stringify(value);
  const own =
    kind !== undefined && NUMERIC.has(kind)
      ? typeof value === 'number'
      : kind === 'bool'
        ? typeof value === 'boolean'
        : typeof value === 'string' && !value.startsWith(FOREIGN);
  return own ? String(value) : FOREIGN + JSON.stringify(value);
}

/** The value that `encodeValue` was given. */
export function decodeValue(kind: FieldKind | undefined, text: string): unknown {
  if (text.startsWith(FOREIGN)) return JSON.parse(text.slice(1));
  if (kind === undefined) return text;
  if (PACKED.has(kind)) return JSON.parse(text);
  if (NUMERIC.has(kind)) return Number(text);
  return kind === 'bool' ? text === 'true' : text;
}

/** The number by which a value is compared: cents of money; null where it has none. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && value !== null && 'cents' in value) {
    return typeof value.cents === 'number' ? value.cents : null;
  }
  return null;
}

/** The texts under which a value is grouped and matched: each element of a list. */
export function facetsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object' && value !== null) return [JSON.stringify(value)];
  return [String(value)];
}
