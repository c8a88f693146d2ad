import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listQuery } from '#client/data/queries.ts';
import type { Leader } from '#domain/leader/leader.entity.ts';

const SHOWN = 40;

/** Distinct targets that a leader holds, or would hold; `quota` is null where no rule limits him. */
export interface HeldLoad {
  readonly held: number;
  readonly quota: number | null;
}

/** Chooses a leader by name, unit or pinyin; each choice says what he holds already. */
export function LeaderSelect({
  label,
  hidden = false,
  leaders,
  loadOf,
  other,
  value,
  error,
  description,
  onChange,
}: {
  label: string;
  /** The label is read out only: in a table. */
  hidden?: boolean;
  /** Those who may be chosen. */
  leaders: readonly Leader[];
  loadOf?: (leader: Leader) => HeldLoad;
  /** A choice that is no leader. */
  other?: { readonly value: string; readonly label: string };
  value: string | null;
  error?: ReactNode;
  description?: ReactNode;
  onChange: (id: string | null) => void;
}) {
  const { t } = useTranslation(['coverage', 'common']);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, 120);
  const labelOf = (l: Leader) => {
    const post = [l.unit, l.post].filter(Boolean).join('');
    if (!loadOf) return [l.name, post].filter(Boolean).join(' ');
    const { held, quota } = loadOf(l);
    const load =
      quota === null ? t('assign.load', { load: held }) : t('assign.loadOf', { load: held, quota });
    // The load before the post, which may be too long for a cell.
    return [l.name, load, post].filter(Boolean).join(' · ');
  };
  const chosen = leaders.find((l) => l.id === value);
  const said = value === other?.value ? other?.label : chosen && labelOf(chosen);
  const words = text === said ? '' : text;
  const { data } = useQuery({
    ...listQuery({ kind: 'leader', text: words, offset: 0, limit: 2000 }),
    enabled: words !== '',
  });
  const hits = words === '' || !data ? null : new Set(data.rows.map((row) => row.id));
  const found = leaders.filter((l) => !hits || hits.has(l.id)).slice(0, SHOWN);
  const options = chosen && !found.includes(chosen) ? [chosen, ...found] : found;
  return (
    <Select
      {...(hidden ? { 'aria-label': label } : { label, 'data-autofocus': true })}
      description={description}
      error={error}
      data={[
        ...(other ? [other] : []),
        ...options.map((l) => ({ value: l.id, label: labelOf(l) })),
      ]}
      // The search has already filtered: also by pinyin.
      filter={({ options: all }) => all}
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      searchable
      clearable={other !== undefined}
      nothingFoundMessage={t('common:form.nothingFound')}
      placeholder={t('assign.find')}
      w="100%"
    />
  );
}
