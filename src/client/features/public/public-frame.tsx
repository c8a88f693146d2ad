import { Alert, Button, Container, Stack } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { formatMoment } from '#client/ui/format.ts';
import { type Crumb, Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';
import type { PublicRatings } from '#domain/award/public-ratings.ts';
import { publicRatingsQuery } from './public-ratings.queries.ts';

/** The frame of the public pages: what was published, from when it is, and what to do without it. */
export function PublicFrame({
  title,
  crumbs = [],
  children,
}: {
  title: (ratings: PublicRatings | undefined) => string;
  crumbs?: readonly Crumb[];
  children: (ratings: PublicRatings, when: string) => ReactNode;
}) {
  const { t, i18n } = useTranslation('publicRatings');
  const { data, isError, isPending, refetch } = useQuery(publicRatingsQuery());
  // With day and year whatever today is: the page is printed and quoted.
  const when = data ? formatMoment(data.ratings.asOf, i18n.language, new Date(0)) : '';
  return (
    <Container component="main" size="lg" py="lg" id="main" aria-busy={isPending}>
      <Page
        title={title(data?.ratings)}
        crumbs={crumbs}
        lead={[data?.ratings.workspace, t('lead')].filter(Boolean).join(' · ')}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('print')}
            </Button>
            <Button component={Link} to={paths.signIn} variant="subtle">
              {t('toApp')}
            </Button>
          </>
        }
      >
        {isPending && <p role="status">{t('reading')}</p>}
        {isError && !data && (
          <EmptyState
            what={t('unreachable')}
            why={t('unreachableWhy')}
            action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}
          />
        )}
        {data && (
          <Stack gap="md">
            {data.kept && <Alert variant="light">{t('offline', { date: when })}</Alert>}
            {data.ratings.items.some((a) => a.demo) && (
              <Alert variant="light" color="gray">
                {t('demo')}
              </Alert>
            )}
            {children(data.ratings, when)}
          </Stack>
        )}
      </Page>
    </Container>
  );
}
