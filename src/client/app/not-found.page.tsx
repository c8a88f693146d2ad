import { Button } from '@mantine/core';
import { IconMapSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        certain
        icon={<IconMapSearch size={28} />}
        what={t('notFound.what')}
        why={t('notFound.why')}
        action={
          <Button component={Link} to={paths.home}>
            {t('broken.home')}
          </Button>
        }
      />
    </Page>
  );
}
