import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { readDate } from './date-input.rules.ts';
import { asText, type InputProps, shared } from './input-props.ts';

/** A date with the precision that is known: a year, a month or a day; common spellings are understood. */
export function DateInput(props: InputProps) {
  const { t } = useTranslation();
  const { value, onChange, onBlur } = props;
  return (
    <TextInput
      {...shared(props)}
      description={props.description ?? t('form.dateShape')}
      inputMode="numeric"
      autoComplete="off"
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={(event) => {
        const read = readDate(event.currentTarget.value);
        if (read !== asText(value)) onChange(read);
        onBlur?.();
      }}
    />
  );
}
