import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Leader } from '#domain/leader/leader.entity.ts';
import { isInOffice } from '#domain/liaison/liaison.rules.ts';
import type { Load } from '#domain/liaison/plan/plan-liaison.ts';

const SHOWN = 40;

/** Chooses a leader in office on a day; each with what he would hold and his quota. */
export function SuccessorSelect({
  label,
  leaders,
  loads,
  day,
  value,
  onChange,
  hidden = false,
  plain = false,
  other,
}: {
  label: string;
  leaders: readonly Leader[];
  loads: ReadonlyMap<string, Load>;
  day: string;
  value: string | null;
  onChange: (leaderId: string | null) => void;
  /** The label is read out only: in a table. */
  hidden?: boolean;
  /** Without loads. */
  plain?: boolean;
  /** A choice that is no leader. */
  other?: { readonly value: string; readonly label: string };
}) {
  const { t } = useTranslation(['plan', 'common']);
  const data = leaders
    .filter((l) => l.id === value || isInOffice(l, day))
    .map((l) => {
      const post = [l.unit, l.post].filter(Boolean).join(' ');
      const { after = 0, quota = 0 } = loads.get(l.id) ?? {};
      return {
        value: l.id,
        label: plain
          ? `${l.name} ${post}`
          : t('leaderChoice', { name: l.name, post, after, quota }),
      };
    });
  return (
    <Select
      {...(hidden ? { 'aria-label': label } : { label })}
      data={other ? [other, ...data] : data}
      value={value}
      onChange={onChange}
      limit={SHOWN}
      searchable
      clearable
      nothingFoundMessage={t('common:form.nothingFound')}
      placeholder={t('common:form.choose')}
      w="100%"
    />
  );
}
