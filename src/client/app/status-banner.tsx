import { Alert, Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { statusQuery } from '#client/data/queries.ts';
import { paths, withQuery } from '#client/ui/paths.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import classes from './status-banner.module.css';

/** What a person must know above every page: first loading, a full disk, an expired sign-in. */
export function StatusBanner() {
  const { t } = useTranslation(['shell', 'common']);
  const { data: status } = useQuery(statusQuery());
  if (!status) return null;
  return (
    <>
      {status.loading && (
        <div className={classes.box} role="status">
          <ProgressBar
            label={t('loading.title')}
            done={status.loading.done}
            total={status.loading.total || null}
            note={
              status.connection === 'offline' && !status.syncing
                ? t('loading.paused')
                : t('loading.usable')
            }
          />
        </div>
      )}
      {status.trouble && (
        <Alert
          color="yellow"
          className={classes.alert}
          title={t(`trouble.${status.trouble}.title`)}
        >
          {t(`trouble.${status.trouble}.do`)}{' '}
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
          {t('outdated.do')}
        </Alert>
      )}
    </>
  );
}
