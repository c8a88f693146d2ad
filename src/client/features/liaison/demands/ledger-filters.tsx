import { Group, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFederationNames } from '#client/records/names.queries.ts';
import { FieldInput } from '#client/ui/fields/field-input.tsx';
import { isPartialDate } from '#domain/kernel/date.ts';
import { f } from '#domain/kernel/field.ts';
import type { Period } from '#domain/liaison/coverage/periods.ts';
import { AGES, ledgerPeriods } from './ledger.rules.ts';
import type { LedgerAsked } from './use-ledger.ts';

type Set = (name: string, value: string | null) => void;
const DAY = f.date();

/** For which demands, and as of when, the figures are. */
export function LedgerSpan({ asked, today, set }: { asked: LedgerAsked; today: string; set: Set }) {
  const { t } = useTranslation('demands');
  const names = useFederationNames();
  const word = ({ key, per }: Pick<Period, 'key' | 'per'>) => {
    const [year = '', rest = ''] = key.split('-');
    if (per === 'quarter') return t('filter.quarter', { year, n: rest.slice(1) });
    return per === 'month'
      ? t('filter.month', { year, n: Number(rest) })
      : t('filter.year', { year });
  };
  return (
    <Group gap="sm" align="flex-end" className="cb-no-print">
      <Select
        label={t('filter.period')}
        data={[
          { value: '', label: t('filter.always') },
          ...ledgerPeriods(today).map((period) => ({ value: period.key, label: word(period) })),
        ]}
        value={asked.period ?? ''}
        allowDeselect={false}
        onChange={(key) => set('period', key === '' ? null : key)}
        w="12rem"
      />
      <Select
        label={t('filter.county')}
        data={Object.entries(names).map(([value, label]) => ({ value, label }))}
        value={asked.county}
        searchable
        clearable
        placeholder={t('filter.everywhere')}
        onChange={(id) => set('county', id)}
        w="12rem"
      />
      <AsOf day={asked.day} today={today} set={set} />
    </Group>
  );
}

/** A day of the past; it counts once it is typed whole. */
function AsOf({ day, today, set }: { day: string; today: string; set: Set }) {
  const { t } = useTranslation('demands');
  const [text, setText] = useState(day);
  const type = (typed: unknown) => {
    const next = typeof typed === 'string' ? typed : '';
    setText(next);
    if (next === '' || next >= today) set('on', null);
    else if (next.length === 10 && isPartialDate(next)) set('on', next);
  };
  return (
    <div style={{ width: '14rem' }}>
      <FieldInput
        kind="demand"
        name="as-of"
        field={DAY}
        label={t('filter.on')}
        description={t('filter.onHint')}
        value={text}
        onChange={type}
      />
    </div>
  );
}

/** Conditions of the list that are computed from several fields. */
export function LedgerFilters({ asked, set }: { asked: LedgerAsked; set: Set }) {
  const { t } = useTranslation('demands');
  return (
    <>
      <Select
        aria-label={t('filter.age')}
        placeholder={t('filter.age')}
        data={AGES.map((value) => ({ value, label: t(`filter.ages.${value}`) }))}
        value={asked.age}
        clearable
        onChange={(age) => set('age', age)}
        w="12rem"
      />
      <Switch
        label={t('filter.overdue')}
        checked={asked.overdue}
        onChange={(event) => set('overdue', event.currentTarget.checked ? '1' : null)}
        mb={6}
      />
    </>
  );
}
