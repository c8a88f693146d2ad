import {
  Alert,
  Anchor,
  Badge,
  Container,
  Group,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLabels } from '#client/i18n/labels.ts';
import { DataTable } from '#client/ui/data-table.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { formatMoment, isoDay } from '#client/ui/format.ts';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import { validityOf } from '#domain/award/award.rules.ts';
import { RATING_LEVELS } from '#domain/scheme/rating-levels.ts';
import { publicRatingsQuery } from './public-ratings.queries.ts';
import { filtered, type PublicFilter, yearsOf } from './public-ratings.rules.ts';

/** /public/ratings: awards for anyone, without sign-in and without any personal data. */
export function PublicRatingsPage() {
  const { t, i18n } = useTranslation('ratings');
  const labels = useLabels();
  const [filter, setFilter] = useState<PublicFilter>({ text: '', level: null, year: null });
  const published = useQuery(publicRatingsQuery());
  const today = isoDay(new Date());
  const items = published.data?.ratings.items ?? [];
  const shown = filtered(items, filter);
  const when =
    published.data && formatMoment(published.data.ratings.asOf, i18n.language, new Date());

  return (
    <Container component="main" size="lg" py="lg" id="main">
      <Page
        title={t('public.title')}
        lead={[published.data?.ratings.workspace, t('public.lead')].filter(Boolean).join(' · ')}
        actions={
          <Anchor component={Link} to={paths.signIn} size="sm">
            {t('public.toApp')}
          </Anchor>
        }
      >
        {published.isError && (
          <EmptyState what={t('public.unreachable')} why={t('public.unreachableWhy')} />
        )}
        {published.data && (
          <Stack gap="md">
            {published.data.kept && (
              <Alert variant="light">{t('public.offline', { date: when })}</Alert>
            )}
            {items.some((a) => a.demo) && (
              <Alert variant="light" color="gray">
                {t('public.demo')}
              </Alert>
            )}
            <Group gap="sm" align="flex-end" className="cb-no-print">
              <TextInput
                type="search"
                label={t('public.search')}
                value={filter.text}
                onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
                leftSection={<IconSearch size={16} aria-hidden />}
                flex="1 1 14rem"
              />
              <Select
                label={t('public.level')}
                placeholder={t('public.all')}
                value={filter.level}
                onChange={(level) => setFilter({ ...filter, level })}
                data={RATING_LEVELS.map((value) => ({
                  value,
                  label: labels.option('award', 'level', value),
                }))}
                clearable
                w={140}
              />
              <Select
                label={t('public.year')}
                placeholder={t('public.all')}
                value={filter.year}
                onChange={(year) => setFilter({ ...filter, year })}
                data={[...yearsOf(items)]}
                clearable
                w={140}
              />
            </Group>
            <Text size="sm" c="dimmed" role="status">
              {t('public.count', { count: shown.length })} · {t('public.asOf', { date: when })}
            </Text>
            {shown.length === 0 ? (
              <EmptyState what={t('public.none')} why={t('public.noneWhy')} />
            ) : (
              <DataTable
                caption={t('public.title')}
                rows={shown}
                rowKey={(a) => a.id}
                columns={[
                  {
                    key: 'name',
                    label: labels.field('award', 'subjectId'),
                    cell: (a) => a.subject.name,
                  },
                  {
                    key: 'type',
                    label: labels.field('chamber', 'type'),
                    cell: (a) =>
                      a.subject.type ? labels.option('chamber', 'type', a.subject.type) : '',
                  },
                  {
                    key: 'grade',
                    label: labels.field('award', 'grade'),
                    cell: (a) => (
                      <>
                        {a.grade}
                        {a.source && (
                          <Text size="xs" c="dimmed">
                            {t('award.source', { source: a.source })}
                          </Text>
                        )}
                      </>
                    ),
                  },
                  {
                    key: 'level',
                    label: labels.field('award', 'level'),
                    cell: (a) => labels.option('award', 'level', a.level),
                  },
                  { key: 'year', label: labels.field('award', 'year'), cell: (a) => a.year ?? '' },
                  {
                    key: 'validity',
                    label: labels.field('award', 'validUntil'),
                    cell: (a) => (
                      <Group gap={6}>
                        <Badge
                          variant="light"
                          color={validityOf(a, today) === 'valid' ? 'dai' : 'gray'}
                        >
                          {t(`award.validity.${validityOf(a, today)}`)}
                        </Badge>
                        {a.validUntil ?? t('award.noEnd')}
                      </Group>
                    ),
                  },
                ]}
              />
            )}
          </Stack>
        )}
      </Page>
    </Container>
  );
}
