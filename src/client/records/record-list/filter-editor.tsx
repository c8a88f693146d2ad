import { Checkbox, Group, MultiSelect, ScrollArea, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Filter } from '#client/data/data-port.ts';
import { countQuery } from '#client/data/queries.ts';
import { useFieldSources } from '#client/ui/fields/field-sources.tsx';
import { formatNumber } from '#client/ui/format.ts';
import { entityOf, type Kind } from '#domain/registry.ts';
import { EMPTY, filterForm, type SetFilter, STATE, STATES } from './list-filters.ts';
import type { FilterWords } from './use-filter-words.ts';

/** Above so many choices a list to type into serves better than boxes to tick. */
const FEW = 12;

interface Props {
  kind: Kind;
  field: string;
  filter: SetFilter | undefined;
  /** What else the list is limited to: counts beside the choices keep to it. */
  where: readonly Filter[];
  words: FilterWords;
  onChange: (filter: SetFilter) => void;
}

/** Sets the filter of one field, by its kind. */
export function FilterEditor(props: Props) {
  const form = filterForm(props.kind, props.field);
  if (form === 'range') return <RangeEditor {...props} />;
  return form === 'units' ? <UnitEditor {...props} /> : <ChoiceEditor {...props} />;
}

const valuesOf = (filter: SetFilter | undefined) =>
  filter && 'values' in filter ? [...filter.values] : [];

function ChoiceEditor({ kind, field, filter, where, words, onChange }: Props) {
  const { i18n } = useTranslation();
  const counted = useQuery(countQuery(kind, where, field === STATE ? undefined : field));
  const groups = counted.data?.groups ?? {};
  const options = choicesOf(kind, field, groups);
  const values = valuesOf(filter);
  const label = (value: string) => {
    const count = groups[value === EMPTY ? '' : value];
    const name = words.value(field, value);
    return count === undefined ? name : `${name}（${formatNumber(count, i18n.language)}）`;
  };
  if (options.length > FEW) {
    return (
      <MultiSelect
        label={words.field(field)}
        data={options.map((value) => ({ value, label: label(value) }))}
        value={values}
        onChange={(next) => onChange({ field, values: next })}
        searchable
        limit={60}
        comboboxProps={{ withinPortal: false }}
      />
    );
  }
  return (
    <Checkbox.Group
      label={words.field(field)}
      value={values}
      onChange={(next) => onChange({ field, values: next })}
    >
      <ScrollArea.Autosize mah={320}>
        <Stack gap="xs" mt="xs">
          {options.map((value) => (
            <Checkbox key={value} value={value} label={label(value)} />
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  );
}

function choicesOf(
  kind: Kind,
  field: string,
  groups: Readonly<Record<string, number>>,
): readonly string[] {
  if (field === STATE) return STATES;
  const found = entityOf(kind).fields[field];
  const empty = found?.required ? [] : [EMPTY];
  if (found?.options) return [...found.options, ...empty];
  if (found?.kind === 'bool') return ['true', 'false', ...empty];
  const held = Object.keys(groups).filter((value) => value !== '');
  return [...held.sort((a, b) => (groups[b] ?? 0) - (groups[a] ?? 0)), ...empty];
}

function UnitEditor({ kind, field, filter, words, onChange }: Props) {
  const { t } = useTranslation('recordList');
  const { regions, industries } = useFieldSources();
  const units = entityOf(kind).fields[field]?.kind === 'region' ? regions : industries;
  return (
    <MultiSelect
      label={words.field(field)}
      data={[{ value: EMPTY, label: t('empty') }, ...units]}
      value={valuesOf(filter)}
      onChange={(values) => onChange({ field, values })}
      searchable
      limit={60}
      comboboxProps={{ withinPortal: false }}
    />
  );
}

function RangeEditor({ kind, field, filter, words, onChange }: Props) {
  const { t } = useTranslation('recordList');
  const { from, to } = filter && 'from' in filter ? filter : { from: '', to: '' };
  const fieldKind = entityOf(kind).fields[field]?.kind;
  const isDate = fieldKind === 'date' || fieldKind === 'dateTime';
  const clean = (text: string) => text.replace(isDate ? /[^\d-]/g : /[^\d.-]/g, '');
  const description = isDate ? t('dateShape') : fieldKind === 'money' ? t('amount') : undefined;
  const shared = { inputMode: 'numeric', description, autoComplete: 'off' } as const;
  return (
    <Group grow align="flex-end" aria-label={words.field(field)} role="group">
      <TextInput
        {...shared}
        label={t('from')}
        value={from}
        onChange={(event) => onChange({ field, from: clean(event.currentTarget.value), to })}
      />
      <TextInput
        {...shared}
        label={t('to')}
        value={to}
        onChange={(event) => onChange({ field, from, to: clean(event.currentTarget.value) })}
      />
    </Group>
  );
}
