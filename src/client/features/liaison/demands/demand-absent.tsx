import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';

/** In place of a demand that this device does not hold. */
export function DemandAbsent() {
  const { t } = useTranslation('demands');
  return (
    <Page title={t('title')} crumbs={[{ label: t('title'), to: paths.liaisonDemands }]}>
      <EmptyState
        what={t('empty.absent')}
        why={t('empty.absentWhy')}
        action={
          <Button component={Link} to={paths.liaisonDemands}>
            {t('empty.back')}
          </Button>
        }
      />
    </Page>
  );
}
