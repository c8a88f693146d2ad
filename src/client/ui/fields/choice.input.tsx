import { Checkbox, Group, Radio, Select, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { type Choice, useFieldSources } from './field-sources.tsx';
import { asText, type InputProps, shared } from './input-props.ts';

const FEW = 7;

/** One of a fixed list: radios while there are few, a list you can search otherwise. */
export function OneOfInput(props: InputProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { field, kind, name, value, onChange } = props;
  const choices = (field.options ?? []).map((option) => ({
    value: option,
    label: labels.option(kind, name, option),
  }));
  if (choices.length >= FEW) return <SearchableSelect {...props} choices={choices} />;
  return (
    <Radio.Group {...shared(props)} value={asText(value)} onChange={onChange}>
      <Group gap="md" mt={6}>
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            label={choice.label}
            disabled={props.disabled}
          />
        ))}
        {!field.required && <Radio value="" label={t('form.notSaid')} disabled={props.disabled} />}
      </Group>
    </Radio.Group>
  );
}

/** A list one can type into; long lists show their first hits only. */
function SearchableSelect({ choices, ...props }: InputProps & { choices: readonly Choice[] }) {
  const { t } = useTranslation();
  const value = asText(props.value);
  const unknown = value !== '' && !choices.some((choice) => choice.value === value);
  return (
    <Select
      {...shared(props)}
      data={unknown ? [{ value, label: value }, ...choices] : choices}
      value={value === '' ? null : value}
      onChange={(next) => props.onChange(next)}
      searchable
      clearable={!props.field.required}
      limit={60}
      nothingFoundMessage={t('form.nothingFound')}
      placeholder={t('form.choose')}
    />
  );
}

export function RegionInput(props: InputProps) {
  return <SearchableSelect {...props} choices={useFieldSources().regions} />;
}

export function IndustryInput(props: InputProps) {
  return <SearchableSelect {...props} choices={useFieldSources().industries} />;
}

/** Yes or no; unanswered counts as no. */
export function BoolInput(props: InputProps) {
  const { label, description, error, disabled } = props;
  return (
    <Checkbox
      label={label}
      description={description}
      error={error}
      disabled={disabled}
      name={props.name}
      checked={props.value === true}
      onChange={(event) => props.onChange(event.currentTarget.checked ? true : null)}
      onBlur={props.onBlur}
    />
  );
}

/** A set of short texts, each entered with Enter; never while an input method composes. */
export function TextListInput(props: InputProps) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const list = Array.isArray(props.value) ? props.value.map(String) : [];
  return (
    <TagsInput
      {...shared(props)}
      value={list}
      onChange={(next) => props.onChange(next.length === 0 ? null : next)}
      searchValue={search}
      onSearchChange={setSearch}
      splitChars={[',', '，', '、', ';', '；']}
      acceptValueOnBlur
      placeholder={list.length === 0 ? t('form.addTag') : undefined}
    />
  );
}
