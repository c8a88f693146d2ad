import { Button, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { SearchBox } from '#client/records/filters/search-box.tsx';
import { type PublicAward, STANDINGS } from '#domain/award/public-ratings.ts';
import { RATING_LEVELS } from '#domain/scheme/rating-levels.ts';
import {
  type Known,
  type PublicFilter,
  placesOf,
  typesOf,
  yearsOf,
} from './public-ratings.rules.ts';

/** Search and filters of the public list; all of them stand in the address. */
export function FilterBar({
  items,
  filter,
  known,
  onChange,
}: {
  items: readonly PublicAward[];
  filter: PublicFilter;
  known: Known;
  onChange: (filter: PublicFilter) => void;
}) {
  const { t } = useTranslation('publicRatings');
  const labels = useLabels();
  const choices = [
    {
      name: 'level',
      data: RATING_LEVELS.map((value) => ({
        value,
        label: labels.option('award', 'level', value),
      })),
    },
    { name: 'year', data: yearsOf(items).map((value) => ({ value, label: value })) },
    {
      name: 'type',
      data: typesOf(items).map((value) => ({
        value,
        label: labels.option('chamber', 'type', value),
      })),
    },
    {
      name: 'place',
      data: placesOf(items).map((value) => ({ value, label: known.placeName(value) || value })),
    },
    {
      name: 'validity',
      data: STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) })),
    },
  ] as const;
  return (
    <Group gap="sm" align="flex-end" className="cb-no-print" role="search">
      <div style={{ flex: '1 1 16rem' }}>
        <SearchBox
          label={t('search')}
          hint={t('searchHint')}
          value={filter.q ?? ''}
          onChange={(q) => onChange({ ...filter, q })}
        />
      </div>
      {choices.map(({ name, data }) => (
        <Select
          key={name}
          label={t(name)}
          placeholder={t('all')}
          value={filter[name] ?? null}
          onChange={(value) => onChange({ ...filter, [name]: value ?? undefined })}
          data={[...data]}
          searchable={name === 'place'}
          clearable
          flex="1 1 8rem"
          maw={name === 'place' ? 260 : 170}
        />
      ))}
      {Object.values(filter).some(Boolean) && (
        <Button variant="default" onClick={() => onChange({})}>
          {t('clear')}
        </Button>
      )}
    </Group>
  );
}
