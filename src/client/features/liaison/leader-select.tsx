import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listQuery } from '#client/data/queries.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';

const SHOWN = 40;

/** Chooses a leader by name, unit or pinyin; each choice says what he holds already. */
export function LeaderSelect({
  label,
  leaders,
  loadOf,
  value,
  error,
  description,
  onChange,
}: {
  label: string;
  /** Those who may be chosen. */
  leaders: readonly Leader[];
  loadOf: (leader: Leader) => string;
  value: string | null;
  error?: ReactNode;
  description?: ReactNode;
  onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation(['coverage', 'common']);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 120);
  const labelOf = (l: Leader) =>
    `${[l.name, [l.unit, l.post].filter(Boolean).join('')].filter(Boolean).join(' ')} · ${loadOf(l)}`;
  const chosen = leaders.find((l) => l.id === value);
  const words = chosen && text === labelOf(chosen) ? '' : text;
  const { data } = useQuery({
    ...listQuery({ kind: 'leader', text: words, offset: 0, limit: 2000 }),
    enabled: words !== '',
  });
  const hits = words === '' ? null : new Set((data?.rows ?? []).map((row) => row.id));
  const found = leaders.filter((l) => !hits || hits.has(l.id)).slice(0, SHOWN);
  const options = chosen && !found.includes(chosen) ? [chosen, ...found] : found;
  return (
    <Select
      label={label}
      description={description}
      error={error}
      data={options.map((l) => ({ value: l.id, label: labelOf(l) }))}
      // The search has already filtered: also by pinyin.
      filter={({ options: all }) => all}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      searchable
      nothingFoundMessage={t('common:form.nothingFound')}
      placeholder={t('assign.find')}
      data-autofocus
    />
  );
}
