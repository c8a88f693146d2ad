import type { ReactNode } from 'react';
import type { Field } from '#domain/kernel/field.ts';
import type { Kind } from '#domain/registry.ts';

/** What every input of a field kind is given; `value` may hold text that is not valid yet. */
export interface InputProps {
  readonly kind: Kind;
  readonly name: string;
  readonly field: Field<unknown>;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onBlur?: () => void;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** The part of the props that Mantine's inputs share. */
export function shared(props: InputProps) {
  const { label, description, error, onBlur, disabled, autoFocus, name } = props;
  return {
    label,
    description,
    error,
    onBlur,
    disabled,
    name,
    'data-autofocus': autoFocus || undefined,
  };
}

export const asText = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);
