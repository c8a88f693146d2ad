import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useWords } from '#client/records/use-words.ts';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Page } from '#client/ui/page.tsx';
import { paths } from '#client/ui/paths.ts';

/** Instead of an enterprise that this device does not hold. */
export function EnterpriseAbsent() {
  const { t } = useWords();
  return (
    <Page title={t('enterprises:title')}>
      <EmptyState
        what={t('enterprises:empty.absent')}
        why={t('enterprises:empty.absentWhy')}
        action={
          <Button component={Link} to={paths.enterprises}>
            {t('enterprises:empty.back')}
          </Button>
        }
      />
    </Page>
  );
}
