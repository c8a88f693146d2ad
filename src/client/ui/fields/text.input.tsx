import { Textarea, TextInput } from '@mantine/core';
import { asText, type InputProps, shared } from './input-props.ts';

/** One line of text: names, addresses, phones, e-mail, websites. */
export function TextFieldInput(props: InputProps) {
  const { field, value, onChange } = props;
  const mode = ({ phone: 'tel', email: 'email' } as const)[field.kind as 'phone' | 'email'];
  return (
    <TextInput
      {...shared(props)}
      type={field.kind === 'phone' ? 'tel' : 'text'}
      inputMode={mode}
      autoComplete="off"
      spellCheck={false}
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Several lines; grows with what is typed. */
export function LongTextInput(props: InputProps) {
  return (
    <Textarea
      {...shared(props)}
      autosize
      minRows={3}
      maxRows={12}
      value={asText(props.value)}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

/** Codes are typed without spaces; letters become capitals when the field is left. */
export function CodeInput(props: InputProps) {
  const { field, value, onChange, onBlur } = props;
  return (
    <TextInput
      {...shared(props)}
      autoComplete="off"
      spellCheck={false}
      styles={{ input: { fontFamily: 'ui-monospace, Consolas, monospace' } }}
      rightSection={
        field.max && asText(value) ? (
          <span className="cb-number">{asText(value).trim().length}</span>
        ) : null
      }
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const tidy = asText(value).normalize('NFKC').replace(/\s/g, '').toUpperCase();
        if (tidy !== asText(value)) onChange(tidy);
        onBlur?.();
      }}
    />
  );
}
