import { Button, Collapse, Group, Select, TextInput } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabels } from '#client/i18n/labels.ts';
import { SearchInput } from '#client/records/record-list/search-input.tsx';
import { CHAMBER_TYPES } from '#domain/chamber/chamber.entity.ts';
import { CELL_STATES, type CellState } from '#domain/liaison/coverage/cells.ts';
import { LIAISON_TARGETS } from '#domain/liaison/liaison.entity.ts';
import { CADENCE_PERIODS } from '#domain/liaison-rule/liaison-rule.entity.ts';
import { type Asked, isNarrow } from './coverage-address.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}
const choices = (list: readonly Named[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

const WIDTHS = {
  federation: '8rem',
  campaign: '9rem',
  kind: '7.25rem',
  type: '8rem',
  leader: '8rem',
  state: '10rem',
} as const;

/** What the board is narrowed to; every choice stands in the address. */
export function CoverageFilters({
  asked,
  typed,
  onTyped,
  onChange,
  federations,
  campaigns,
  leaders,
  counts,
  searchRef,
  onDown,
}: {
  asked: Asked;
  typed: string;
  onTyped: (text: string) => void;
  onChange: (part: Partial<Asked>) => void;
  federations: readonly Named[];
  campaigns: readonly Named[];
  leaders: readonly Named[];
  counts: Readonly<Partial<Record<CellState, number>>> | undefined;
  searchRef: RefObject<HTMLInputElement | null>;
  /** From the search into the rows. */
  onDown: () => void;
}) {
  const { t } = useTranslation('coverage');
  const labels = useLabels();
  const narrowScreen = useMediaQuery('(max-width: 48em)', false) ?? false;
  const [open, { toggle }] = useDisclosure(isNarrow(asked));
  const pick = (key: keyof typeof WIDTHS, data: readonly { value: string; label: string }[]) => (
    <Select
      size="sm"
      w={{ base: '100%', xs: WIDTHS[key] }}
      label={t(`filter.${key}`)}
      data={[...data]}
      value={asked[key]}
      onChange={(value) => onChange({ [key]: value })}
      placeholder={t('filter.all')}
      searchable={data.length > 8}
      limit={80}
      clearable
    />
  );
  const limited = isNarrow(asked) || asked.state !== null || typed !== '';
  const range = (
    <Group gap="sm" align="flex-end">
      {pick('federation', choices(federations))}
      {campaigns.length > 0 && pick('campaign', choices(campaigns))}
      {pick(
        'kind',
        LIAISON_TARGETS.map((value) => ({
          value,
          label: labels.option('liaison', 'targetKind', value),
        })),
      )}
      {pick(
        'type',
        CHAMBER_TYPES.map((value) => ({ value, label: labels.option('chamber', 'type', value) })),
      )}
      {pick('leader', choices(leaders))}
      <Select
        size="sm"
        w={{ base: '100%', xs: '6.75rem' }}
        label={t('filter.per')}
        data={CADENCE_PERIODS.map((value) => ({ value, label: t(`per.${value}`) }))}
        value={asked.per}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ per: CADENCE_PERIODS.find((per) => per === value) ?? 'quarter', period: null })
        }
      />
      <TextInput
        size="sm"
        type="date"
        w={{ base: '100%', xs: '9.5rem' }}
        label={t('filter.on')}
        value={asked.day}
        onChange={(event) => {
          if (event.currentTarget.value) onChange({ day: event.currentTarget.value, period: null });
        }}
      />
    </Group>
  );
  return (
    <section className="cb-no-print" aria-label={t('filter.show')}>
      {narrowScreen ? (
        <>
          <Button
            variant="default"
            mb="sm"
            leftSection={<IconFilter size={16} aria-hidden />}
            aria-expanded={open}
            onClick={toggle}
          >
            {t('filter.show')}
          </Button>
          <Collapse expanded={open}>{range}</Collapse>
        </>
      ) : (
        range
      )}
      <Group gap="sm" align="flex-end" mt="sm">
        <div style={{ flex: '1 1 14rem', maxWidth: 420 }}>
          <SearchInput
            value={typed}
            onChange={onTyped}
            onDown={onDown}
            hint={t('filter.search')}
            inputRef={searchRef}
          />
        </div>
        {pick(
          'state',
          CELL_STATES.filter((state) => state !== 'ahead').map((value) => ({
            value,
            label: `${t(`state.${value}`)} ${counts?.[value] ?? 0}`,
          })),
        )}
        {limited && (
          <Button
            variant="subtle"
            onClick={() => {
              onTyped('');
              onChange({
                text: '',
                federation: null,
                campaign: null,
                type: null,
                kind: null,
                leader: null,
                state: null,
              });
            }}
          >
            {t('filter.clear')}
          </Button>
        )}
      </Group>
    </section>
  );
}
