import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filter } from '#client/data/data-port.ts';
import { listQuery, recordQuery } from '#client/data/queries.ts';
import { useLabels } from '#client/i18n/labels.ts';
import { useDownloading } from '#client/ui/downloading.ts';
import { asText, type InputProps, shared } from '#client/ui/fields/input-props.ts';
import { entityOf, type Kind } from '#domain/registry.ts';

const SHOWN = 20;
const NONE: readonly Filter[] = [];

/**
 * Chooses a record by typing part of its name, a former name, a code or pinyin; works offline.
 * Used by forms through `<Field name="federationId" />`; alone: `<RecordPicker kinds={['chamber']} … />`
 */
export function RecordPicker({
  kinds,
  where = NONE,
  ...props
}: InputProps & {
  kinds: readonly Kind[];
  /** Only records under these filters. */
  where?: readonly Filter[];
}) {
  const { t } = useTranslation();
  const labels = useLabels();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 120);
  const value = asText(props.value);
  const chosen = useChosen(kinds, value);
  const lists = useQueries({
    queries: kinds.map((kind) => ({
      ...listQuery({
        kind,
        where,
        text: text === chosen?.label ? '' : text,
        offset: 0,
        limit: SHOWN,
      }),
      placeholderData: undefined,
    })),
  });
  const found = lists.flatMap((list, i) => {
    const kind = kinds[i] ?? 'enterprise';
    return (list.data?.rows ?? []).map((row) => ({
      value: row.id,
      label: String(row.row[entityOf(kind).title] ?? row.id),
    }));
  });
  const data =
    chosen && !found.some((choice) => choice.value === chosen.value) ? [chosen, ...found] : found;
  const downloading = useDownloading();
  const pending = typed !== text || lists.some((list) => !list.data?.complete);
  const nothing = downloading ? t('state.downloadingWhy') : t('form.nothingFound');
  return (
    <Select
      {...shared(props)}
      data={data}
      // The search has already filtered: also by pinyin, codes and former names.
      filter={({ options }) => options}
      value={value === '' ? null : value}
      onChange={(next) => props.onChange(next)}
      searchable
      clearable={!props.field.required}
      onSearchChange={setTyped}
      nothingFoundMessage={pending ? t('state.loading') : nothing}
      placeholder={t('form.findRecord', { kind: kinds.map((k) => labels.kind(k)).join(' / ') })}
    />
  );
}

function useChosen(kinds: readonly Kind[], id: string) {
  const kind = kinds[0] ?? 'enterprise';
  const first = useQuery({ ...recordQuery(kind, id), enabled: id !== '' });
  const other = kinds[1] ?? kind;
  const second = useQuery({ ...recordQuery(other, id), enabled: id !== '' && other !== kind });
  const record = first.data ?? second.data;
  return useMemo(() => {
    if (!record) return null;
    const name = record.row[entityOf(record.kind).title];
    return { value: record.id, label: String(name ?? record.id) };
  }, [record]);
}
