import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '#client/records/use-words.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';

/** Instead of a chamber that this device does not hold. */
export function ChamberAbsent() {
  const { t } = useWords();
  return (
    <Page title={t('chambers:title')}>
      <EmptyState
        what={t('chambers:empty.absent')}
        why={t('chambers:empty.absentWhy')}
        action={
          <Button component={Link} to={paths.chambers}>
            {t('chambers:empty.back')}
          </Button>
        }
      />
    </Page>
  );
}
