import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { useToday } from '#client/records/use-today.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { paths } from '#client/ui/paths.ts';
import type { PublicAward, PublicRatings } from '#domain/award/public-ratings.ts';
import { DataNote } from './data-note.tsx';
import { FilterBar } from './filter-bar.tsx';
import { PublicFrame } from './public-frame.tsx';
import { askOf, filtered, type PublicFilter } from './public-ratings.rules.ts';
import { useKnown } from './use-known.ts';
import { ValidityBadge } from './validity-badge.tsx';

/** Lines shown at once; a province has thousands. */
const STEP = 100;
const KEYS = ['q', 'level', 'year', 'type', 'place', 'validity'] as const;

/** /public/ratings: awards for anyone, without sign-in and without any personal data. */
export function PublicRatingsPage() {
  const { t } = useTranslation('publicRatings');
  return (
    <PublicFrame title={() => t('title')}>
      {(ratings, when) => <Found ratings={ratings} when={when} />}
    </PublicFrame>
  );
}

function Found({ ratings: { items }, when }: { ratings: PublicRatings; when: string }) {
  const { t } = useTranslation('publicRatings');
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const [most, setMost] = useState(STEP);
  const filter: PublicFilter = Object.fromEntries(
    KEYS.flatMap((key) => (search.get(key) ? [[key, search.get(key)]] : [])),
  );
  const known = useKnown(filter.q ?? '');
  const found = filtered(items, filter, today, known);
  const ask = askOf(filter, found);
  const change = (next: PublicFilter) => {
    const given = Object.entries(next).filter(([, value]) => value);
    setSearch(Object.fromEntries(given) as Record<string, string>, { replace: true });
    setMost(STEP);
  };
  return (
    <>
      <FilterBar items={items} filter={filter} known={known} onChange={change} />
      <Text size="sm" c="dimmed" role="status" aria-live="polite">
        {t('count', { count: found.length })} · {t('asOf', { date: when })}
      </Text>
      {found.length === 0 ? (
        <EmptyState what={t('none')} why={t('noneWhy')} />
      ) : (
        <AwardList items={found.slice(0, most)} today={today} />
      )}
      {found.length > most && (
        <Button variant="default" onClick={() => setMost(most + STEP)} className="cb-no-print">
          {t('more', { count: Math.min(STEP, found.length - most) })}
        </Button>
      )}
      <DataNote ask={ask} textLeftOut={Boolean(filter.q?.trim()) && !ask.q && !ask.subject} />
    </>
  );
}

function AwardList({ items, today }: { items: readonly PublicAward[]; today: string }) {
  const { t } = useTranslation(['publicRatings', 'outcome']);
  const labels = useLabels();
  return (
    <DataTable
      caption={t('title')}
      rows={items}
      rowKey={(a) => a.id}
      columns={[
        {
          key: 'name',
          label: t('columns.name'),
          cell: (a) => (
            <Anchor component={Link} to={paths.publicRating(a.subject.id)}>
              {a.subject.name}
            </Anchor>
          ),
        },
        {
          key: 'type',
          label: t('columns.type'),
          cell: (a) => (
            <span style={{ whiteSpace: 'nowrap' }}>
              {a.subject.type && labels.option('chamber', 'type', a.subject.type)}
            </span>
          ),
        },
        {
          key: 'grade',
          label: t('columns.grade'),
          cell: (a) => (
            <div>
              {a.grade}
              <Text size="xs" c="dimmed">
                {t(`outcome:${a.outcome ?? 'recognised'}.on`)} {a.awardedOn}
              </Text>
              {a.source && (
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {t('source', { source: a.source })}
                </Text>
              )}
            </div>
          ),
        },
        {
          key: 'level',
          label: t('columns.level'),
          cell: (a) => labels.option('award', 'level', a.level),
        },
        {
          key: 'year',
          label: t('columns.year'),
          cell: (a) => <span style={{ whiteSpace: 'nowrap' }}>{a.year}</span>,
        },
        {
          key: 'validity',
          label: t('columns.validUntil'),
          cell: (a) => <ValidityBadge award={a} today={today} />,
        },
      ]}
    />
  );
}
