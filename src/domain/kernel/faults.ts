import type { Entity } from './entity.ts';

/** Why a value can't be saved; a screen puts it into words with the field's label. */
export type Fault =
  | { readonly field: string; readonly code: 'required' }
  | {
      readonly field: string;
      readonly code: 'too-long';
      readonly max: number;
      readonly read: number;
    }
  | {
      readonly field: string;
      readonly code: 'format';
      readonly kind: string;
      readonly read: string;
    };

const isBlank = (value: unknown) =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/**
 * Faults of values by field, in the order of the definition. `needed` names fields that a form
 * asks for beyond those the record itself can't do without.
 */
export function faultsOf(
  entity: Entity,
  values: Readonly<Record<string, unknown>>,
  needed: readonly string[] = [],
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [name, field] of Object.entries(entity.fields)) {
    const value = values[name];
    if (isBlank(value)) {
      if (field.required || needed.includes(name)) faults.push({ field: name, code: 'required' });
      continue;
    }
    if (field.schema().safeParse(value).success) continue;
    const longest = [value]
      .flat()
      .reduce((n: number, v) => Math.max(n, String(v).trim().length), 0);
    faults.push(
      field.max !== undefined && longest > field.max
        ? { field: name, code: 'too-long', max: field.max, read: longest }
        : { field: name, code: 'format', kind: field.kind, read: String(value) },
    );
  }
  return faults;
}
