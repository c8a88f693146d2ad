import type { ComponentType } from 'react';
import type { FieldKind } from '#domain/kernel/field.ts';
import { isKind, type Kind } from '#domain/registry.ts';
import { FilesInput } from '../files/files.input.tsx';
import {
  BoolInput,
  IndustryInput,
  OneOfInput,
  RegionInput,
  TextListInput,
} from './choice.input.tsx';
import { DateInput } from './date.input.tsx';
import { useFieldSources } from './field-sources.tsx';
import type { InputProps } from './input-props.ts';
import { MoneyInput, NumberFieldInput } from './number.input.tsx';
import { CodeInput, LongTextInput, TextFieldInput } from './text.input.tsx';

const BY_KIND: Readonly<Partial<Record<FieldKind, ComponentType<InputProps>>>> = {
  text: TextFieldInput,
  longText: LongTextInput,
  code: CodeInput,
  phone: TextFieldInput,
  email: TextFieldInput,
  date: DateInput,
  int: NumberFieldInput,
  number: NumberFieldInput,
  money: MoneyInput,
  bool: BoolInput,
  oneOf: OneOfInput,
  region: RegionInput,
  industry: IndustryInput,
  textList: TextListInput,
  file: FilesInput,
  files: FilesInput,
};

/**
 * The input of a field by its kind, controlled. Forms use `<Field name>` of record-form.tsx;
 * this one serves filters and single values. `refKinds` narrows what a reference may point to.
 */
export function FieldInput({
  refKinds,
  ...props
}: InputProps & { refKinds?: readonly Kind[] | undefined }) {
  const { RefPicker } = useFieldSources();
  if (props.field.kind === 'ref')
    return <RefPicker {...props} kinds={refKinds ?? (props.field.refersTo ?? []).filter(isKind)} />;
  const Input = BY_KIND[props.field.kind] ?? TextFieldInput;
  return <Input {...props} />;
}
