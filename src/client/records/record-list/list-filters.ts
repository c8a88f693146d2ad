import type { Filter, SyncState } from '#client/data/data-port.ts';
import type { Field, FieldKind } from '#domain/kernel/field.ts';
import { entityOf, type Kind } from '#domain/registry.ts';

/** Stands for the sync state among field names; no entity has such a field. */
export const STATE = '~state';
export const STATES: readonly SyncState[] = ['local', 'sending', 'confirmed', 'attention'];
/** Stands for “nothing filled in” among chosen values. */
export const EMPTY = '~';

/** A filter as a person set it; values and bounds are texts, as in the address. */
export type SetFilter =
  | { readonly field: string; readonly values: readonly string[] }
  | { readonly field: string; readonly from: string; readonly to: string };

export type FilterForm = 'choices' | 'units' | 'range';

const FORMS: Partial<Record<FieldKind, FilterForm>> = {
  oneOf: 'choices',
  bool: 'choices',
  textList: 'choices',
  text: 'choices',
  ref: 'choices',
  region: 'units',
  industry: 'units',
  date: 'range',
  dateTime: 'range',
  int: 'range',
  number: 'range',
  money: 'range',
};

/** How a field is filtered; null where lists don't filter by it. */
export function filterForm(kind: Kind, field: string): FilterForm | null {
  if (field === STATE) return 'choices';
  const found: Field | undefined = entityOf(kind).fields[field];
  return found ? (FORMS[found.kind] ?? null) : null;
}

export const isSet = (filter: SetFilter): boolean =>
  'values' in filter ? filter.values.length > 0 : filter.from !== '' || filter.to !== '';

/** A filter as the device's data understands it. */
export function asQuery(kind: Kind, filter: SetFilter): Filter {
  const { field } = filter;
  if (!('values' in filter)) {
    // Money is compared in cents and typed in 元.
    const scale = entityOf(kind).fields[field]?.kind === 'money' ? 100 : 1;
    const bound = (text: string) => (scale === 1 ? text : String(Number(text) * scale));
    return {
      field,
      ...(filter.from === '' ? {} : { from: bound(filter.from) }),
      ...(filter.to === '' ? {} : { to: bound(filter.to) }),
    };
  }
  if (field === STATE) return { state: STATES.filter((state) => filter.values.includes(state)) };
  const values = filter.values.map((value) => (value === EMPTY ? null : value));
  const units = values.filter((value) => value !== null);
  return filterForm(kind, field) === 'units' && units.length === values.length
    ? { field, startsWith: units }
    : { field, is: values };
}

/** The filters with one put in place of its field's former one, or taken out where it is unset. */
export function withFilter(filters: readonly SetFilter[], next: SetFilter): readonly SetFilter[] {
  const at = filters.findIndex((filter) => filter.field === next.field);
  if (!isSet(next)) return filters.filter((filter) => filter.field !== next.field);
  return at < 0 ? [...filters, next] : filters.with(at, next);
}
