import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { data } from '#client/data/data.ts';
import { statusQuery } from '#client/data/queries.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import { LoadingBanner } from './loading-banner.tsx';
import classes from './status-banner.module.css';
import { WaitingAlert } from './waiting-alert.tsx';

/** What a person must know above every page: first loading, a full disk, an expired sign-in. */
export function StatusBanner() {
  const { t } = useTranslation(['shell', 'common']);
  const { data: status } = useQuery(statusQuery());
  if (!status) return null;
  return (
    <>
      {status.loading && (
        <LoadingBanner
          loading={status.loading}
          paused={status.connection === 'offline' && !status.syncing}
        />
      )}
      <WaitingAlert status={status} />
      {status.trouble && (
        <Alert
          color="yellow"
          className={classes.alert}
          title={t(`trouble.${status.trouble}.title`)}
        >
          {t(`trouble.${status.trouble}.do`)}{' '}
          {status.trouble === 'loop' && (
            <Button variant="default" size="compact-sm" onClick={() => void data.syncNow()}>
              {t('sync.now')}
            </Button>
          )}{' '}
          <Anchor component={Link} to={paths.settings}>
            {t('sync.more')}
          </Anchor>
        </Alert>
      )}
      {status.connection === 'signed-out' && (
        <Alert color="yellow" className={classes.alert} title={t('expired.title')}>
          <Text size="sm">
            {t('expired.do')}{' '}
            <Anchor component={Link} to={withQuery(paths.signIn, { again: '1' })}>
              {t('sync.signInAgain')}
            </Anchor>
          </Text>
        </Alert>
      )}
      {status.connection === 'outdated' && (
        <Alert color="yellow" className={classes.alert} title={t('outdated.title')}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t('outdated.do')}</Text>
            <Button onClick={() => location.reload()}>{t('outdated.reload')}</Button>
          </Stack>
        </Alert>
      )}
    </>
  );
}
