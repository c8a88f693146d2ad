import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { data } from '#client/data/data.ts';
import type { SyncStatus } from '#client/data/data-port.ts';
import { statusQuery } from '#client/data/queries.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import { LoadingBanner } from './loading-banner.tsx';
import classes from './status-banner.module.css';
import { WaitingAlert } from './waiting-alert.tsx';

/** This page has no database any more: a new start brings it one. */
const RELOADS: ReadonlySet<SyncStatus['trouble']> = new Set([
  ...(['storage-lost', 'storage-gone', 'newer-app'] as const),
]);

function TroubleAlert({ trouble }: { trouble: NonNullable<SyncStatus['trouble']> }) {
  const { t } = useTranslation(['shell', 'common']);
  return (
    <Alert color="yellow" className={classes.alert} title={t(`trouble.${trouble}.title`)}>
      <Stack gap="xs">
        <Text size="sm">{t(`trouble.${trouble}.do`)}</Text>
        <Group gap="md">
          {trouble === 'loop' && (
            <Button variant="default" onClick={() => void data.syncNow()}>
              {t('sync.now')}
            </Button>
          )}
          {RELOADS.has(trouble) && (
            <Button variant="default" onClick={() => location.reload()}>
              {t('outdated.reload')}
            </Button>
          )}
          <Anchor component={Link} to={paths.settings} size="sm">
            {t('sync.more')}
          </Anchor>
        </Group>
      </Stack>
    </Alert>
  );
}

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
      {status.trouble && <TroubleAlert trouble={status.trouble} />}
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
