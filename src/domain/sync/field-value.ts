import { z } from 'zod';
import { type Field, isSetField } from '#domain/kernel/field.ts';
import { Problem } from '#domain/kernel/problem.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { canonical, texts } from './value.ts';

const NAME = /^[a-zA-Z][a-zA-Z0-9]{0,59}$/;
const NOT_FIELDS = ['id', 'rev', 'constructor'];

/** What a field takes, for the person who must mend a value and for programs alike. */
function allowed(field: Field): Readonly<Record<string, unknown>> {
  return {
    kind: field.kind,
    required: field.required,
    ...(field.max ? { max: field.max } : {}),
    ...(field.options ? { options: field.options } : {}),
    ...(field.refersTo ? { refersTo: field.refersTo } : {}),
  };
}

function refuse(kind: Kind, row: string, field: string, read: unknown, why: string): Problem {
  const known = entityOf(kind).fields[field];
  const takes = known ? allowed(known) : 'a name of up to 60 letters and digits';
  const message = `${kind}.${field}: ${why}. Read ${short(read)}; allowed is ${short(takes)}.`;
  return new Problem('invalid', message, { kind, row, field, read: read ?? null, allowed: takes });
}

function short(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/** The form in which a value is kept: texts NFC and trimmed, empty as null, sets once each. */
function kept(field: Field, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (field.kind === 'json') return value;
  if (isSetField(field)) {
    return Array.isArray(value) && value.every((v) => typeof v === 'string') ? texts(value) : value;
  }
  return typeof value === 'string' ? canonical(value) : value;
}

/**
 * A value ready to be stored. A field that this release does not know is carried as it came.
 * Throws `invalid` with what was read and what is allowed.
 */
export function checkField(kind: Kind, row: string, name: string, value: unknown): unknown {
  if (!NAME.test(name) || NOT_FIELDS.includes(name)) {
    throw refuse(kind, row, name, name, 'this is not the name of a field');
  }
  const field = entityOf(kind).fields[name];
  if (!field) return value ?? null;
  const ready = kept(field, value);
  if (ready === null) {
    if (field.required) throw refuse(kind, row, name, value, 'a value is required');
    return null;
  }
  const parsed = field.schema().safeParse(ready);
  if (parsed.success) return parsed.data;
  throw refuse(kind, row, name, value, z.prettifyError(parsed.error).replace(/\s+/g, ' '));
}

/** Throws where a field is missing without which a record can't be saved. */
export function checkRequired(
  kind: Kind,
  row: { readonly id: string; readonly [f: string]: unknown },
) {
  for (const [name, field] of Object.entries(entityOf(kind).fields)) {
    if (field.required && canonical(row[name]) === null) {
      throw refuse(kind, row.id, name, null, 'a value is required');
    }
  }
}
